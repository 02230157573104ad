import { env } from "cloudflare:workers";
import type { Edition, Leaf } from "../../src/criteria/tree.ts";
import { openDatabase } from "../../src/db/database";
import { leavesOn } from "../../src/sheets/marks";
import { sheetsOfEntries } from "../../src/sheets/store";
import { between, chance } from "../../src/statistics/random";
import type { Fields } from "../client";
import { as } from "./world";

/** Scores and hands in every open sheet of a part, or of all parts, as its assessor; answers how many. */
export async function scoreAll(
  entries: readonly { readonly id: string; readonly kind: string }[],
  edition: Edition,
  covers: (leaf: Leaf) => boolean,
): Promise<number> {
  const open = (
    await sheetsOfEntries(
      openDatabase(env.DB),
      entries.map(({ id }) => id),
    )
  ).filter(({ handedInAt }) => handedInAt === null);
  let handedIn = 0;
  for (const sheet of open) {
    const kind = entries.find(({ id }) => id === sheet.entry)?.kind ?? "";
    const leaves = leavesOn(edition, sheet, kind);
    if (!leaves.every(covers)) continue;
    const client = await as(sheet.assessor.replace(/^m-/, ""));
    for (const leaf of leaves)
      await client.submit(`/sheets/${sheet.id}/leaves/${leaf.code}`, {
        revision: "0",
        state: "scored",
        reason: "见材料与现场记录",
        ...observed(leaf, sheet.entry, sheet.assessor),
      });
    await client.submit(`/sheets/${sheet.id}/hand-ins`);
    handedIn += 1;
  }
  return handedIn;
}

/** What an assessor sees: near what the place is like, now and then further off. */
function observed({ code, rule }: Leaf, entry: string, assessor: string): Fields {
  const place = chance(`${entry} ${code}`);
  const own = chance(`${entry} ${code} ${assessor}`);
  const isOff = own() < 0.2;
  switch (rule.kind) {
    case "graded":
      return {
        level: (isOff ? ["a", "b", "c"] : ["a", "a", "b"])[between(isOff ? own : place, 0, 2)] ?? "a",
      };
    case "deduct":
      return { "count.a": String(between(isOff ? own : place, 0, 3)) };
    case "judgement":
      return { points: String(Math.min(20, between(place, 10, 19) + (isOff ? between(own, -6, 1) : 0))) };
    case "checklist":
      return { "answer.a": "yes", "answer.b": (isOff ? own : place)() < 0.7 ? "yes" : "no" };
    case "measure":
      return { value: String(between(place, 70, 98)) };
    case "sample":
      return Object.fromEntries([
        ["population", "40"],
        ...[0, 1, 2].flatMap((n) => [
          [`item.${n}.ref`, `案${n + 1}`],
          [`item.${n}.answer.a`, "yes"],
          [`item.${n}.answer.b`, place() < 0.6 ? "yes" : "no"],
        ]),
      ]);
    case "binary":
    case "credit":
      throw new Error(`no ${rule.kind} in the system of the whole round`);
  }
}
