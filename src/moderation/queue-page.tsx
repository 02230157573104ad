import { textIn } from "../criteria/text.ts";
import type { Role } from "../db/terms";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge, type Tone } from "../web/components/badge";
import { PostButton } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters } from "../web/components/filters";
import { Pages } from "../web/components/pages";
import { type Column, Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { acrossHref, decisionHref } from "./paths";
import { byLeaf, type LeafOpen, stages } from "./queue";
import { ModerationTabs } from "./tabs";
import type { Editions, Stage, Waiting } from "./waiting";

type QueueProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly editions: Editions;
  readonly role: Role;
  /** Everything that waits, for what can be chosen. */
  readonly waiting: readonly Waiting[];
  /** What the address narrows it to. */
  readonly shown: readonly Waiting[];
  readonly leaves: boolean;
  readonly at: number;
  readonly mayDraw: boolean;
};

export const queueSize = 100;

/** The lead's queue: the heaviest difference first, or leaf by leaf across all entries (assessment §3). */
export function QueuePage(props: QueueProps) {
  const { frame, round, editions, waiting, shown, leaves, at } = props;
  const { page, rail } = frame;
  const { t } = page;
  const grouped = leaves ? byLeaf(shown) : [];
  const from = (at - 1) * queueSize;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("moderation.title")}
      about={t("moderation.count", { n: shown.length })}
    >
      <ModerationTabs page={page} round={round} role={props.role} current={leaves ? "leaves" : "queue"} />
      {waiting.length === 0 ? (
        <Empty title={t("moderation.none")}>{t("moderation.noneWhy")}</Empty>
      ) : (
        <>
          <QueueFilters page={page} round={round} editions={editions} waiting={waiting} />
          {shown.length === 0 ? (
            <Empty title={t("moderation.noMatch")} />
          ) : leaves ? (
            <Table
              page={page}
              caption={t("moderation.byLeaf")}
              columns={leafColumns(page, round, editions)}
              rows={grouped}
            />
          ) : (
            <>
              <Table
                page={page}
                caption={t("moderation.title")}
                columns={columnsOf(props)}
                rows={shown.slice(from, from + queueSize)}
              />
              <Pages page={page} at={at} size={queueSize} total={shown.length} />
            </>
          )}
        </>
      )}
    </Layout>
  );
}

function QueueFilters({
  page,
  round,
  editions,
  waiting,
}: Pick<QueueProps, "round" | "editions" | "waiting"> & { readonly page: Page }) {
  const { t, language } = page;
  const entries = new Map(waiting.map((row) => [row.entry, entryName(row)]));
  const parts = new Map(
    [...editions.values()].flatMap(({ nodes }) =>
      nodes
        .filter(({ depth, rule }) => depth <= 2 && rule === undefined)
        .map(({ code, title }) => [code, `${code} ${textIn(title, language)}`]),
    ),
  );
  return (
    <Filters page={page} names={["track", "stage", "part", "entry"]}>
      {round.tracks.length > 1 && (
        <FilterChoice
          page={page}
          name="track"
          label={t("moderation.track")}
          choices={round.tracks.map(({ track }) => ({ value: track, label: t(`rounds.track.${track}`) }))}
        />
      )}
      <FilterChoice
        page={page}
        name="stage"
        label={t("moderation.state")}
        choices={stages.map((stage) => ({ value: stage, label: t(`moderation.stage.${stage}`) }))}
      />
      <FilterChoice
        page={page}
        name="part"
        label={t("moderation.part")}
        choices={Array.from(parts, ([value, label]) => ({ value, label }))}
      />
      <FilterChoice
        page={page}
        name="entry"
        label={t("moderation.entry")}
        choices={Array.from(entries, ([value, label]) => ({ value, label }))}
      />
    </Filters>
  );
}

function columnsOf({ frame: { page }, editions, mayDraw }: QueueProps): readonly Column<Waiting>[] {
  const { t, language } = page;
  return [
    {
      key: "leaf",
      head: t("moderation.leaf"),
      cell: ({ track, leaf, entry }) => (
        <a href={decisionHref(entry, leaf)}>
          {leaf} {textIn(editions.get(track)?.byCode.get(leaf)?.title ?? "", language)}
        </a>
      ),
    },
    { key: "entry", head: t("moderation.entry"), cell: (row) => entryName(row) },
    {
      key: "effect",
      head: t("moderation.effect"),
      figure: true,
      cell: ({ track, effect }) => textOfUnits(effect, editions.get(track)?.decimals ?? 2),
    },
    {
      key: "state",
      head: t("moderation.state"),
      wide: true,
      cell: (row) => <StageOf page={page} row={row} mayDraw={mayDraw} />,
    },
  ];
}

/** How a difference stands; with nobody left to draw, why not each. */
function StageOf({
  page,
  row: { entry, stage, third, barred },
  mayDraw,
}: {
  readonly page: Page;
  readonly row: Waiting;
  readonly mayDraw: boolean;
}) {
  const { t } = page;
  return (
    <>
      <Badge tone={tones[stage]}>{t(`moderation.stage.${stage}`)}</Badge>
      {third !== undefined && ` ${third}`}
      {stage === "nobody" && (
        <span class="quiet">
          {` ${barred.map(({ name, why }) => t(`moderation.barred.${why}`, { name })).join(t("moderation.barred.and"))}`}
        </span>
      )}
      {stage === "undrawn" && mayDraw && (
        <PostButton action={`/entries/${entry}/draws`} small>
          {t("moderation.draw")}
        </PostButton>
      )}
    </>
  );
}

const tones: Readonly<Record<Stage, Tone>> = {
  lead: "binds",
  nobody: "binds",
  undrawn: "waits",
  third: "active",
};

function leafColumns(page: Page, round: Round, editions: Editions): readonly Column<LeafOpen>[] {
  const { t, language } = page;
  return [
    {
      key: "leaf",
      head: t("moderation.leaf"),
      cell: ({ track, leaf }) => (
        <a href={acrossHref(round.id, track, leaf)}>
          {leaf} {textIn(editions.get(track)?.byCode.get(leaf)?.title ?? "", language)}
        </a>
      ),
    },
    { key: "entries", head: t("moderation.entries"), figure: true, cell: ({ rows }) => rows.length },
    {
      key: "effect",
      head: t("moderation.effectOfAll"),
      figure: true,
      cell: ({ track, effect }) => textOfUnits(effect, editions.get(track)?.decimals ?? 2),
    },
    {
      key: "state",
      head: t("moderation.state"),
      wide: true,
      cell: ({ rows }) =>
        stages
          .map((stage) => ({ stage, n: rows.filter((row) => row.stage === stage).length }))
          .filter(({ n }) => n > 0)
          .map(({ stage, n }) => (
            <>
              <Badge tone={tones[stage]}>{`${t(`moderation.stage.${stage}`)} ${n}`}</Badge>{" "}
            </>
          )),
    },
  ];
}
