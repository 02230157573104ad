import type { CriteriaDocument } from "../schema.ts";
import { sheetProblem } from "./problems.ts";
import { criteriaFromSheets, type Imported, type ImportSettings } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import { tableFrom } from "./table.ts";

/** More rows than any indicator system has, fewer than would hurt. */
const maxRows = 20_000;

/** Criteria from the bytes of a workbook. A file that cannot be opened is a problem, not an exception. */
export async function criteriaFromXlsx(bytes: Uint8Array, settings: ImportSettings): Promise<Imported> {
  const sheets = await sheetsOf(bytes).catch((error: unknown) => reasonOf(error));
  if (typeof sheets !== "string") return criteriaFromSheets(sheets, settings);
  return {
    document: null,
    problems: [sheetProblem("no-workbook", "A1", { reason: sheets })],
    locate: () => undefined,
  };
}

/** The bytes of a workbook with one row a leaf. */
export async function criteriaToXlsx(document: CriteriaDocument): Promise<Uint8Array> {
  return workbookOf([tableFrom(document)]);
}

/** The visible sheets of a workbook. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const { readXlsx } = await import("hucre");
  const { sheets } = await readXlsx(bytes, {
    maxRows,
    sheets: ({ hidden, veryHidden }) => hidden !== true && veryHidden !== true,
  });
  return sheets.map(({ name, rows, merges = [] }) => ({ name, rows, merges }));
}

export async function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre");
  return writeXlsx({
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((cells) => [...cells]),
      merges: [...merges],
      columns: widths(rows).map((width) => ({
        width,
        style: { alignment: { wrapText: true, vertical: "center" } },
      })),
    })),
  });
}

/** Columns as wide as their contents need, within what a page bears; Chinese takes two places. */
function widths(rows: Sheet["rows"]): readonly number[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(
      ...rows.slice(1).map((cells) => String(cells[column] ?? "").replace(/[\u2E80-\uFFEF]/g, "xx").length),
    );
    return Math.min(60, Math.max(8, longest + 2));
  });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
