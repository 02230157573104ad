import { visibleEntry } from "../entries/store";
import { decide } from "../moderation/decide";
import { queueOf, ratingsBeside } from "../moderation/store";
import { membershipIn } from "../people/store";
import { textOfUnits } from "../scoring/decimal.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal } from "../scoring/refusal.ts";
import { observationKept } from "../sheets/marks";
import { daysAgo, momentAt } from "./calendar";
import { chance } from "../statistics/random.ts";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { lead } from "./people";
import type { RulingMade } from "./ruling";
import { teams } from "./teams";

/** The lead decides what differs on the complete entries, and a few leaves of another; the rest waits in the queue. */
export async function settleAll(stage: Stage, opened: Opened, ruled: RulingMade): Promise<void> {
  const { now } = stage;
  const person = opened.people.get(lead.email);
  const membership = person && (await membershipIn(stage.open(), person.id, opened.round));
  if (person === undefined || membership === undefined) throw new Error("no lead");
  const complete = new Set(Object.entries(teams).flatMap(([name, team]) => (team.complete ? [name] : [])));
  const waiting = await queueOf(stage.open(), opened.round, membership.id);
  const decided = waiting.filter(({ name }) => complete.has(name));
  for (const [number, { entry, name, leaf: code }] of decided.entries()) {
    const leaf = opened.edition.leaves.find((one) => one.code === code);
    if (leaf === undefined) throw new Error(`no leaf ${code}`);
    const ratings = await ratingsBeside(stage.open(), [entry], code);
    const draw = chance(`${name} ${code} decision`);
    const chosen = ratings[draw() < 0.6 ? 0 : ratings.length - 1];
    const outcome =
      chosen && earnedOf(opened.edition, leaf, chosen.state, observationKept(chosen.observation));
    if (chosen === undefined || outcome === undefined || isRefusal(outcome) || chosen.state === "pending")
      throw new Error(`${name} ${code} has no rating to follow`);
    const scored = chosen.state === "scored" && outcome.earned !== null;
    const seen = await visibleEntry(stage.open(), person, entry);
    await decide(stage.open(), momentAt(now, daysAgo.settled, 9, number * 6), seen, opened.edition, leaf, {
      seen: 0,
      state: chosen.state,
      points: scored ? textOfUnits(outcome.earned, opened.edition.decimals) : null,
      observation: null,
      ruling: code === ruled.leaf ? ruled.ruling : null,
      reason: reasonFor(chosen.assessor, draw()),
    });
  }
}

function reasonFor(assessor: string, drawn: number): string {
  const reasons = [
    `查看两人的引证，${assessor}所引的句子写明了当年的结果，从其评分。`,
    `按评分规则重新计数，与${assessor}的记录一致。`,
    `已与两位专家核对原始材料，${assessor}的口径符合指标说明。`,
    `差异在于是否计入上一年度的事项；只计本年度，采用${assessor}的评分。`,
  ];
  return reasons[Math.floor(drawn * reasons.length)] ?? "";
}
