import { subjectNamed } from "../figures/data-list";
import type { Subject } from "../jurisdictions/subjects";
import { cellsOf } from "../lists/cells";
import { textOfUnits } from "../scoring/decimal.ts";
import { indexOf } from "../statistics/survey.ts";
import { answerHeadings, personalCells, placesOf } from "./columns";
import { type About, type Given, scales, type SurveyProblem, type SurveyRead, talliesOf } from "./surveys";

/** Anonymous answers, a line each: who they are about, perhaps to which question, and the answer. */
export function readAnswers(
  text: string,
  subjects: readonly Subject[],
  given: Exclude<Given, "index">,
  about: About,
): SurveyRead {
  const rows = cellsOf(text);
  const [heading = [], ...lines] = rows;
  const { places, problems: wrong } = placesOf(heading, answerHeadings, ["answer"]);
  const held = [...wrong, ...personalCells(rows)];
  if (held.length > 0) return { rows: [], problems: held, blank: 0 };

  const problems: SurveyProblem[] = [];
  const groups = new Map<string, { line: number; subject: Subject; questions: Questions }>();
  const known = new Map<string, Subject | SurveyProblem>();
  let blank = 0;
  lines.forEach((cells, index) => {
    const line = index + 2;
    const written = cells[places.of.answer ?? -1] ?? "";
    const named = places.subject.flatMap((place) =>
      cells[place] ? [{ column: heading[place] ?? "", cell: cells[place] }] : [],
    );
    if (cells.every((cell) => cell === "")) return;
    const spelt = named.map(({ cell }) => cell).join("\n");
    const subject =
      known.get(spelt) ?? subjectNamed(line, named, subjects, heading[places.subject[0] ?? 0] ?? "");
    known.set(spelt, subject);
    if ("key" in subject) return void problems.push({ ...subject, line });
    if (written === "") return void (blank += 1);
    const answer = answerIn(written, given);
    if (answer === undefined)
      return void problems.push({
        line,
        column: heading[places.of.answer ?? -1] ?? "",
        value: written,
        key: `surveys.wrong.answer.${given}`,
        figures: {},
      });
    const group = groups.get(subject.id) ?? { line, subject, questions: new Map() };
    groups.set(subject.id, group);
    const question = cells[places.of.question ?? -1] ?? "";
    const tally = group.questions.get(question) ?? new Map<number, number>();
    group.questions.set(question, tally.set(answer, (tally.get(answer) ?? 0) + 1));
  });
  return {
    rows: [...groups.values()].map(({ line, subject, questions }) => {
      const { hundredths, size, interval } = indexOf([...questions.values()], scales[given]);
      return {
        line,
        subject,
        index: textOfUnits(hundredths, 2),
        size,
        low: Math.round(interval.low * 100),
        high: Math.round(interval.high * 100),
        interval: interval.method,
        deviation: null,
        ...about,
        tallies: talliesOf(questions),
      };
    }),
    problems,
    blank,
  };
}

type Questions = Map<string, Map<number, number>>;

const yes = new Set(["1", "是", "满意", "yes", "y"]);
const no = new Set(["0", "否", "不满意", "no", "n"]);

/** The answer a cell gives on its scale; undefined for what is none. */
function answerIn(written: string, given: Exclude<Given, "index">): number | undefined {
  const text = written.normalize("NFKC").trim().toLowerCase();
  if (given === "yes_no") return yes.has(text) ? 1 : no.has(text) ? 0 : undefined;
  const { low, high } = scales[given];
  const answer = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  return answer >= low && answer <= high ? answer : undefined;
}
