import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseCriteria } from "../../src/criteria/parse.ts";
import { editionFrom } from "../../src/criteria/tree.ts";
import { textOfUnits } from "../../src/scoring/decimal.ts";
import { parseJson } from "../../src/scoring/document.ts";
import { earnedOf, states, type Earned } from "../../src/scoring/leaf.ts";
import { isRefusal, sentenceIn } from "../../src/scoring/refusal.ts";
import { observationUnder } from "../../src/scoring/rules/observed.ts";
import { score } from "../../src/scoring/score.ts";
import { settle, type Rating } from "../../src/scoring/settle.ts";
import { rule } from "../../src/criteria/rule-schema.ts";
import { agreement } from "../../src/criteria/schema.ts";
import { childrenOf, criteriaWith, oneLeaf, type Tree } from "./criteria.ts";

function read<T extends z.ZodType>(name: string, shape: T): z.infer<T>[] {
  const text = readFileSync(new URL(`vectors/${name}.json`, import.meta.url), "utf8");
  return z.object({ cases: z.array(shape) }).parse(parseJson(text)).cases;
}

describe("rules, worked out by hand", () => {
  const cases = read(
    "rules",
    z.strictObject({
      name: z.string(),
      why: z.string(),
      decimals: z.number(),
      points: z.number(),
      rule,
      observation: z.unknown(),
      earned: z.string().optional(),
      refused: z.string().optional(),
      flags: z.array(z.string()).default([]),
      says: z.string().optional(),
    }),
  );

  test.for(cases.map((found) => [found.name, found] as const))("%s", ([, found]) => {
    const [edition, leaf] = oneLeaf(found.rule, found.points, found.decimals);
    const earned = earnedOf(edition, leaf, "scored", found.observation);
    expect(isRefusal(earned) ? { refused: earned.refused.key } : shown(earned, found.decimals)).toMatchObject(
      found.refused === undefined
        ? { earned: found.earned, flags: found.flags, ...(found.says !== undefined && { says: found.says }) }
        : { refused: `scoring.refused.${found.refused}` },
    );
  });
});

function shown({ earned, flags, explanation }: Earned, decimals: number) {
  return {
    earned: textOfUnits(earned ?? -1, decimals),
    flags,
    says: explanation && sentenceIn(explanation, "en"),
  };
}

describe("settlements, worked out by hand", () => {
  const judged = { kind: "judgement", step: 0.01 } as const;
  const cases = read(
    "settlements",
    z.strictObject({
      name: z.string(),
      why: z.string(),
      rule: rule.default(judged),
      agreement,
      ratings: z.array(z.unknown()),
      decision: z
        .object({
          state: z.enum(states).exclude(["pending"]),
          points: z.union([z.number(), z.string()]).optional(),
        })
        .optional(),
      is: z.string(),
      earned: z.string().nullable().default(null),
      refused: z.number().default(0),
    }),
  );

  test.for(cases.map((found) => [found.name, found] as const))("%s", ([, found]) => {
    const [edition, leaf] = oneLeaf(found.rule, 10, 2, { agreement: found.agreement });
    const ratings = found.ratings.map((said, index): Rating => {
      const assessor = `assessor ${index}`;
      const state = z.enum(states).safeParse(said);
      if (state.success) return { assessor, state: state.data };
      const observation = typeof said === "number" ? { points: said } : said;
      return { assessor, state: "scored", observation: observationUnder(leaf.rule, observation) };
    });
    const settlement = settle(edition, leaf, ratings, found.decision);
    expect(settlement.agreement).toBe(found.is);
    expect(settlement.earned === null ? null : textOfUnits(settlement.earned, 2)).toBe(found.earned);
    expect(settlement.refusals).toHaveLength(found.refused);
  });
});

describe("entries, worked out by hand", () => {
  const tree: z.ZodType<Tree> = z.lazy(() =>
    z.record(z.string(), z.union([z.number(), z.tuple([z.number(), tree])])),
  );
  const cases = read(
    "entries",
    z.strictObject({
      name: z.string(),
      why: z.string(),
      tree,
      total: z.number(),
      decimals: z.number().default(2),
      step: z.number().default(0.01),
      edge: z.number().default(80),
      ties: z.array(z.string()).default([]),
      notApplicableLimit: z.number().default(1),
      bonus: z.unknown().optional(),
      penalties: z.unknown().optional(),
      vetoes: z.unknown().optional(),
      struck: z.array(z.string()).optional(),
      by: z.string().optional(),
      entries: z.array(z.record(z.string(), z.unknown())),
      expect: z.array(z.record(z.string(), z.unknown())),
      errors: z.array(z.string()).default([]),
    }),
  );

  test.for(cases.map((found) => [found.name, found] as const))("%s", ([, found]) => {
    const { total, decimals, bonus, penalties, vetoes, notApplicableLimit, struck } = found;
    const criteria = criteriaWith({
      total,
      decimals,
      notApplicableLimit,
      ranking: { ties: found.ties },
      bands: [
        { code: "high", title: "High", atLeast: found.edge },
        { code: "low", title: "Low", atLeast: 0 },
      ],
      children: childrenOf(found.tree, found.step),
    });
    const file = parseCriteria(JSON.stringify({ ...criteria, bonus, penalties, vetoes }));
    if (file.document === undefined) throw new Error(JSON.stringify(file.problems));
    const edition = editionFrom(file.document);
    const by = found.by === undefined ? undefined : edition.byCode.get(found.by);
    const answer = score(edition, "", { entries: found.entries.map(entryFrom), struck }, { by });
    if ("malformed" in answer) throw new Error(answer.malformed.join("\n"));
    expect(answer.entries).toMatchObject(found.expect);
    expect(answer.errors.map(({ entry, leaf }) => `${entry} ${leaf}`)).toEqual(found.errors);
  });
});

/** {"A": 3, "+": {"P": 1}} is a judgement of 3 at A with a bonus; a word is a state. */
function entryFrom(said: Record<string, unknown>, index: number): unknown {
  const { "+": bonus, "-": penalties, "!": vetoes, group, left, ...leaves } = said;
  const statements = Object.entries(leaves).map(([code, value]) => [
    code,
    typeof value === "string" ? { state: value } : { state: "scored", observation: { points: value } },
  ]);
  const marks: unknown = Object.fromEntries(statements);
  return { id: `e${index + 1}`, kind: "county", group, left, leaves: marks, bonus, penalties, vetoes };
}
