import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import { entryName, type SeenEntry } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type Compared, inOrder, type Order, orders } from "./comparison";
import { appliedHref } from "./paths";

export type ComparisonPageProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenEntry;
  readonly edition: Edition;
  /** Empty where nothing was submitted. */
  readonly rows: readonly Compared[];
  readonly order: Order;
  /** Whether the reader may open the application's indicators. */
  readonly opens: boolean;
};

/** What the bureau gave itself against what was settled: the parts, then every indicator. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { frame, crumbs, seen, rows, order } = props;
  const { page, rail } = frame;
  const { t } = page;
  const isLeaf = ({ node }: Compared) => node?.rule !== undefined;
  const parts = rows.filter((row) => row.node === undefined || (row.node.depth === 1 && !isLeaf(row)));
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={`${t("applications.comparison")} · ${entryName(seen.entry)}`}
      about={t("applications.comparison.about")}
    >
      {rows.length === 0 ? (
        <Empty title={t("applications.comparison.none")} />
      ) : (
        <>
          <Section title={t("applications.comparison.parts")}>
            <Table
              page={page}
              caption={t("applications.comparison.parts")}
              columns={columnsOf(props)}
              rows={parts}
            />
          </Section>
          <Section title={t("applications.comparison.leaves")}>
            <Tabs
              page={page}
              label={t("applications.comparison.order")}
              tabs={orders.map((one) => ({
                href: `/entries/${seen.entry.id}/comparison?order=${one}`,
                label: t(`applications.comparison.by.${one}`),
                current: one === order,
              }))}
            />
            <Table
              page={page}
              caption={t("applications.comparison.leaves")}
              columns={columnsOf(props)}
              rows={inOrder(rows.filter(isLeaf), order)}
            />
          </Section>
        </>
      )}
    </Layout>
  );
}

function columnsOf({
  frame: { page },
  seen,
  edition,
  opens,
}: ComparisonPageProps): readonly Column<Compared>[] {
  const { t } = page;
  const figure = (units: number | null) => (units === null ? "—" : textOfUnits(units, edition.decimals));
  return [
    { key: "node", head: t("applications.comparison.node"), cell: (row) => nodeCell(page, seen, opens, row) },
    {
      key: "own",
      head: t("applications.comparison.own"),
      cell: ({ own }) => figure(own),
      figure: true,
    },
    {
      key: "settled",
      head: t("applications.comparison.settled"),
      cell: ({ settled }) => figure(settled),
      figure: true,
    },
    {
      key: "difference",
      head: t("applications.comparison.difference"),
      cell: ({ difference }) =>
        difference !== null && difference > 0 ? `+${figure(difference)}` : figure(difference),
      figure: true,
    },
  ];
}

function nodeCell({ t, language }: Page, { entry }: SeenEntry, opens: boolean, { node }: Compared) {
  if (node === undefined) return <strong>{t("applications.comparison.whole")}</strong>;
  const name = `${node.code} ${textIn(node.title, language)}`;
  return opens && node.rule !== undefined ? <a href={appliedHref(entry.id, node.code)}>{name}</a> : name;
}
