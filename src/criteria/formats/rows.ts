import { customaryBands } from "./bands.ts";
import { columnsOf } from "./columns.ts";
import { nodesFrom, type Nodes } from "./nodes.ts";
import { outlineOf } from "./outline.ts";
import { sheetProblem, type SheetProblem } from "./problems.ts";
import { cellName, ownText, type Sheet } from "./sheet.ts";
import type { Path } from "../problem.ts";
import type { CriteriaDocument } from "../schema.ts";

/** What the sheet does not say of an indicator system. */
export interface ImportSettings {
  readonly id: string;
  readonly edition: string;
  readonly track?: CriteriaDocument["track"];
  /** Left out: the title above the table, or the name of the sheet. */
  readonly title?: string;
}

export interface Imported {
  /** Null where the workbook holds no table to read. With errors among the problems it is a draft to show. */
  readonly document: CriteriaDocument | null;
  /** What the sheet itself leaves unsaid; what the linter says of the document finds its cell by `locate`. */
  readonly problems: readonly SheetProblem[];
  /** The cell a place of the document came from, or the nearest one above it. */
  readonly locate: (path: Path) => string | undefined;
}

/** The scoring sheet offices keep (results.md §4: 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 责任单位 | …) as criteria. */
export function criteriaFromSheets(sheets: readonly Sheet[], settings: ImportSettings): Imported {
  const tables = sheets.flatMap((sheet) => {
    const columns = columnsOf(sheet);
    return columns === undefined ? [] : [{ sheet, columns }];
  });
  const [table, ...others] = tables;
  if (table === undefined) {
    const [first] = sheets;
    const cell = first === undefined ? "A1" : cellName(first, 0, 0);
    return { document: null, problems: [sheetProblem("no-header", cell)], locate: () => undefined };
  }
  const { sheet, columns } = table;
  const outline = outlineOf(sheet, columns);
  const nodes = nodesFrom(outline);
  const problems: SheetProblem[] = [
    ...outline.problems,
    ...nodes.problems,
    ...others.map((other) =>
      sheetProblem("other-sheet", cellName(other.sheet, 0, 0), { name: other.sheet.name }),
    ),
  ];
  if (outline.branches.length === 0)
    problems.push(sheetProblem("no-rows", cellName(sheet, columns.headerRow + 1, 0)));
  const title = settings.title ?? titleAbove(sheet, columns.headerRow) ?? sheet.name;
  const document = documentFrom(nodes, { ...settings, title, source: outline.notes.join("\n") });
  return { document, problems, locate: (path) => nearest(nodes.cells, path) };
}

function documentFrom(
  nodes: Nodes,
  { id, edition, track, title, source }: ImportSettings & { readonly title: string; readonly source: string },
): CriteriaDocument {
  return {
    id,
    edition,
    title,
    ...(source === "" ? {} : { source }),
    track: track ?? "comprehensive",
    total: nodes.total,
    decimals: nodes.decimals,
    kinds: [
      { code: "prefecture", title: "设区的市" },
      { code: "county", title: "县（市、区）" },
      { code: "zone", title: "功能区" },
    ],
    methods: nodes.methods.map(({ code, title, phase }) => ({ code, title, phase })),
    children: [...nodes.children],
    ...nodes.adjustments,
    bands: customaryBands.map(({ code, title, percent }) => ({
      code,
      title,
      atLeast: share(nodes.total, percent),
    })),
  };
}

/** The longest text above the header is the title of the table. */
function titleAbove(sheet: Sheet, headerRow: number): string | undefined {
  return sheet.rows
    .slice(0, headerRow)
    .flatMap((cells, row) => cells.map((_, column) => ownText(sheet, row, column).replace(/\s+/g, " ")))
    .filter((text) => !/^附件|^填报|^单位|年.*月.*日$/.test(text) && text.length > 1)
    .toSorted((a, b) => b.length - a.length)[0];
}

function share(total: number, percent: number): number {
  return Number(((total * percent) / 100).toFixed(4));
}

function nearest(cells: ReadonlyMap<string, string>, path: Path): string | undefined {
  for (let length = path.length; length > 0; length--) {
    const cell = cells.get(path.slice(0, length).join("/"));
    if (cell !== undefined) return cell;
  }
  return undefined;
}
