import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksOf } from "../../src/evidence/blocks";

describe("the blocks a text is shown in", () => {
  it("are its passages, the noise between them, and white space", () => {
    const text = "打印本页\n\n　　甲乙丙\n丁";
    const passages = [
      { number: 1, section: null, page: null, start: 8, end: 11 },
      { number: 2, section: null, page: null, start: 12, end: 13 },
    ];
    const blocks = blocksOf(text, {
      passages,
      outline: [],
      pages: [],
      quotes: [{ id: "q", start: 9, end: 13 }],
    });
    const shown = blocks.map(({ kind, pieces }) => [
      kind,
      ...pieces.map(({ start, end, quotes }) => text.slice(start, end) + (quotes.length > 0 ? "*" : "")),
    ]);
    expect(shown).toEqual([
      ["noise", "打印本页"],
      ["gap", "\n\n　　"],
      ["passage", "甲", "乙丙*"],
      ["gap", "\n*"],
      ["passage", "丁*"],
    ]);
  });

  it("hold every character once and in order, and no piece lies half in a quote", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), spans, spans, (text, cuts, quoted) => {
        const ordered = cuts
          .map(([a, b]) => [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const)
          .toSorted((a, b) => a[0] - b[0]);
        const passages: { number: number; section: null; page: null; start: number; end: number }[] = [];
        for (const [start, end] of ordered)
          if (start < end && start >= (passages.at(-1)?.end ?? 0))
            passages.push({ number: passages.length + 1, section: null, page: null, start, end });
        const quotes = quoted.map(([a, b], index) => ({
          id: `${index}`,
          start: Math.min(a, b),
          end: Math.max(a, b) + 1,
        }));
        const pieces = blocksOf(text, { passages, outline: [], pages: [], quotes }).flatMap(
          (block) => block.pieces,
        );
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
        expect(pieces.every((piece, index) => piece.start === (pieces[index - 1]?.end ?? 0))).toBe(true);
        for (const { start, end, quotes: ids } of pieces)
          for (const quote of quotes) {
            const inside = start >= quote.start && end <= quote.end;
            const outside = end <= quote.start || start >= quote.end;
            expect(inside || outside).toBe(true);
            expect(ids.includes(quote.id)).toBe(inside);
          }
      }),
    );
  });
});
