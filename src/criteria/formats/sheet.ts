import { capitals } from "./letters.ts";

/** A worksheet as plain data: what a workbook library reads and writes, and the only shape the import knows. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

export type Cell = string | number | boolean | Date | null;

/** Rows and columns count from 0, ends included. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** The name people know a cell by: `评分表!D17`. */
export function cellName(sheet: Sheet, row: number, column: number): string {
  return `${sheet.name}!${capitals(column)}${row + 1}`;
}

/** What a cell itself holds, as trimmed text; a cell under a merge holds nothing. */
export function ownText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column] ?? null;
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Binary noise of spreadsheet arithmetic (0.30000000000000004) is nobody's meaning.
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));
  return String(cell).replace(/\r\n?/g, "\n").trim();
}

/** What a reader sees at a cell: its own text, or that of the merge over it. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const merge = mergeOver(sheet, row, column);
  return merge === undefined ? ownText(sheet, row, column) : ownText(sheet, merge.startRow, merge.startCol);
}

export function mergeOver(sheet: Sheet, row: number, column: number): Merge | undefined {
  return sheet.merges.find(
    ({ startRow, startCol, endRow, endCol }) =>
      startRow <= row && row <= endRow && startCol <= column && column <= endCol,
  );
}

/** Full-width letters, digits and signs as their plain forms, one for one, so that offsets stay true. */
export function folded(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\t]/g, " ");
}

export function widthOf(sheet: Sheet): number {
  return sheet.rows.reduce((width, row) => Math.max(width, row.length), 0);
}
