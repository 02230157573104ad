import type { Edition, Node } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import type { ExclusionState } from "../moderation/exclusions";
import { ExclusionBadge } from "../moderation/exclusions-page";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters } from "../web/components/filters";
import { Rate } from "../web/components/points";
import { Section } from "../web/components/section";
import { Row } from "../web/components/side-by-side";
import { type Column, Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Sorting } from "../web/sorting";
import { groupName } from "./group-name";
import { ordered } from "./order";
import type { Left, Standing } from "./store";

type Departures = ReadonlyMap<string, Left>;

type StandingProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  /** Every group of the track, whichever is shown. */
  readonly groups: readonly string[];
  readonly rows: readonly Standing[];
  readonly departures: Departures;
  /** A conflict of the reader hides some of the places. */
  readonly partial: boolean;
  /** The office's word on what entries leave out above the limit, by entry. */
  readonly exclusions: ReadonlyMap<string, ExclusionState>;
  /** Leaves struck for the track. */
  readonly struck: readonly string[];
  /** Whether the reader may see what two persons resolved. */
  readonly seesResolutions: boolean;
  readonly sorting: Sorting;
  readonly mayShortlist: boolean;
  /** Whether the reader may have all that counts, to recompute it. */
  readonly mayExport: boolean;
};

/** The standing of one track: a table a group, the components and dimensions of each entry beside its total. */
export function StandingPage(props: StandingProps) {
  const { frame, round, track, edition, groups, rows, partial, sorting, struck, mayShortlist, mayExport } =
    props;
  const { page, rail } = frame;
  const { t } = page;
  const path = `/rounds/${round.id}/standing`;
  const tables = Map.groupBy(rows, ({ grouping }) => grouping);
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("results.title")}
      about={`${textIn(edition.document.title, page.language)} ${edition.edition}`}
      action={
        <Row>
          {mayShortlist && (
            <ButtonLink href={`/rounds/${round.id}/shortlist/${track.track}`} kind="primary">
              {t("results.shortlist")}
            </ButtonLink>
          )}
          <ButtonLink href={`${path}.csv?track=${track.track}`}>{t("results.csv")}</ButtonLink>
          {mayExport && (
            <ButtonLink href={`/rounds/${round.id}/entries.json?track=${track.track}`}>
              {t("results.entries")}
            </ButtonLink>
          )}
        </Row>
      }
    >
      {round.tracks.length > 1 && (
        <Tabs
          page={page}
          label={t("results.title")}
          tabs={round.tracks.map((one) => ({
            href: `${path}?track=${one.track}`,
            label: t(`rounds.track.${one.track}`),
            current: one === track,
          }))}
        />
      )}
      {groups.length > 1 && (
        <Filters page={page} names={["group"]}>
          <FilterChoice
            page={page}
            name="group"
            label={t("results.groups")}
            choices={groups.map((group) => ({ value: group, label: groupName(page, edition, group) }))}
          />
        </Filters>
      )}
      {rows.some(({ status }) => status === "incomplete") && <p class="quiet">{t("results.provisional")}</p>}
      {struck.length > 0 && (
        <p class="quiet">{t("results.struck", { leaves: struck.join(page.t("results.and")) })}</p>
      )}
      {partial && <p class="quiet">{t("results.partial")}</p>}
      {rows.length === 0 && <Empty title={t("results.none")}>{t("results.noneWhy")}</Empty>}
      {[...tables].map(([group, members]) => (
        <Section title={t("results.group", { group: groupName(page, edition, group), n: members.length })}>
          <Table
            page={page}
            caption={`${t("results.title")} ${groupName(page, edition, group)}`}
            columns={columnsOf(props)}
            rows={ordered(members, sorting)}
            sorting={sorting}
          />
        </Section>
      ))}
    </Layout>
  );
}

/** Components, and the dimensions below them: what a standing shows beside the total. */
export function columnsShown(edition: Edition): readonly Node[] {
  return edition.nodes.filter(({ depth, rule }) => depth === 1 || (depth === 2 && rule === undefined));
}

