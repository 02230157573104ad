import { z } from "zod";
import { subjectNamed } from "../figures/data-list";
import { numeralIn } from "../figures/numeral";
import type { Subject } from "../jurisdictions/subjects";
import { cellsOf } from "../lists/cells";
import { intervalAbout } from "../statistics/survey.ts";
import { indexHeadings, personalCells, type Places, placesOf } from "./columns";
import type { About, SurveyProblem, SurveyRead, SurveyRow } from "./surveys";

/** Reads a survey that comes as one index and sample size for each subject. */
export function readIndices(text: string, subjects: readonly Subject[], about: About): SurveyRead {
  const rows = cellsOf(text);
  const [heading = [], ...lines] = rows;
  const { places, problems: wrong } = placesOf(heading, indexHeadings, ["index", "size"]);
  const held = [...wrong, ...personalCells(rows)];
  if (held.length > 0) return { rows: [], problems: held, blank: 0 };
  const found: SurveyRow[] = [];
  const problems: SurveyProblem[] = [];
  lines.forEach((cells, index) => {
    if (cells.every((cell) => cell === "")) return;
    const row = readRow(index + 2, cells, heading, places, subjects, about);
    const earlier = "subject" in row && found.find(({ subject }) => subject.id === row.subject.id);
    if ("problems" in row) problems.push(...row.problems);
    else if (earlier)
      problems.push({
        line: row.line,
        column: heading[places.subject[0] ?? 0] ?? "",
        value: row.subject.name,
        key: "figures.twice",
        figures: { line: String(earlier.line) },
      });
    else found.push(row);
  });
  return { rows: found, problems, blank: 0 };
}

type Place = Places<keyof typeof indexHeadings>;

function readRow(
  line: number,
  cells: readonly string[],
  heading: readonly string[],
  places: Place,
  subjects: readonly Subject[],
  about: About,
): SurveyRow | { readonly problems: readonly SurveyProblem[] } {
  const named = places.subject.flatMap((place) =>
    cells[place] ? [{ column: heading[place] ?? "", cell: cells[place] }] : [],
  );
  const subject = subjectNamed(line, named, subjects, heading[places.subject[0] ?? 0] ?? "");
  const problems: SurveyProblem[] = "key" in subject ? [subject] : [];
  const cellOf = (column: keyof Place["of"]) => cells[places.of[column] ?? -1] ?? "";
  const wrong = (column: keyof Place["of"], key: string) =>
    problems.push({
      line,
      column: heading[places.of[column] ?? -1] ?? "",
      value: cellOf(column),
      key,
      figures: {},
    });

  const index = numeralIn(cellOf("index"), "%");
  if (index === undefined || Number(index) < 0 || Number(index) > 100) wrong("index", "surveys.wrong.index");
  const size = Number(numeralIn(cellOf("size"), ""));
  if (!Number.isSafeInteger(size) || size < 1) wrong("size", "surveys.wrong.size");
  const deviation = cellOf("deviation") === "" ? null : (numeralIn(cellOf("deviation"), "") ?? "");
  // no answers between 0 and 100 spread further than half of them at either end (with n − 1 below)
  if (deviation === "" || Number(deviation) < 0 || Number(deviation) > 71)
    wrong("deviation", "surveys.wrong.deviation");
  const method = cellOf("method") || about.method;
  if (method.length > 200) wrong("method", "surveys.wrong.method");
  const on = cellOf("on") === "" ? about.on : cellOf("on").replaceAll(/[/.]/g, "-");
  if (!z.iso.date().safeParse(on).success) wrong("on", "web.issue.date");

  if ("key" in subject || problems.length > 0 || index === undefined) return { problems };
  const {
    low,
    high,
    method: interval,
  } = intervalAbout(Number(index), size, deviation === null ? undefined : Number(deviation));
  return {
    line,
    subject,
    index,
    size,
    low: Math.round(low * 100),
    high: Math.round(high * 100),
    interval,
    deviation,
    method,
    on,
    tallies: undefined,
  };
}
