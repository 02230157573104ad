import { standingFigures } from "../figures/store";
import { importSurvey } from "../surveys/import";
import { visibleRound } from "../rounds/store";
import { between, chance } from "../statistics/random.ts";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { places } from "./places";
import { draftOf } from "./ratings";
import { caseOf, placeOf } from "./review";
import type { Uploaded } from "./uploading";

const fact = "public_satisfaction";

/** What the survey says of a subject: the figure to cite, and its value. */
export type Surveyed = { readonly figure: string; readonly value: string };

/** The office imports the survey of all places, few asked in the smallest of them; answers it by subject. */
export async function survey(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
): Promise<ReadonlyMap<string, Surveyed>> {
  const at = momentAt(stage.now, daysAgo.onsite, 10, 30);
  const rows = places.map(({ name }, number) => {
    const draw = chance(`${name} survey`);
    const size = number === places.length - 1 ? 26 : between(draw, 380, 520);
    const deviation = number % 5 === 4 ? "" : (15 + draw() * 9).toFixed(1);
    return [name, indexOf(opened, uploaded, name), size, deviation].join(",");
  });
  await importSurvey(stage.open(), at, await visibleRound(stage.open(), opened.office, opened.round), {
    source: "省社情民意调查中心",
    fact,
    given: "index",
    method: "计算机辅助电话调查，按户籍人口简单随机抽样",
    asOf: new Date(momentAt(stage.now, daysAgo.onsite + 9, 12)).toISOString().slice(0, 10),
    text: ["单位,指数,样本量,标准差", ...rows].join("\n"),
  });
  const figures = await standingFigures(stage.open(), opened.round, { facts: new Set([fact]) });
  return new Map(figures.map(({ id, subject, value }) => [subject, { figure: id, value }]));
}

/** As the place does otherwise: what its assessor is going to note. */
function indexOf(opened: Opened, uploaded: Uploaded, name: (typeof places)[number]["name"]): string {
  const { report } = placeOf(uploaded, name);
  const leaf = opened.edition.leaves.find(({ rule }) => rule.kind === "measure" && rule.fact === fact);
  if (leaf === undefined) throw new Error("no leaf measures the survey");
  return String(draftOf(caseOf(opened, name, report), leaf, 0).observation?.value);
}
