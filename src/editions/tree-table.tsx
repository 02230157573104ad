import { type Text, textIn } from "../criteria/text.ts";
import type { Edition, Leaf, Node } from "../criteria/tree.ts";
import { textOfUnits } from "../scoring/decimal.ts";
import { type Column, Table } from "../web/components/table";
import type { Page } from "../web/page";
import { ruleSentence } from "./rule-sentence";

/** The tree of an edition with the points, the rule in a sentence, and for whom, of each indicator. */
export function TreeTable({ page, edition }: { readonly page: Page; readonly edition: Edition }) {
  const { t, format } = page;
  const said = (text: Text) => textIn(text, page.language);
  // It breaks between its parts instead of widening the table.
  const listed = (parts: readonly Text[]) => (
    <span class="block max-w-40 min-w-24 whitespace-normal">{parts.map(said).join(t("web.and"))}</span>
  );
  const weights = weightsOf(edition);
  const methods = new Map((edition.document.methods ?? []).map(({ code, title }) => [code, title]));
  const columns: readonly Column<Node>[] = [
    {
      key: "node",
      head: t("editions.node"),
      cell: (node) => (
        <span class={`${indents[node.depth] ?? "pl-12"} block whitespace-normal min-w-56 max-w-80`}>
          <span class="mr-2 text-quiet">{node.code}</span>
          <span class={node.rule === undefined ? "font-semibold" : ""}>{said(node.title)}</span>
        </span>
      ),
    },
    {
      key: "points",
      head: t("editions.points"),
      cell: ({ points }) => textOfUnits(points, edition.decimals),
      figure: true,
    },
    {
      key: "weight",
      head: t("editions.weight"),
      cell: ({ index }) => format.percent(weights[index] ?? 0, 2),
      figure: true,
    },
    {
      key: "rule",
      head: t("editions.rule"),
      cell: (node) => node.rule && <Sentence page={page} edition={edition} leaf={node} />,
      wide: true,
    },
    {
      key: "kinds",
      head: t("editions.kinds"),
      cell: (node) =>
        node.rule &&
        (node.kinds === undefined
          ? t("editions.everyKind")
          : listed([...node.kinds].map((kind) => edition.kinds.get(kind) ?? kind))),
      optional: true,
    },
    {
      key: "methods",
      head: t("editions.methods"),
      cell: (node) => node.rule && listed(node.methods.map((code) => methods.get(code) ?? code)),
      optional: true,
    },
    {
      key: "units",
      head: t("editions.units"),
      cell: (node) => node.rule && listed(node.units),
      optional: true,
    },
    {
      key: "hints",
      head: t("editions.hints"),
      cell: (node) => node.rule && node.hints.map(said).join(t("web.and")),
      optional: true,
      wide: true,
    },
  ];
  return <Table page={page} caption={t("editions.tree")} columns={columns} rows={edition.nodes} />;
}

const indents: Readonly<Record<number, string>> = { 1: "", 2: "pl-4", 3: "pl-8" };

function Sentence({
  page,
  edition,
  leaf,
}: {
  readonly page: Page;
  readonly edition: Edition;
  readonly leaf: Leaf;
}) {
  const [first, ...lines] = ruleSentence(page, edition, leaf);
  return (
    <div class="min-w-80">
      {first}
      {lines.length > 0 && (
        <ul class="text-quiet">
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The share of the total each node stands for: its leaves' together. */
function weightsOf(edition: Edition): readonly number[] {
  const sums = edition.nodes.map(() => 0n);
  for (const leaf of edition.leaves)
    for (let at: Node | undefined = leaf; at !== undefined; at = parentOf(edition, at))
      sums[at.index] = (sums[at.index] ?? 0n) + leaf.weight;
  return sums.map((sum) => Number((sum * 1_000_000n) / edition.weightOfAll) / 1_000_000);
}

function parentOf(edition: Edition, { parent }: Node): Node | undefined {
  return parent === undefined ? undefined : edition.nodes[parent];
}
