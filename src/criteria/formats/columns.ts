import { folded, ownText, shownText, widthOf, type Sheet } from "./sheet.ts";

/** Where the columns of a scoring sheet stand; they are known by their headings, in any order. */
export interface Columns {
  readonly headerRow: number;
  /** The name columns, level 1 first. */
  readonly levels: readonly number[];
  /** What the headings of the name columns say. */
  readonly headings: readonly string[];
  /** One column of points for all, or one beside each level. */
  readonly points: readonly number[];
  readonly standard: number | undefined;
  readonly units: number | undefined;
  readonly evidence: readonly number[];
  readonly method: number | undefined;
}

/** Titles, notes and dates may stand above the header. */
const searchedRows = 20;

export function columnsOf(sheet: Sheet): Columns | undefined {
  for (let row = 0; row < Math.min(searchedRows, sheet.rows.length); row++) {
    const columns = columnsAt(sheet, row);
    if (columns !== undefined) return columns;
  }
  return undefined;
}

/** A header printed again on a later page is no indicator. */
export function isHeader(sheet: Sheet, row: number, columns: Columns): boolean {
  return columns.levels.every((column, level) => ownText(sheet, row, column) === columns.headings[level]);
}

function columnsAt(sheet: Sheet, row: number): Columns | undefined {
  const headings = Array.from({ length: widthOf(sheet) }, (_, column) =>
    heading(shownText(sheet, row, column)),
  );
  const all = (pattern: RegExp) => headings.flatMap((text, column) => (pattern.test(text) ? [column] : []));
  const levels = all(levelHeading).toSorted(
    (a, b) => levelNumber(headings[a] ?? "") - levelNumber(headings[b] ?? ""),
  );
  const points = all(/^(?:分值|标准分|满分|基准分|赋分|分数|权重分值?|分值权重)$/);
  const [standard] = all(/^(?:评分|计分|赋分|打分|考核|评估|评价|测评)(?:标准|细则|办法|规则|依据)/);
  if (levels.length === 0 || points.length === 0) return undefined;
  return {
    headerRow: row,
    levels,
    headings: levels.map((column) => shownText(sheet, row, column)),
    points,
    standard,
    units: all(/(?:责任|牵头|主责|负责|承办|落实)(?:单位|部门)/)[0],
    evidence: all(/佐证|(?:证明|印证|支撑|申报|评估|备查)材料|材料清单|备注/),
    method: all(/^(?:评分|评估|测评|考核|考评|评价)(?:方式|方法|途径)/)[0],
  };
}

const levelHeading = /^[一二三四五六1-6]级指标/;

function levelNumber(text: string): number {
  return "一二三四五六".indexOf(text.charAt(0)) + 1 || Number(text.charAt(0));
}

/** A heading without its spaces, line breaks and whatever stands in brackets. */
function heading(text: string): string {
  return folded(text)
    .replace(/\s/g, "")
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, "");
}
