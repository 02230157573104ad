import { parseCsv, writeCsv } from "hucre/csv";

/** The cells of a list pasted from a spreadsheet or read from a CSV file, as trimmed text; the first row is the heading. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  if (text.trim() === "") return [];
  return parseCsv(text, { skipBom: true, typeInference: false }).map((cells) =>
    cells.map((cell) =>
      String(cell ?? "")
        .normalize("NFC")
        .trim(),
    ),
  );
}

/** Where the columns stand, each known by any of its headings; -1 for one that is not there. */
export function columnsOf<Column extends string>(
  heading: readonly string[],
  headings: Readonly<Record<Column, readonly string[]>>,
): (column: Column) => number {
  return (column) => heading.findIndex((cell) => headings[column].includes(cell.toLowerCase()));
}

/** The same list with only these of its lines, numbered from 1 with the heading. */
export function restOf(text: string, lines: ReadonlySet<number>): string {
  const rest = cellsOf(text).filter((_, index) => index === 0 || lines.has(index + 1));
  return writeCsv(
    rest.map((cells) => [...cells]),
    { lineSeparator: "\n" },
  );
}
