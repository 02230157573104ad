import { membershipIn } from "../people/store";
import { keepPhrase } from "../sheets/phrases";
import { visibleSheet, visibleSheets } from "../sheets/store";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { assessors } from "./people";

const phrases = ["只有计划或者部署，没有当年的结果。", "分子、分母都有出处，与部门数据一致。"];

/** The first assessor keeps two sentences to write again. */
export async function keepPhrases({ open, now }: Stage, { people, round }: Opened): Promise<void> {
  const person = people.get(assessors[0].email);
  const membership = person && (await membershipIn(open(), person.id, round));
  if (person === undefined || membership === undefined) throw new Error("no first assessor");
  const [sheet] = await visibleSheets(open(), membership, round);
  if (sheet === undefined) throw new Error("the first assessor has no sheet");
  const seen = await visibleSheet(open(), person, sheet.id);
  for (const [number, text] of phrases.entries())
    await keepPhrase(open(), momentAt(now, daysAgo.scored, 11, number), seen, text);
}
