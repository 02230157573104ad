import type { Entry } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { CaseList, Draw } from "./cases";
import { StateBadge } from "./state-badge";

/** A list of an entry with what it was asked for. */
export type ListLine = { readonly list: CaseList; readonly draw: Draw };

type ListsProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly lines: readonly ListLine[];
};

/** The lists that were asked of one entry. */
export function ListsPage({ frame: { page, rail }, crumbs, entry, lines }: ListsProps) {
  const { t, format } = page;
  return (
    <Layout page={page} rail={rail} crumbs={crumbs} title={t("cases.lists")} about={t("cases.about")}>
      {lines.length === 0 ? (
        <Empty title={t("cases.ownNone")}>{t("cases.ownNoneWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("cases.lists")}
          rows={lines}
          columns={[
            {
              key: "department",
              head: t("cases.department"),
              cell: ({ list }) => (
                <a href={`/entries/${entry.id}/case-lists/${list.id}`}>{list.department}</a>
              ),
            },
            { key: "kind", head: t("cases.kind"), cell: ({ draw }) => draw.kind },
            { key: "count", head: t("cases.count"), cell: ({ draw }) => draw.count, figure: true },
            { key: "due", head: t("cases.due"), cell: ({ draw }) => format.stamp(draw.dueAt), figure: true },
            { key: "size", head: t("cases.size"), cell: ({ list }) => list.size ?? "—", figure: true },
            {
              key: "state",
              head: t("cases.state"),
              cell: ({ list }) => <StateBadge page={page} list={list} />,
            },
          ]}
        />
      )}
    </Layout>
  );
}
