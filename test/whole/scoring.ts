import { env } from "cloudflare:workers";
import type { Edition, Leaf } from "../../src/criteria/tree.ts";
import { openDatabase } from "../../src/db/database";
import { leavesOn } from "../../src/sheets/marks";
import { sheetsOfEntries } from "../../src/sheets/store";
import { between, chance } from "../../src/statistics/random";
import type { Client, Fields } from "../client";
import { as } from "./world";

/** Scores and hands in every open sheet of a part, or of all parts, as its assessor; answers how many. */
export async function scoreAll(
  entries: readonly { readonly id: string; readonly kind: string; readonly subject: string }[],
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
    const { kind = "", subject = "" } = entries.find(({ id }) => id === sheet.entry) ?? {};
    const leaves = leavesOn(edition, sheet, kind);
    if (!leaves.every(covers)) continue;
    const client = await as(sheet.assessor.replace(/^m-/, ""));
    for (const leaf of leaves) {
      const path = `/sheets/${sheet.id}/leaves/${leaf.code}`;
      if (leaf.rule.kind === "measure") await acceptSurvey(client, path);
      else
        await client.submit(path, {
          revision: "0",
          state: "scored",
          reason: "见材料与现场记录",
          ...observed(leaf, subject, sheet.assessor),
          ...(leaf.rule.kind === "sample" && (await drawnOn(client, path))),
        });
    }
    await client.submit(`/sheets/${sheet.id}/hand-ins`);
    handedIn += 1;
  }
  return handedIn;
}

/** The survey's index stands beside the leaf, and is taken as what was observed with one press. */
async function acceptSurvey(client: Client, path: string): Promise<void> {
  const [, figure = ""] = /name="figure" value="(\w+)"/.exec(await client.page(path)) ?? [];
  const rated = { figure, revision: "0", reason: "采用调查结果", confidence: "" };
  await client.submit(`${path}/figures/accepted`, rated);
}

/** The files that were drawn and how many there are, as the page has filled them in. */
async function drawnOn(client: Client, path: string): Promise<Fields> {
  const page = await client.page(path);
  const inputs = page.matchAll(/<input[^>]*name="(population|item\.\d+\.ref)"[^>]*>/g);
  const filled = [...inputs].map(([input, name = ""]) => [name, /value="([^"]*)"/.exec(input)?.[1] ?? ""]);
  const drawn = filled.filter(([, value]) => value !== "");
  if (drawn.length !== 4) throw new Error(`${path} fills in ${drawn.length} of the drawn files`);
  return Object.fromEntries(drawn);
}

/**
 * What an assessor sees of a place: the same as the others, but for two leaves on which no two of them agree, so that a
 * third is drawn and the lead has the last word. No two places are alike in writing.
 */
export function observed({ code, rule }: Leaf, subject: string, assessor: string): Fields {
  const place = chance(`${subject} ${code}`);
  const number = numberOf(assessor);
  switch (rule.kind) {
    case "graded":
      return { level: "a" };
    case "deduct":
      return { "count.a": String(subject === "p1" ? number : 0) };
    case "judgement":
      return { points: String(subject === "p6" ? 3 * number : 8 + numberOf(subject)) };
    case "checklist":
      return { "answer.a": "yes", "answer.b": place() < 0.7 ? "yes" : "no" };
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

function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0] ?? "1");
}
