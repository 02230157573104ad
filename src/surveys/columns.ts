import { isIdentity } from "../figures/data-list";
import type { SurveyProblem } from "./surveys";

/** The columns a survey may have besides those that name the subject, by what they may be headed. */
export const indexHeadings = {
  index: ["指数", "满意度", "满意度指数", "综合指数", "得分", "index", "score", "satisfaction"],
  size: ["样本量", "样本数", "有效样本", "有效样本量", "n", "size", "sample", "sample size"],
  deviation: ["标准差", "sd", "deviation", "standard deviation"],
  method: ["方法", "调查方法", "抽样方法", "method"],
  on: ["日期", "调查日期", "date"],
} as const;

export const answerHeadings = {
  question: ["问题", "题目", "题号", "question", "item"],
  answer: ["回答", "答案", "评分", "打分", "满意度", "answer", "score", "rating"],
} as const;

/** Headings that are somebody's own: an answer is anonymous, or it is not imported (assessment §3). */
const personal =
  /姓名|名字|受访|被访|联系人|电话|手机|联系方式|身份证|证件|微信|邮箱|住址|地址|出生|phone|mobile|\btel\b|e-?mail|address|\bid\b|identity|respondent|wechat|birth|^(full |first |last )?name$/i;

/** What looks like a mobile number or an identity number of a person. */
const personalCell = /(?<![\d.])1[3-9]\d{9}(?![\d.])|(?<!\d)\d{17}[\dXx](?![\dXx])/;

export type Places<Column extends string> = {
  readonly subject: readonly number[];
  readonly of: Readonly<Partial<Record<Column, number>>>;
};

/** Where each column stands; every heading is one of these, or it is named as a problem and holds the table. */
export function placesOf<Column extends string>(
  heading: readonly string[],
  headings: Readonly<Record<Column, readonly string[]>>,
  needed: readonly NoInfer<Column>[],
): { readonly places: Places<Column>; readonly problems: readonly SurveyProblem[] } {
  const columns = Object.keys(headings).filter((key): key is Column => Object.hasOwn(headings, key));
  const subject: number[] = [];
  const of: Partial<Record<Column, number>> = {};
  const problems: SurveyProblem[] = [];
  heading.forEach((head, place) => {
    const name = head.normalize("NFKC").toLowerCase().trim();
    const column = columns.find((one) => headings[one].includes(name));
    const wrong = (key: string) => problems.push({ line: 1, column: head, value: head, key, figures: {} });
    if (column !== undefined && of[column] === undefined) of[column] = place;
    else if (column !== undefined) wrong("surveys.wrong.twiceColumn");
    else if (name === "subject" || (isIdentity(head) && name !== "name")) subject.push(place);
    else if (personal.test(name)) wrong("surveys.wrong.personal");
    else wrong("surveys.wrong.column");
  });
  if (problems.length === 0 && subject.length === 0)
    problems.push(missing(heading, "surveys.wrong.noSubject"));
  for (const column of needed)
    if (problems.length === 0 && of[column] === undefined)
      problems.push(missing(heading, `surveys.wrong.no.${column}`));
  return { places: { subject, of }, problems };
}

/** Cells that hold what belongs to a person, whatever their column is headed. */
export function personalCells(rows: readonly (readonly string[])[]): readonly SurveyProblem[] {
  const [heading = []] = rows;
  return rows.flatMap((cells, index) =>
    cells.flatMap((cell, place) =>
      personalCell.test(cell)
        ? [
            {
              line: index + 1,
              column: heading[place] ?? "",
              value: `${cell.slice(0, 3)}…`,
              key: "surveys.wrong.personalCell",
              figures: {},
            },
          ]
        : [],
    ),
  );
}

function missing(heading: readonly string[], key: string): SurveyProblem {
  return { line: 1, column: "", value: heading.join(" | "), key, figures: {} };
}
