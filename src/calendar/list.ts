import { cellsOf, columnsOf } from "../lists/cells";
import { type Day, dayAfter, isDay } from "./calendar";

/** A row of a list of days: one day, or several from the first to the last. */
export type DayRow = {
  readonly line: number;
  readonly from: Day;
  readonly until: Day;
  readonly kind: "holiday" | "working";
  readonly name: string;
};

export type DayProblem = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: ProblemKey;
};

type ProblemKey =
  | "calendar.noHeading"
  | "calendar.badDay"
  | "calendar.backwards"
  | "calendar.tooLong"
  | "calendar.badKind"
  | "calendar.longName"
  | "calendar.twice";

export type DayList = { readonly rows: readonly DayRow[]; readonly problems: readonly DayProblem[] };

/** Reads a list of holidays and make-up days and names each bad cell. */
export function readDays(text: string): DayList {
  const [heading = [], ...lines] = cellsOf(text);
  const place = columnsOf(heading, headings);
  if (place("from") === -1 || place("kind") === -1)
    return {
      rows: [],
      problems: [{ line: 1, column: "", value: heading.join(" | "), key: "calendar.noHeading" }],
    };
  const rows: DayRow[] = [];
  const problems: DayProblem[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const line = index + 2;
    const cell = (column: Column) => cells[place(column)] ?? "";
    const found = rowIn(cell, rows);
    if ("key" in found) {
      const { column, key } = found;
      problems.push({ line, column: heading[place(column)] ?? "", value: cell(column), key });
    } else rows.push({ line, ...found });
  });
  return { rows, problems };
}

/** Every day of a row. */
export function daysOf({ from, until }: Pick<DayRow, "from" | "until">): readonly Day[] {
  const days = [from];
  for (let day = from; day < until;) {
    day = dayAfter(day);
    days.push(day);
  }
  return days;
}

type Column = "from" | "until" | "kind" | "name";

const headings: Readonly<Record<Column, readonly string[]>> = {
  from: ["date", "day", "from", "日期", "开始", "开始日期"],
  until: ["until", "to", "至", "结束", "结束日期"],
  kind: ["kind", "类型", "安排"],
  name: ["name", "名称", "节日", "说明"],
};

const kinds: Readonly<Record<DayRow["kind"], readonly string[]>> = {
  holiday: ["holiday", "休", "休息", "放假", "节假日"],
  working: ["working", "班", "上班", "调休上班", "补班"],
};

/** No holiday of the State Council's lists is longer; a longer one is a slip of the pen. */
const mostDays = 31;

function rowIn(
  cell: (column: Column) => string,
  before: readonly DayRow[],
): Omit<DayRow, "line"> | { readonly column: Column; readonly key: ProblemKey } {
  const from = dayIn(cell("from"));
  const until = cell("until") === "" ? from : dayIn(cell("until"));
  const kind = (["holiday", "working"] as const).find((one) =>
    kinds[one].includes(cell("kind").toLowerCase()),
  );
  if (from === undefined) return { column: "from", key: "calendar.badDay" };
  if (until === undefined) return { column: "until", key: "calendar.badDay" };
  if (until < from) return { column: "until", key: "calendar.backwards" };
  if (until > dayAfter(from, mostDays - 1)) return { column: "until", key: "calendar.tooLong" };
  if (kind === undefined) return { column: "kind", key: "calendar.badKind" };
  if (cell("name").length > 40) return { column: "name", key: "calendar.longName" };
  if (before.some((row) => row.from <= until && from <= row.until))
    return { column: "from", key: "calendar.twice" };
  return { from, until, kind, name: cell("name") };
}

/** 2026-10-01, 2026/10/1, 2026.10.1, 2026年10月1日 or 20261001; a workbook's day comes with its midnight behind it. */
function dayIn(text: string): Day | undefined {
  const found = separated.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const [, year = "", month = "", date = ""] = found;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:T00:00:00.*)?$/;
