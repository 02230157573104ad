import type { Edition } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import type { Track } from "../db/terms";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import { Empty } from "../web/components/empty";
import { type Column, Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import { Layout } from "../web/layout";
import type { Open } from "./store";

type QueueProps = {
  readonly frame: Frame;
  readonly open: readonly Open[];
  readonly editions: ReadonlyMap<Track, Edition>;
  readonly byLeaf: boolean;
  readonly path: string;
};

/** The lead's queue: the heaviest difference first, or leaf by leaf across all entries (assessment §3). */
export function QueuePage({ frame, open, editions, byLeaf, path }: QueueProps) {
  const { page, rail } = frame;
  const { t } = page;
  const rows = byLeaf ? open.toSorted((a, b) => placeOf(editions, a) - placeOf(editions, b)) : open;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("moderation.title")}
      about={t("moderation.count", { n: open.length })}
    >
      <Tabs
        page={page}
        label={t("moderation.title")}
        tabs={[
          { href: path, label: t("moderation.byEffect"), current: !byLeaf },
          { href: `${path}?by=leaf`, label: t("moderation.byLeaf"), current: byLeaf },
        ]}
      />
      {open.length === 0 ? (
        <Empty title={t("moderation.none")}>{t("moderation.noneWhy")}</Empty>
      ) : (
        <Table page={page} caption={t("moderation.title")} columns={columnsOf(frame, editions)} rows={rows} />
      )}
    </Layout>
  );
}

function columnsOf({ page }: Frame, editions: QueueProps["editions"]): readonly Column<Open>[] {
  const { t, language } = page;
  return [
    {
      key: "leaf",
      head: t("moderation.leaf"),
      cell: ({ track, leaf, entry }) => (
        <a href={`/entries/${entry}/settlement/${encodeURIComponent(leaf)}`}>
          {leaf} {textIn(editions.get(track)?.byCode.get(leaf)?.title ?? "", language)}
        </a>
      ),
    },
    { key: "entry", head: t("moderation.entry"), cell: (row) => entryName(row) },
    {
      key: "state",
      head: t("moderation.state"),
      cell: ({ agreement }) => (
        <Badge tone={agreement === "lead_needed" ? "binds" : "waits"}>{t(`moderation.${agreement}`)}</Badge>
      ),
    },
    {
      key: "effect",
      head: t("moderation.effect"),
      figure: true,
      cell: ({ track, effect }) => textOfUnits(effect, editions.get(track)?.decimals ?? 2),
    },
  ];
}

function placeOf(editions: QueueProps["editions"], { track, leaf }: Open): number {
  return editions.get(track)?.byCode.get(leaf)?.index ?? 0;
}
