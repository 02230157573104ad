import { type Cell, type CellValue, formatValue, readXlsx as readWorkbook, type Sheet } from "hucre";
import { type Read, Unreadable } from "./extracted.ts";
import { packed, xmlParts } from "./ooxml.ts";
import { type Grid, layTables } from "./sheet.ts";

/** The sheets of a workbook that are shown, each a table of the text, values as their cells show them. */
export async function readXlsx(bytes: Uint8Array): Promise<Read> {
  const file = packed(await xmlParts(bytes));
  const { text, tables } = layTables((await sheetsOf(file)).map(gridOf));
  return { kind: "xlsx", text, pages: [], tables };
}

async function sheetsOf(file: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return (await readWorkbook(file, { sheets: isShown, readStyles: true })).sheets;
  } catch {
    throw new Unreadable("damaged");
  }
}

function isShown(sheet: { readonly hidden?: boolean; readonly veryHidden?: boolean }): boolean {
  return sheet.hidden !== true && sheet.veryHidden !== true;
}

function gridOf(sheet: Sheet): Grid {
  const rows = sheet.rows.map((row, r) =>
    row.map((value, c) => shownAs(value, sheet.cells?.get(`${r},${c}`))),
  );
  return { name: sheet.name, rows, merges: sheet.merges ?? [] };
}

function shownAs(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return "";
  const format = cell?.style?.numFmt ?? (value instanceof Date ? "yyyy-mm-dd" : "General");
  // A spreadsheet computes to 15 digits: 0.1 + 0.2 is shown as 0.3.
  return formatValue(typeof value === "number" ? Number(value.toPrecision(15)) : value, format);
}
