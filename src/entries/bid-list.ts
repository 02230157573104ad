import type { Edition } from "../criteria/tree.ts";
import type { Track } from "../db/terms";
import type { Subject } from "../jurisdictions/subjects";
import { cellsOf, columnsOf } from "../lists/cells";
import { assesses, type Bid } from "./adding";

export type BidRow = Bid & { readonly line: number };

export type BidProblem = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: ProblemKey;
};

type ProblemKey =
  | "entries.noHeading"
  | "entries.noTitle"
  | "entries.longTitle"
  | "entries.unknown"
  | "entries.several"
  | "entries.wrongKind"
  | "entries.there";

export type BidList = { readonly rows: readonly BidRow[]; readonly problems: readonly BidProblem[] };

type Known = {
  readonly track: Track;
  readonly edition: Edition;
  readonly subjects: readonly Subject[];
  /** What the track has already. */
  readonly entries: readonly { readonly subject: string; readonly title: string }[];
};

/** Reads a list of bids for one track and names each bad cell; a subject is found by its code, else by its name. */
export function readBids(text: string, known: Known): BidList {
  const [heading = [], ...lines] = cellsOf(text);
  const place = columnsOf(heading, headings);
  if (place("name") === -1 && place("code") === -1)
    return {
      rows: [],
      problems: [{ line: 1, column: "", value: heading.join(" | "), key: "entries.noHeading" }],
    };
  const rows: BidRow[] = [];
  const problems: BidProblem[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const line = index + 2;
    const cell = (column: Column) => cells[place(column)] ?? "";
    const found = bidIn(cell, known, rows);
    if ("key" in found) {
      const { column, key } = found;
      problems.push({ line, column: heading[place(column)] ?? "", value: cell(column), key });
    } else rows.push({ line, ...found });
  });
  return { rows, problems };
}

type Column = "code" | "name" | "title";

const headings: Readonly<Record<Column, readonly string[]>> = {
  code: ["code", "代码", "区划代码", "行政区划代码"],
  name: ["name", "名称", "单位", "申报单位", "地区"],
  title: ["title", "项目", "项目名称"],
};

function bidIn(
  cell: (column: Column) => string,
  { track, edition, subjects, entries }: Known,
  before: readonly BidRow[],
): Bid | { readonly column: Column; readonly key: ProblemKey } {
  const column: Column = cell("code") === "" ? "name" : "code";
  const named = subjects.filter((subject) => subject[column] === cell(column));
  const [subject, ...others] = named;
  if (subject === undefined) return { column, key: "entries.unknown" };
  if (others.length > 0) return { column, key: "entries.several" };
  if (!assesses(edition, subject.kind)) return { column, key: "entries.wrongKind" };
  const title = track === "project" ? cell("title") : "";
  if (track === "project" && title === "") return { column: "title", key: "entries.noTitle" };
  if (title.length > 120) return { column: "title", key: "entries.longTitle" };
  const isThere =
    entries.some((entry) => entry.subject === subject.id && entry.title === title) ||
    before.some((row) => row.subject.id === subject.id && row.title === title);
  return isThere ? { column, key: "entries.there" } : { subject, title };
}
