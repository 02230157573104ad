import type { Membership } from "../people/people";
import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { WorkList } from "../web/components/work-list";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Frame } from "./frame";
import type { Progress } from "./progress";
import type { Round, RoundTrack } from "./rounds";

type Line = { readonly round: Round; readonly track: RoundTrack; readonly progress: Progress | undefined };

type OfficeHomeProps = {
  readonly frame: Frame;
  readonly rounds: readonly Round[];
  readonly progress: readonly Progress[];
  /** What the three openings already have (product, The first ten minutes). */
  readonly ready: { readonly editions: number; readonly subjects: number };
};

export function OfficeHome({ frame: { page, rail }, rounds, progress, ready }: OfficeHomeProps) {
  const { t } = page;
  const lines = rounds.flatMap((round) =>
    round.tracks.map((track) => ({
      round,
      track,
      progress: progress.find((one) => one.round === round.id && one.track === track.track),
    })),
  );
  const isReady = ready.editions > 0 && ready.subjects > 0;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("rounds.title")}
      action={
        ready.editions > 0 && (
          <ButtonLink href="/rounds/new" kind="primary">
            {t("rounds.new")}
          </ButtonLink>
        )
      }
    >
      {lines.length > 0 && <RoundsTable page={page} lines={lines} />}
      {(!isReady || lines.length === 0) && <Openings page={page} ready={ready} />}
    </Layout>
  );
}

/** The three openings of the office: its scoring sheet, its list of places, a round. */
function Openings({ page, ready }: { readonly page: Page; readonly ready: OfficeHomeProps["ready"] }) {
  const { t } = page;
  const openings = [
    ["criteria", "/criteria/import", ready.editions],
    ["subjects", "/subjects/import", ready.subjects],
    ["round", "/rounds/new", 0],
  ] as const;
  const next = ready.editions === 0 ? "criteria" : ready.subjects === 0 ? "subjects" : "round";
  return (
    <Section title={t("rounds.start")} about={t("rounds.noneWhy")}>
      <ol class="work">
        {openings.map(([name, href, n], place) => (
          <li>
            <div class="work-what">
              <a class="work-title" href={href}>
                {`${place + 1}. ${t(`rounds.start.${name}`)}`}
              </a>
              <div class="work-about">{t(`rounds.start.${name}About`)}</div>
            </div>
            {n > 0 && <Badge tone="settled">{t("rounds.start.done", { n })}</Badge>}
            {name === "criteria" && (
              <ButtonLink href="/criteria" small>
                {t("rounds.criteria")}
              </ButtonLink>
            )}
            <ButtonLink href={href} kind={name === next ? "primary" : "quiet"} small>
              {t(`rounds.start.${name}Step`)}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function RoundsTable({ page, lines }: { readonly page: Page; readonly lines: readonly Line[] }) {
  const { t, format } = page;
  const of = (done: number | undefined, total: number | undefined) =>
    t("web.progress", { done: format.number(done ?? 0), total: format.number(total ?? 0) });
  return (
    <Table
      page={page}
      caption={t("rounds.title")}
      rows={lines}
      columns={[
        {
          key: "name",
          head: t("rounds.name"),
          cell: ({ round }) => <a href={`/rounds/${round.id}`}>{round.title}</a>,
        },
        { key: "track", head: t("rounds.trackHead"), cell: ({ track }) => t(`rounds.track.${track.track}`) },
        {
          key: "phase",
          head: t("rounds.phase"),
          cell: ({ track }) => <Badge tone="active">{t(`rounds.phase.${track.phase}`)}</Badge>,
        },
        {
          key: "due",
          head: t("rounds.due"),
          cell: ({ track }) => (track.due_at === null ? t("rounds.noDue") : format.stamp(track.due_at)),
          figure: true,
        },
        {
          key: "entries",
          head: t("rounds.entries"),
          cell: ({ progress }) => format.number(progress?.entries ?? 0),
          figure: true,
        },
        {
          key: "documented",
          head: t("rounds.documented"),
          cell: ({ progress }) => of(progress?.documented, progress?.entries),
          figure: true,
        },
        {
          key: "handedIn",
          head: t("rounds.handedIn"),
          cell: ({ progress }) => of(progress?.handedIn, progress?.sheets),
          figure: true,
        },
        {
          key: "complete",
          head: t("rounds.complete"),
          cell: ({ progress }) => of(progress?.complete, progress?.entries),
          figure: true,
        },
      ]}
    />
  );
}

type MemberHomeProps = {
  readonly page: Page;
  readonly seen: readonly { readonly round: Round; readonly membership: Membership }[];
};

export function MemberHome({ page, seen }: MemberHomeProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t("rounds.title")} width="column">
      {seen.length === 0 ? (
        <Empty title={t("rounds.noneMine")}>{t("rounds.noneMineWhy")}</Empty>
      ) : (
        <WorkList
          page={page}
          works={seen.map(({ round, membership }) => ({
            title: round.title,
            href: `/rounds/${round.id}`,
            step: t("rounds.work"),
            about: t(`people.role.${membership.role}`),
            due: round.tracks.find(({ due_at }) => due_at !== null)?.due_at ?? undefined,
          }))}
        />
      )}
    </Layout>
  );
}
