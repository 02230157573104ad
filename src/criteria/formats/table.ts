import type { Adjustments, CriteriaDocument, CriteriaNode } from "../schema.ts";
import { textIn, type Text } from "../text.ts";
import type { Cell, Merge, Sheet } from "./sheet.ts";
import { standardOf } from "./standards/wording.ts";

/**
 * Criteria as the scoring sheet offices keep, one row a leaf, in a form that imports again. The sheet holds Chinese
 * and has no column for kinds of jurisdiction, facts, agreement and what else a criteria file says of a leaf.
 */
export function tableFrom(document: CriteriaDocument): Sheet {
  const depth = Math.max(...document.children.map(depthOf));
  const header = [...levelNames.slice(0, depth), "分值", "评分标准", "责任单位", "佐证材料", "评估方式"];
  const methods = new Map((document.methods ?? []).map(({ code, title }) => [code, chinese(title)]));
  const leaves = document.children.flatMap((node) => rowsOf(node, [], methods));
  const outside = [
    ...adjustmentRows("加分项", "加", document.bonus),
    ...adjustmentRows("扣分项", "扣", document.penalties),
    ...vetoRows(document),
  ];
  const body = [...leaves, ...outside].map(({ names, cells }) => [...pad(names, depth), ...cells]);
  const rows = [[chinese(document.title)], header, ...body];
  const across: Merge = { startRow: 0, startCol: 0, endRow: 0, endCol: header.length - 1 };
  return { name: "评分表", rows: withoutRepeats(rows, depth), merges: [across, ...mergesOf(rows, depth)] };
}

interface Row {
  readonly names: readonly string[];
  readonly cells: readonly Cell[];
}

const levelNames = ["一级指标", "二级指标", "三级指标", "四级指标", "五级指标", "六级指标"];
const firstRow = 2;

function depthOf({ children = [] }: CriteriaNode): number {
  return 1 + Math.max(0, ...children.map(depthOf));
}

function rowsOf(
  node: CriteriaNode,
  above: readonly string[],
  methods: ReadonlyMap<string, string>,
): readonly Row[] {
  const title = `${node.code} ${chinese(node.title)}`;
  if (node.rule === undefined) {
    return (node.children ?? []).flatMap((child) =>
      rowsOf(child, [...above, `${title}（${node.points}分）`], methods),
    );
  }
  const cells = [
    node.points,
    standardOf(node.rule, node.points),
    (node.units ?? []).map(chinese).join("、"),
    (node.hints ?? []).map(chinese).join("；"),
    (node.methods ?? []).map((code) => methods.get(code) ?? code).join("、"),
  ];
  return [{ names: [...above, title], cells }];
}

function adjustmentRows(name: string, verb: string, adjustments: Adjustments | undefined): readonly Row[] {
  const opening = adjustments?.cap === undefined ? name : `${name}（${adjustments.cap}分）`;
  return (adjustments?.items ?? []).map(({ code, title, points, cap }) => ({
    names: [opening, `${code} ${chinese(title)}`],
    cells: [cap ?? points, `每一项${verb}${points}分`, "", "", ""],
  }));
}

function vetoRows({ vetoes = [], bands }: CriteriaDocument): readonly Row[] {
  return vetoes.map(({ code, title, effect, band }) => {
    const best = bands.find((other) => other.code === band);
    const standard = effect === "cap" && best !== undefined ? `等次不高于${chinese(best.title)}` : "";
    return { names: ["一票否决项", `${code} ${chinese(title)}`], cells: ["", standard, "", "", ""] };
  });
}

/** Equal names below each other, under equal names to their left, are one merged cell. */
function mergesOf(rows: readonly (readonly Cell[])[], depth: number): readonly Merge[] {
  const merges: Merge[] = [];
  for (let column = 0; column < depth; column++) {
    for (let start = firstRow; start < rows.length;) {
      let end = start;
      while (end + 1 < rows.length && repeats(rows, end + 1, column)) end++;
      if (end > start) merges.push({ startRow: start, startCol: column, endRow: end, endCol: column });
      start = end + 1;
    }
  }
  return merges;
}

function withoutRepeats(rows: readonly (readonly Cell[])[], depth: number): readonly (readonly Cell[])[] {
  return rows.map((cells, row) =>
    row <= firstRow
      ? cells
      : cells.map((cell, column) => (column < depth && repeats(rows, row, column) ? null : cell)),
  );
}

function repeats(rows: readonly (readonly Cell[])[], row: number, column: number): boolean {
  const [own, above] = [rows[row] ?? [], rows[row - 1] ?? []];
  return own[column] !== null && own.slice(0, column + 1).every((cell, place) => cell === above[place]);
}

function pad(names: readonly string[], depth: number): readonly Cell[] {
  return Array.from({ length: depth }, (_, level) => names[level] ?? null);
}

function chinese(text: Text): string {
  return textIn(text, "zh");
}
