import { textIn } from "../criteria/text.ts";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Empty } from "../web/components/empty";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import { ContestNote } from "./figure-text";
import type { Figure } from "./figures";
import type { DataTable } from "./store";

type TableProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly table: DataTable;
  readonly figures: readonly Figure[];
  readonly names: ReadonlyMap<string, string>;
};

/** One import as it came: subject × fact, each contest beside its figure. */
export function TablePage({ frame: { page, rail }, round, table, figures, names }: TableProps) {
  const { t, language, format } = page;
  const facts = [...new Map(figures.map(({ fact, title }) => [fact, textIn(title, language)]))];
  const rows = [...Map.groupBy(figures, ({ subject }) => subject)];
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/data`, label: t("figures.title") },
      ]}
      title={`${table.source} · ${t("figures.revision", { number: String(table.revision) })}`}
      about={
        <>
          <span>{`${t("figures.asOf")} ${table.asOf}`}</span>
          <span>{`${format.stamp(table.importedAt)} · ${table.importedBy}`}</span>
          <span>{t("jurisdictions.count", { n: table.subjects })}</span>
        </>
      }
    >
      {rows.length === 0 ? (
        <Empty title={t("figures.noTable")} />
      ) : (
        <Table
          page={page}
          caption={table.source}
          rows={rows}
          columns={[
            {
              key: "subject",
              head: t("figures.subject"),
              cell: ([subject]) => names.get(subject) ?? subject,
            },
            ...facts.map(([fact, title]) => ({
              key: fact,
              head: title,
              figure: true,
              cell: ([, cells]: (typeof rows)[number]) => {
                const figure = cells.find((one) => one.fact === fact);
                return figure === undefined ? (
                  "—"
                ) : (
                  <>
                    {figure.value} <ContestNote page={page} figure={figure} />
                  </>
                );
              },
            })),
          ]}
        />
      )}
    </Layout>
  );
}
