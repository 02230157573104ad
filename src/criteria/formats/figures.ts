import type { Columns } from "./columns.ts";
import { sheetProblem, type SheetProblem } from "./problems.ts";
import { cellName, folded, mergeOver, ownText, type Sheet } from "./sheet.ts";

export interface Figure {
  readonly value: number;
  readonly cell: string;
}

/** What a cell in a column of points says. */
export interface Pointed {
  /** The level it belongs to, where each has a column of its own. */
  readonly level: number | undefined;
  readonly figure: Figure | undefined;
  /** The cell that holds the points of this and other rows, where they are merged. */
  readonly shared: string | undefined;
}

/** The points a row states; where each level has its own column, with the level they belong to. */
export function pointsAt(
  sheet: Sheet,
  row: number,
  columns: Columns,
  problems: SheetProblem[],
): readonly Pointed[] {
  return columns.points.map((column) => {
    const cell = cellName(sheet, row, column);
    const level =
      columns.points.length === 1 ? undefined : columns.levels.findLastIndex((name) => name < column);
    const merge = mergeOver(sheet, row, column);
    const above = merge !== undefined && merge.startRow < row && merge.startRow > columns.headerRow;
    const shared = above ? cellName(sheet, merge.startRow, merge.startCol) : undefined;
    const text = folded(ownText(sheet, row, column)).replace(/\s/g, "");
    if (text === "" || /^[-—/]+$/.test(text)) return { level, figure: undefined, shared };
    const number = /^(?:满分|共)?([+-]?\d+(?:\.\d+)?)分?$/.exec(text)?.[1];
    if (number === undefined) problems.push(sheetProblem("points-unreadable", cell, { value: text }));
    else if (/\.\d{5}/.test(number)) problems.push(sheetProblem("points-too-fine", cell, { value: text }));
    else return { level, figure: { value: Number(number), cell }, shared };
    return { level, figure: { value: 0, cell }, shared };
  });
}
