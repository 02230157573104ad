import { kindChoices, kindName } from "../jurisdictions/pages";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Badge, type Tone } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters, FilterText } from "../web/components/filters";
import { Pages } from "../web/components/pages";
import { Progress } from "../web/components/progress";
import { Row } from "../web/components/side-by-side";
import { type Column, Table } from "../web/components/table";
import type { Status } from "../db/terms";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { EntryCounts } from "./counts";
import { StepBadge } from "./step-badge";
import { type Entry, entryName } from "./entries";

type EntriesProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly entries: readonly Entry[];
  readonly counts: ReadonlyMap<string, EntryCounts>;
  readonly all: number;
  readonly total: number;
  readonly at: number;
  /** The tracks entries can be added to now. */
  readonly adding: readonly RoundTrack[];
  /** Those whose quotas of the cities can be set now. */
  readonly settingQuotas: readonly RoundTrack[];
  /** Whether the reader may know of sheets. */
  readonly showsSheets: boolean;
  /** Whether the reader may know how applications stand. */
  readonly showsSteps: boolean;
};

const filteredSteps = [
  "registered",
  "submitted",
  "returned",
  "accepted",
  "refused",
  "withdrawn",
  "not_shortlisted",
] as const;

export const pageSize = 200;

export function EntriesPage(props: EntriesProps) {
  const { frame, round, entries, all, total, at, adding, showsSheets, showsSteps, settingQuotas } = props;
  const { page, rail } = frame;
  const { t } = page;
  const quotas = settingQuotas.map(({ track }) => (
    <ButtonLink href={`/rounds/${round.id}/quotas/${track}`}>
      {settingQuotas.length === 1
        ? t("entries.quota")
        : `${t("entries.quota")} · ${t(`rounds.track.${track}`)}`}
    </ButtonLink>
  ));
  const links = adding.map(({ track }, place) => (
    <ButtonLink href={`/rounds/${round.id}/entries/${track}/new`} kind={place === 0 ? "primary" : "quiet"}>
      {adding.length === 1 ? t("entries.add") : t("entries.addTrack", { track: t(`rounds.track.${track}`) })}
    </ButtonLink>
  ));
  if (all === 0)
    return (
      <Layout page={page} rail={rail} title={t("entries.title")}>
        <Empty title={t("entries.none")} next={adding.length > 0 && links}>
          {t(showsSheets ? "entries.noneOffice" : "entries.noneBureau")}
        </Empty>
      </Layout>
    );
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("entries.title")}
      about={t("entries.count", { n: all })}
      action={
        <Row>
          {quotas}
          {links}
        </Row>
      }
    >
      <Filters page={page} names={["find", "kind", "track", "step"]}>
        <FilterText page={page} name="find" label={t("entries.find")} />
        <FilterChoice page={page} name="kind" label={t("entries.kind")} choices={kindChoices(page)} />
        {round.tracks.length > 1 && (
          <FilterChoice
            page={page}
            name="track"
            label={t("entries.track")}
            choices={round.tracks.map(({ track }) => ({
              value: track,
              label: t(`rounds.track.${track}`),
            }))}
          />
        )}
        {showsSteps && (
          <FilterChoice
            page={page}
            name="step"
            label={t("entries.step")}
            choices={filteredSteps.map((step) => ({ value: step, label: t(`entries.step.${step}`) }))}
          />
        )}
      </Filters>
      {entries.length === 0 ? (
        <Empty title={t("entries.noMatch")} />
      ) : (
        <Table page={page} caption={t("entries.title")} rows={entries} columns={columnsOf(page, props)} />
      )}
      <Pages page={page} at={at} size={pageSize} total={total} />
    </Layout>
  );
}

function columnsOf(
  page: Page,
  { round, counts, showsSheets, showsSteps }: EntriesProps,
): readonly Column<Entry>[] {
  const { t, format } = page;
  const ofSheets: readonly Column<Entry>[] = [
    {
      key: "sheets",
      head: t("entries.sheets"),
      cell: ({ id }) => (
        <Progress
          page={page}
          done={counts.get(id)?.handedIn ?? 0}
          total={counts.get(id)?.sheets ?? 0}
          label={t("entries.sheets")}
        />
      ),
    },
    {
      key: "state",
      head: t("entries.state"),
      cell: ({ id }) => <State page={page} counts={counts.get(id)} />,
    },
  ];
  const ofSteps: readonly Column<Entry>[] = [
    {
      key: "step",
      head: t("entries.step"),
      cell: ({ id, step, recommendedAt }) => (
        <Row>
          <a href={`/entries/${id}/application`}>
            <StepBadge page={page} step={step} />
          </a>
          {recommendedAt !== null && <Badge tone="settled">{t("entries.recommended")}</Badge>}
        </Row>
      ),
    },
  ];
  const ofTracks: readonly Column<Entry>[] = [
    { key: "track", head: t("entries.track"), cell: ({ track }) => t(`rounds.track.${track}`) },
  ];
  return [
    {
      key: "name",
      head: t("entries.name"),
      cell: (entry) => <a href={`/entries/${entry.id}`}>{entryName(entry)}</a>,
    },
    { key: "code", head: t("entries.code"), cell: ({ code }) => code ?? "—", figure: true },
    { key: "kind", head: t("entries.kind"), cell: ({ kind }) => kindName(page, kind) },
    ...(round.tracks.length > 1 ? ofTracks : []),
    {
      key: "phase",
      head: t("rounds.phase"),
      cell: ({ phase, dueAt }) => (
        <>
          {t(`rounds.phase.${phase}`)}
          {dueAt !== null && (
            <span class="ml-2 text-quiet">{t("web.due", { moment: format.stamp(dueAt) })}</span>
          )}
        </>
      ),
    },
    ...(showsSteps ? ofSteps : []),
    {
      key: "documents",
      head: t("entries.documents"),
      cell: ({ id }) => format.number(counts.get(id)?.documents ?? 0),
      figure: true,
    },
    ...(showsSheets ? ofSheets : []),
  ];
}

const tones: Readonly<Record<Status, Tone>> = {
  complete: "settled",
  incomplete: "active",
  disqualified: "binds",
  left: "plain",
};

function State({ page, counts }: { readonly page: Page; readonly counts: EntryCounts | undefined }) {
  if (counts === undefined) return null;
  const { t } = page;
  return (
    <>
      <Badge tone={tones[counts.status]}>{t(`entries.status.${counts.status}`)}</Badge>
      {counts.status === "incomplete" && (
        <span class="ml-2 text-quiet">{t("entries.pending", { n: counts.pending })}</span>
      )}
    </>
  );
}
