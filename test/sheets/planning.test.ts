import { beforeAll, describe, expect, it } from "vitest";
import { type Plan, type Planned, planOf } from "../../src/sheets/planning";
import { between, chance, shuffled } from "../../src/statistics/random";
import { greatestFlow } from "./flow";

const assessors = (n: number) => Array.from({ length: n }, (_, at) => `m${at + 1}`);

type Sketch = {
  readonly parts: readonly string[];
  readonly raters?: number;
  readonly there?: Readonly<Record<string, readonly string[]>>;
  readonly assessors: readonly string[];
  readonly organisations?: Readonly<Record<string, string>>;
  readonly conflicts?: readonly string[];
  readonly most?: number;
  readonly loads?: Readonly<Record<string, number>>;
};

/** "e1 A" is a part of an entry, "e1 m2" a conflict. */
function sketched(sketch: Sketch): Planned {
  const { parts, raters = 2, there = {}, organisations = {}, conflicts = [], most, loads = {} } = sketch;
  return {
    parts: parts.map((part) => {
      const [entry = "", node = ""] = part.split(" ");
      const already = there[part] ?? [];
      return { entry, node, missing: raters - already.length, there: already };
    }),
    candidates: sketch.assessors.map((id) => ({ id, load: loads[id] ?? 0, most: most ?? null })),
    organisations,
    left: [],
    conflicts: conflicts.map((pair) => {
      const [entry = "", assessor = ""] = pair.split(" ");
      return { entry, assessor };
    }),
  };
}

describe("a plan", () => {
  it("is the same for the same seed, in whatever order the input comes", () => {
    const input = sketched({
      parts: ["e1 A", "e1 B", "e2 A", "e2 B"],
      assessors: assessors(5),
      conflicts: ["e1 m1"],
    });
    const turned = {
      ...input,
      parts: input.parts.toReversed(),
      candidates: input.candidates.toReversed(),
    };
    expect(planOf(turned, "2026")).toEqual(planOf(input, "2026"));
    const drawn = new Set(
      Array.from({ length: 20 }, (_, seed) => JSON.stringify(planOf(input, String(seed)).sheets)),
    );
    expect(drawn.size).toBeGreaterThan(1);
  });

  it("takes a rater from where they can be spared for a part nobody else can have", () => {
    const input = sketched({
      parts: ["e1 A", "e2 A"],
      raters: 1,
      assessors: ["m1", "m2"],
      conflicts: ["e1 m2"],
      most: 1,
    });
    for (let seed = 0; seed < 20; seed += 1)
      expect(planOf(input, String(seed)).sheets).toEqual([
        { entry: "e1", node: "A", assessor: "m1" },
        { entry: "e2", node: "A", assessor: "m2" },
      ]);
  });

  it("exchanges somebody for a colleague of the same organisation where that is the only way", () => {
    const input = sketched({
      parts: ["e1 A", "e2 A"],
      raters: 2,
      assessors: ["m1", "m2", "m3"],
      organisations: { m1: "云州大学", m2: "云州大学" },
      conflicts: ["e2 m1"],
      most: 2,
    });
    const { sheets, lacks, loads } = planOf(
      { ...input, candidates: input.candidates.map((one) => (one.id === "m3" ? one : { ...one, most: 1 })) },
      "1",
    );
    expect(lacks).toEqual([]);
    expect(loads).toEqual({ m1: 1, m2: 1, m3: 2 });
    expect(sheets).toContainEqual({ entry: "e2", node: "A", assessor: "m2" });
  });

  it("adds only what is missing, and asks nobody of an organisation that is there", () => {
    const input = sketched({
      parts: ["e1 A"],
      there: { "e1 A": ["m1"] },
      assessors: ["m1", "m2", "m3"],
      organisations: { m1: "云州大学", m2: "云州大学", m3: "" },
    });
    expect(planOf(input, "1").sheets).toEqual([{ entry: "e1", node: "A", assessor: "m3" }]);
  });

  it("evens out the loads people have already", () => {
    const input = sketched({
      parts: ["e1 A", "e2 A", "e3 A"],
      raters: 1,
      assessors: ["m1", "m2"],
      loads: { m1: 3 },
    });
    expect(planOf(input, "1").loads).toEqual({ m1: 3, m2: 3 });
  });

  it("names for each part what stands in the way of whom", () => {
    const input = sketched({
      parts: ["e1 A", "e2 A"],
      raters: 3,
      there: { "e1 A": ["m1"] },
      assessors: ["m1", "m2", "m3", "m4"],
      organisations: { m1: "云州大学", m2: "云州大学" },
      conflicts: ["e1 m3"],
      most: 1,
      loads: { m4: 1 },
    });
    const { lacks } = planOf(input, "1");
    expect(lacks[0]).toEqual({
      entry: "e1",
      node: "A",
      missing: 2,
      barred: { conflict: ["m3"], there: ["m1"], left: [], organisation: ["m2"], load: ["m4"] },
    });
    expect(lacks[1]).toMatchObject({ entry: "e2", missing: 1 });
  });

  it("gives every part a first rater before any has a second", () => {
    const input = sketched({ parts: ["e1 A", "e2 A", "e3 A"], assessors: ["m1", "m2"], most: 2 });
    for (let seed = 0; seed < 20; seed += 1) {
      const { sheets } = planOf(input, String(seed));
      expect(new Set(sheets.map(({ entry }) => entry)).size).toBe(3);
      expect(sheets).toHaveLength(4);
    }
  });

  it("connects entries and assessors where enough sheets are there", () => {
    const parts = assessors(4).flatMap((_, at) => [`e${at} A`, `e${at} B`]);
    for (let seed = 0; seed < 50; seed += 1)
      expect(planOf(sketched({ parts, assessors: assessors(4) }), String(seed)).groups).toBe(1);
    const apart = planOf(sketched({ parts: ["e1 A", "e2 A"], raters: 1, assessors: ["m1", "m2"] }), "1");
    expect(apart.groups).toBe(2);
  });
});

