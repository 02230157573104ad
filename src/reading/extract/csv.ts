import { parseCsv } from "hucre/csv";
import { layTables, type Grid, type Laid } from "./sheet.ts";

/** So many lines decide whether a text is a table. */
const sample = 20;

/**
 * A text whose lines have the same two or more fields is CSV and comes back as a table; prose does not:
 * Chinese writing uses full-width commas. Nothing for any other text.
 */
export function readCsv(text: string): Laid | undefined {
  const lines = text.split("\n", sample + 1).filter((line) => line.trim() !== "");
  if (lines.length < 2 || !lines.every((line) => /[,\t]/.test(line))) return undefined;
  const delimiter = lines.every((line) => line.includes("\t")) ? "\t" : ",";
  const rows = parseCsv(text, { delimiter, skipEmptyRows: true }).map((row) =>
    row.map((cell) => String(cell ?? "")),
  );
  const width = rows[0]?.length ?? 0;
  const even = width > 1 && rows.slice(0, sample).every((row) => row.length === width);
  const grid: Grid = { name: "", rows, merges: [] };
  return even ? layTables([grid]) : undefined;
}