function columnsOf(props: StandingProps): readonly Column<Standing>[] {
  const { edition, exclusions, seesResolutions, departures } = props;
  const { page } = props.frame;
  const { t, language } = page;
  const adjusted = (entry: string, units: number) =>
    units > 0 && seesResolutions ? <a href={`/entries/${entry}/resolutions`}>{text(units)}</a> : text(units);
  const text = (units: number | null | undefined) =>
    units === null || units === undefined ? "–" : textOfUnits(units, edition.decimals);
  return [
    {
      key: "entry",
      head: t("results.entry"),
      cell: (row) => <a href={`/entries/${row.entry}`}>{entryName(row)}</a>,
    },
    { key: "rank", head: t("results.rank"), figure: true, sortable: true, cell: ({ rank }) => rank ?? "–" },
    {
      key: "final",
      head: t("results.final"),
      figure: true,
      sortable: true,
      cell: ({ final, low, high }) =>
        final !== null ? (
          <b>{text(final)}</b>
        ) : (
          <span class="quiet">{t("results.between", { low: text(low), high: text(high) })}</span>
        ),
    },
    { key: "band", head: t("results.band"), cell: ({ band }) => bandName(page, edition, band) },
    {
      key: "status",
      head: t("results.status"),
      wide: true,
      cell: (row) => (
        <Status
          page={page}
          edition={edition}
          row={row}
          exclusion={exclusions.get(row.entry)}
          left={departures.get(row.entry)}
        />
      ),
    },
    ...columnsShown(edition).map((node) => ({
      key: node.code,
      head: `${node.code} ${textIn(node.title, language)}`,
      figure: true,
      sortable: true,
      optional: node.depth === 2,
      cell: ({ nodes }: Standing) => {
        const earned = nodes.get(node.code)?.earned ?? null;
        return earned === null ? "–" : <Rate share={earned / node.points}>{text(earned)}</Rate>;
      },
    })),
    {
      key: "bonus",
      head: t("results.bonus"),
      figure: true,
      optional: true,
      cell: ({ entry, bonus }) => adjusted(entry, bonus),
    },
    {
      key: "penalty",
      head: t("results.penalty"),
      figure: true,
      optional: true,
      cell: ({ entry, penalty }) => adjusted(entry, penalty),
    },
  ];
}

/** The state of an entry, the vetoes that hold, and whether what it leaves out is approved. */
function Status({
  page,
  edition,
  row,
  exclusion,
  left,
}: {
  readonly page: Page;
  readonly edition: Edition;
  readonly row: Standing;
  readonly exclusion: ExclusionState | undefined;
  readonly left: Left | undefined;
}) {
  const vetoes = edition.vetoes.filter(({ code }) => row.vetoes.includes(code));
  return (
    <>
      <StatusBadge page={page} row={row} left={left} />
      {vetoes.map(({ code, title }) => (
        <>
          {" "}
          <Badge tone="binds">{`${code} ${textIn(title, page.language)}`}</Badge>
        </>
      ))}
      {exclusion !== undefined && (
        <>
          {" "}
          <ExclusionBadge page={page} state={exclusion} />
        </>
      )}
    </>
  );
}

function StatusBadge({
  page,
  row,
  left,
}: {
  readonly page: Page;
  readonly row: Standing;
  readonly left: Left | undefined;
}) {
  const { t } = page;
  switch (row.status) {
    case "complete":
      return <Badge tone="settled">{t("results.status.complete")}</Badge>;
    case "incomplete":
      return <Badge tone="waits">{t("results.status.incomplete", { n: row.pending })}</Badge>;
    case "disqualified":
      return <Badge tone="binds">{t("results.status.disqualified")}</Badge>;
    case "left":
      return (
        <Row>
          <Badge>{t(left === undefined ? "results.status.left" : `entries.step.${left.departure}`)}</Badge>
          {left?.writtenRank && t("results.writtenRank", { n: left.writtenRank })}
        </Row>
      );
  }
}

function bandName(page: Page, edition: Edition, band: string | null): string {
  if (band === null) return "–";
  if (band === "disqualified") return page.t("results.status.disqualified");
  const named = edition.document.bands.find(({ code }) => code === band);
  return named === undefined ? band : textIn(named.title, page.language);
}
