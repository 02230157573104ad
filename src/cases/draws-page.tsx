import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Row } from "../web/components/side-by-side";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { CaseList, Draw } from "./cases";

type DrawsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly draws: readonly Draw[];
  readonly lists: readonly CaseList[];
  /** The tracks in which the reader may ask for lists now. */
  readonly askable: readonly RoundTrack[];
};

/** What was asked for in a round, and how far each draw is. */
export function DrawsPage({ frame: { page, rail }, round, draws, lists, askable }: DrawsProps) {
  const { t, format } = page;
  const base = `/rounds/${round.id}/case-draws`;
  const ask = askable.map(({ track }, place) => (
    <ButtonLink href={`${base}/new/${track}`} kind={place === 0 ? "primary" : "quiet"}>
      {askable.length === 1 ? t("cases.ask") : t("cases.askTrack", { track: t(`rounds.track.${track}`) })}
    </ButtonLink>
  ));
  const byDraw = Map.groupBy(lists, ({ draw }) => draw);
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/data`, label: t("figures.title") },
      ]}
      title={t("cases.title")}
      about={t("cases.about")}
      action={ask.length > 0 && <Row>{ask}</Row>}
    >
      {draws.length === 0 ? (
        <Empty title={t("cases.none")}>{t("cases.noneWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("cases.title")}
          rows={draws}
          columns={[
            {
              key: "kind",
              head: t("cases.kind"),
              cell: ({ id, kind }) => <a href={`${base}/${id}`}>{kind}</a>,
            },
            { key: "track", head: t("entries.track"), cell: ({ track }) => t(`rounds.track.${track}`) },
            { key: "leaf", head: t("cases.leaf"), cell: ({ leaf }) => leaf ?? "—" },
            { key: "count", head: t("cases.count"), cell: ({ count }) => count, figure: true },
            { key: "due", head: t("cases.due"), cell: ({ dueAt }) => format.stamp(dueAt), figure: true },
            {
              key: "state",
              head: t("cases.state"),
              cell: (draw) => <DrawState page={page} draw={draw} lists={byDraw.get(draw.id) ?? []} />,
            },
          ]}
        />
      )}
    </Layout>
  );
}

type StateProps = {
  readonly page: Frame["page"];
  readonly draw: Draw;
  readonly lists: readonly CaseList[];
};

export function DrawState({ page, draw, lists }: StateProps) {
  const { t } = page;
  if (draw.seed !== undefined) return <Badge tone="settled">{t("cases.state.drawn")}</Badge>;
  const locked = lists.filter((list) => list.locked !== undefined).length;
  return (
    <Badge tone={locked === lists.length ? "waits" : "active"}>
      {t("cases.lockedOf", { locked, n: lists.length })}
    </Badge>
  );
}
