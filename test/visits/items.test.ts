import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counts, findingsOf, type Item, refusalOfItem, united, type Written } from "../../src/visits/items";

const members = ["lin", "gao", "he"] as const;

/** Items as phones send them: each with an id of its own, some about others that are there. */
const sheets: fc.Arbitrary<readonly Item[]> = fc
  .array(
    fc.record({
      author: fc.constantFrom(...members),
      kind: fc.constantFrom("finding", "withdrawal", "countersignature"),
      of: fc.nat(),
      text: fc.string({ minLength: 1, maxLength: 8 }),
      madeAt: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map((draft, place) => ({
      ...item(`item-${place}`, draft.author),
      ...draft,
      of: place === 0 ? null : `item-${draft.of % place}`,
      id: `item-${place}`,
    })),
  );

/** The same items in another order, some of them several times, cut into several sendings. */
function sent(items: readonly Item[]): fc.Arbitrary<readonly (readonly Item[])[]> {
  const places = items.map((_, place) => place);
  return fc
    .tuple(
      fc.shuffledSubarray(places, { minLength: places.length }),
      fc.array(fc.nat({ max: Math.max(0, items.length - 1) }), { maxLength: 20 }),
      fc.nat({ max: items.length + 20 }),
    )
    .map(([all, again, cut]) => {
      const order = [...all, ...(items.length === 0 ? [] : again)].flatMap((place) => items[place] ?? []);
      return [order.slice(0, cut), order.slice(cut)];
    });
}

describe("a team sheet", () => {
  it("is the same whatever order its items came in, and however often", () => {
    fc.assert(
      fc.property(
        sheets.chain((items) => fc.tuple(fc.constant(items), sent(items))),
        ([items, sendings]) => {
          const merged = united(...sendings);
          expect(merged.length).toBe(items.length);
          expect(findingsOf(merged)).toEqual(findingsOf(items));
        },
      ),
    );
  });

  it("keeps every finding with its author, whatever else is said of it", () => {
    fc.assert(
      fc.property(sheets, (items) => {
        const found = findingsOf(items).map(({ id, author, text }) => ({ id, author, text }));
        const written = items
          .filter(({ kind }) => kind === "finding")
          .map(({ id, author, text }) => ({ id, author, text }));
        expect(new Set(found.map((one) => JSON.stringify(one)))).toEqual(
          new Set(written.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });

  it("lets nobody's word but the author's end a finding, and nobody's own confirm it", () => {
    fc.assert(
      fc.property(sheets, fc.constantFrom(...members), (items, author) => {
        const foreign = items.map((one) =>
          one.author === author && one.kind !== "finding" ? { ...one, author: `not ${author}` } : one,
        );
        for (const finding of findingsOf(foreign).filter((one) => one.author === author)) {
          expect(finding.state).not.toBe("withdrawn");
          expect(finding.signedBy).not.toContain(author);
        }
      }),
    );
  });
});

describe("a finding", () => {
  const first = item("first", "lin");
  it.each([
    ["stands", [], "stands"],
    ["is corrected by its author", [{ ...item("second", "lin"), of: "first" }], "corrected"],
    ["is taken back by its author", [{ ...said("withdrawal", "lin") }], "withdrawn"],
    ["is not taken back by another", [{ ...said("withdrawal", "gao") }], "stands"],
    ["is not corrected by another", [{ ...item("second", "gao"), of: "first" }], "stands"],
  ] as const)("%s", (_, others, state) => {
    expect(findingsOf([first, ...others])[0]).toMatchObject({ id: "first", state });
  });

  it("counts where the round asks for a signature once another member has signed it", () => {
    const [alone] = findingsOf([first, said("countersignature", "lin")]);
    const [signed] = findingsOf([first, said("countersignature", "gao")]);
    expect(alone && [counts(alone, true), counts(alone, false)]).toEqual([false, true]);
    expect(signed && counts(signed, true)).toBe(true);
  });

  it("loses its signatures with its correction: what was signed were other words", () => {
    const corrected = { ...item("second", "lin"), of: "first" };
    const sheet = findingsOf([first, said("countersignature", "gao"), corrected]);
    expect(sheet.map((one) => counts(one, true))).toEqual([false, false]);
  });
});

describe("an item", () => {
  const own = { author: "lin", kind: "finding" } as const;
  const foreign = { author: "gao", kind: "finding" } as const;
  it.each([
    ["a finding", { kind: "finding", of: null }, undefined, undefined],
    ["a correction of one's own", { kind: "finding", of: "x" }, own, undefined],
    ["a correction of another's", { kind: "finding", of: "x" }, foreign, "visits.refused.notOwn"],
    [
      "a finding without anything",
      { kind: "finding", of: null, text: "" },
      undefined,
      "visits.refused.empty",
    ],
    ["a withdrawal of one's own", { kind: "withdrawal", of: "x" }, own, undefined],
    ["a withdrawal of another's", { kind: "withdrawal", of: "x" }, foreign, "visits.refused.notOwn"],
    ["a signature under another's", { kind: "countersignature", of: "x" }, foreign, undefined],
    ["a signature under one's own", { kind: "countersignature", of: "x" }, own, "visits.refused.own"],
    ["a word on what is not there", { kind: "withdrawal", of: "x" }, undefined, "visits.refused.nothing"],
    [
      "a signature under a signature",
      { kind: "countersignature", of: "x" },
      { author: "gao", kind: "countersignature" },
      "visits.refused.nothing",
    ],
  ] as const)("%s", (_, sent, of, refusal) => {
    const written: Written = { ...item("new", "lin"), ...sent };
    expect(refusalOfItem(written, "lin", of)).toBe(refusal);
  });
});

function item(id: string, author: string): Item {
  return {
    id,
    author,
    kind: "finding",
    of: null,
    leaf: null,
    text: "窗口排队有序",
    ref: "",
    answers: {},
    place: "",
    madeAt: 10,
    photos: [],
    receivedAt: 20,
    late: false,
  };
}

function said(kind: "withdrawal" | "countersignature", author: string): Item {
  return { ...item(`${kind}-${author}`, author), kind, of: "first", text: "" };
}
