import { describe, expect, it } from "vitest";
import { comparedNodes, inOrder } from "../../src/applications/comparison";
import { parseCriteria } from "../../src/criteria/parse";
import { editionFrom } from "../../src/criteria/tree";
import { scoreEntry } from "../../src/scoring/entry";
import { castInRound, criteriaText, inPhase } from "../cast";
import { Client } from "../client";
import { filledIn } from "./stage";

const { document } = parseCriteria(criteriaText);
if (document === undefined) throw new Error("the cast's indicator system is refused");
const edition = editionFrom(document);

const said = (leaf: string, observation: unknown) => ({ leaf, state: "scored", observation }) as const;
const own = [
  said("A1", { met: true }),
  said("A2", { counts: { a: "1" } }),
  said("B1", { numerator: "90", denominator: "100" }),
  said("B2", { points: "8" }),
];
const settledAs = (leaves: Readonly<Record<string, object>>, struck = new Set<string>()) =>
  scoreEntry(edition, { id: "e", kind: "county", leaves }, struck);
const asOwn = Object.fromEntries(own.map(({ leaf, ...statement }) => [leaf, statement]));

const figures = (rows: ReturnType<typeof comparedNodes>) =>
  Object.fromEntries(rows.map(({ node, difference }) => [node?.code ?? "all", difference]));

describe("the self-score against the settled score", () => {
  it("is nothing anywhere where they agree", () => {
    const rows = comparedNodes(edition, "county", own, settledAs(asOwn), new Set());
    expect(new Set(Object.values(figures(rows)))).toEqual(new Set([0]));
    expect(rows[0]).toMatchObject({ node: undefined, own: settledAs(asOwn).final });
  });

  it("is the self-score minus the settled one, on the leaf, its parts and the whole", () => {
    const settled = settledAs({ ...asOwn, A1: { state: "scored", observation: { met: false } } });
    const rows = comparedNodes(edition, "county", own, settled, new Set());
    expect(figures(rows)).toMatchObject({ all: 2000, A: 2000, A1: 2000, A2: 0, B: 0 });
    expect(inOrder(rows, "difference")[0]?.difference).toBe(2000);
  });

  it("is open above what is not settled, and has no place where a leaf is struck", () => {
    const { A1: _, ...rest } = asOwn;
    expect(figures(comparedNodes(edition, "county", own, settledAs(rest), new Set()))).toMatchObject({
      all: null,
      A: null,
      A1: null,
      B: 0,
    });
    const struck = new Set(["A1"]);
    const rows = comparedNodes(edition, "county", own, settledAs(asOwn, struck), struck);
    expect(Object.keys(figures(rows))).not.toContain("A1");
  });

  it("is shown once feedback has opened, to the bureau and to those who answer for the score", async () => {
    const cast = await castInRound("application");
    await filledIn(cast);
    const zhou = await Client.signedIn("zhou");
    await zhou.submit(`/entries/${cast.entry}/submissions`, { declared: "on" });
    const path = `/entries/${cast.entry}/comparison`;
    for (const phase of ["application", "written", "onsite", "moderation"] as const) {
      await inPhase(cast, phase);
      expect([phase, (await zhou.get(path)).status]).toEqual([phase, 403]);
      expect(await zhou.page(`/entries/${cast.entry}/leaves`)).not.toContain(path);
    }
    await inPhase(cast, "feedback");
    expect(await zhou.page(`/entries/${cast.entry}/leaves`)).toContain(path);
    for (const reader of ["zhou", "chen", "he", "zheng"] as const)
      expect(await (await Client.signedIn(reader)).page(path)).toContain("83.00");
    expect((await (await Client.signedIn("wei")).get(path)).status).toBe(403);
    expect((await (await Client.signedIn("wu")).get(path)).status).toBe(404);
  });
});