const seeds = 1000;

describe(`plans of 70 entries, 9 parts, 2 raters and 20 assessors over ${seeds} seeds`, () => {
  let drawn: readonly { readonly input: Planned; readonly plan: Plan }[] = [];

  beforeAll(() => {
    drawn = Array.from({ length: seeds }, (_, seed) => {
      const input = largeInput(`input ${seed}`);
      return { input, plan: planOf(input, String(seed)) };
    });
  });

  it("break no constraint", () => {
    for (const { input, plan } of drawn) expect(broken(input, plan)).toEqual([]);
  });

  it("have loads that differ by one at most, or the flow proves that no plan has", () => {
    const uneven = drawn.filter(({ plan }) => spread(plan) > 1);
    expect(drawn.length - uneven.length).toBeGreaterThan(seeds / 2);
    for (const { input, plan } of uneven.slice(0, 4)) {
      const all = plan.sheets.length;
      const low = Math.floor(all / input.candidates.length);
      // Loads of low and low + 1 exist exactly where all sheets fit under the one and everybody can reach the other.
      const fits = greatestFlow(input, () => low + 1) === all;
      const fills = greatestFlow(input, () => low) === low * input.candidates.length;
      expect([plan.lacks.length > 0, fits && fills]).not.toEqual([false, true]);
    }
  });

  it("lack raters only where the greatest flow does, and name every part that does", () => {
    const lacking = drawn.filter(({ plan }) => plan.lacks.length > 0);
    expect(lacking.length).toBeGreaterThan(0);
    for (const { input, plan } of lacking.slice(0, 4)) {
      const all = input.parts.reduce((sum, { missing }) => sum + missing, 0);
      const lack = plan.lacks.reduce((sum, { missing }) => sum + missing, 0);
      const mosts = new Map(input.candidates.map(({ id, most }) => [id, most ?? all]));
      expect(all - lack).toBe(plan.sheets.length);
      expect(greatestFlow(input, (id) => mosts.get(id) ?? 0)).toBe(all - lack);
    }
  });

  it("are connected", () => expect(drawn.filter(({ plan }) => plan.groups !== 1)).toEqual([]));
});

/** Conflicts few or many; sometimes somebody who may score nearly nothing, a limit that is tight, an entry nobody may have. */
function largeInput(seed: string): Planned {
  const draw = chance(seed);
  const ids = assessors(20);
  const share = draw() * 0.3;
  const hardly = draw() < 0.2 ? ids.slice(0, 1) : [];
  const most = draw() < 0.2 ? between(draw, 62, 64) : null;
  const shut = draw() < 0.1 ? between(draw, 1, 70) : 0;
  const entries = Array.from({ length: 70 }, (_, at) => `e${at + 1}`);
  return {
    parts: entries.flatMap((entry) =>
      Array.from({ length: 9 }, (_, at) => ({ entry, node: `A${at + 1}`, missing: 2, there: [] })),
    ),
    candidates: shuffled(ids, draw).map((id) => ({ id, load: 0, most })),
    left: [],
    organisations: Object.fromEntries(ids.map((id) => [id, `o${between(draw, 1, 12)}`])),
    conflicts: entries.flatMap((entry, at) =>
      ids
        .filter((id) => draw() < (at + 1 === shut ? 0.97 : hardly.includes(id) ? 0.95 : share))
        .map((assessor) => ({ entry, assessor })),
    ),
  };
}

/** Every constraint a plan breaks, worked out from the input alone. */
function broken({ parts, organisations, conflicts, candidates }: Planned, plan: Plan): readonly string[] {
  const barred = new Set(conflicts.map(({ entry, assessor }) => `${entry} ${assessor}`));
  const byPart = Map.groupBy(plan.sheets, ({ entry, node }) => `${entry} ${node}`);
  const lacks = new Map(plan.lacks.map(({ entry, node, missing }) => [`${entry} ${node}`, missing]));
  const wrong: string[] = [];
  for (const { entry, node, missing } of parts) {
    const part = `${entry} ${node}`;
    const raters = (byPart.get(part) ?? []).map(({ assessor }) => assessor);
    if (raters.length + (lacks.get(part) ?? 0) !== missing) wrong.push(`${part}: number`);
    if (new Set(raters.map((id) => organisations[id])).size < raters.length)
      wrong.push(`${part}: organisation`);
    if (raters.some((id) => barred.has(`${entry} ${id}`))) wrong.push(`${part}: conflict`);
  }
  for (const { id, most } of candidates) {
    const load = plan.sheets.filter(({ assessor }) => assessor === id).length;
    if (load !== plan.loads[id] || (most !== null && load > most)) wrong.push(`${id}: load`);
  }
  return wrong;
}

function spread({ loads }: Plan): number {
  return Math.max(...Object.values(loads)) - Math.min(...Object.values(loads));
}
