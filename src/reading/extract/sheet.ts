import type { Span, Table } from "./extracted.ts";

export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet as it is shown: the text of each cell. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

export interface Laid {
  readonly text: string;
  readonly tables: readonly Table[];
}

/**
 * Sheets as text: the name of each, its titles, its header, then one line a row in which every value follows
 * the words of its column, `单位：区司法局`, cells set apart by tabs, so that a row can be read and quoted alone.
 */
export function layTables(grids: readonly Grid[]): Laid {
  const lines: string[] = [];
  const tables: Table[] = [];
  let at = 0;
  const put = (line: string): Span => {
    const start = at;
    lines.push(line);
    at += line.length + 1;
    return { start, end: start + line.length };
  };
  for (const grid of grids) {
    const start = at;
    if (grid.name !== "") put(grid.name);
    const cells = grid.rows.map((row) => row.map(oneLine));
    const { titles, header, body } = parts(cells, grid.merges);
    for (const title of titles) put(title.filter((cell) => cell !== "").join("\t"));
    if (header.length > 0) put(header.join("\t").trimEnd());
    const filled = fillDown(cells, grid.merges, cells.length - body.length);
    const rows = filled
      .filter((row) => row.some((cell) => cell !== ""))
      .map((row) => put(labelled(row, header)));
    tables.push({ name: grid.name, header, rows, start, end: Math.max(start, at - 1) });
  }
  return { text: lines.join("\n"), tables };
}

function oneLine(cell: string): string {
  return cell.replace(/\s*[\n\r\t]\s*/g, " ").trim();
}

/**
 * Above the table stand titles of one cell; its header is the first row of two words or more, and the row
 * below it too where a merged word spans several columns.
 */
function parts(cells: readonly (readonly string[])[], merges: readonly Merge[]) {
  const top = cells.findIndex((row) => row.filter((cell) => cell !== "").length > 1);
  const first = cells[top];
  if (first === undefined || !first.every((cell) => cell === "" || !isValue(cell))) {
    return { titles: [], header: [], body: cells };
  }
  const spans = merges.filter((merge) => merge.startRow === top);
  const deepest = Math.max(top, ...spans.map((merge) => merge.endRow));
  const bottom = spans.some((merge) => merge.endCol > merge.startCol) ? Math.max(deepest, top + 1) : deepest;
  const over = fillAcross(cells.slice(top, bottom + 1), merges, top);
  const width = Math.max(...over.map((row) => row.length));
  const header = Array.from({ length: width }, (_, column) =>
    [...new Set(over.map((row) => row[column] ?? ""))].filter((word) => word !== "").join(" "),
  );
  return {
    titles: cells.slice(0, top).filter((row) => row.some((cell) => cell !== "")),
    header,
    body: cells.slice(bottom + 1),
  };
}

function isValue(cell: string): boolean {
  return /^[-+]?[\d,.]+%?$/.test(cell);
}

/** A word merged over several columns heads each of them. */
function fillAcross(rows: readonly (readonly string[])[], merges: readonly Merge[], top: number): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const { startRow, startCol, endCol } of merges) {
    const row = filled[startRow - top];
    const span = Array.from({ length: endCol + 1 - startCol }, () => row?.[startCol] ?? "");
    row?.splice(startCol, span.length, ...span);
  }
  return filled;
}

/** A value merged over several rows holds for each of them. */
function fillDown(cells: readonly (readonly string[])[], merges: readonly Merge[], from: number): string[][] {
  const filled = cells.map((row) => [...row]);
  for (const merge of merges) {
    if (merge.startRow < from) continue;
    const value = cells[merge.startRow]?.[merge.startCol] ?? "";
    for (const row of filled.slice(merge.startRow, merge.endRow + 1)) row[merge.startCol] = value;
  }
  return filled.slice(from);
}

function labelled(row: readonly string[], header: readonly string[]): string {
  return row
    .flatMap((cell, column) => {
      const word = header[column] ?? "";
      if (cell === "") return [];
      return [word === "" ? cell : `${word}：${cell}`];
    })
    .join("\t");
}
