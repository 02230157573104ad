import { editionFrom } from "../src/criteria/tree.ts";
import { type Entry, scoreEntry } from "../src/scoring/entry.ts";
import { standing } from "../src/scoring/standing.ts";
import type { Figure, Subject } from "./figure.ts";
import { criteria, entry } from "./scoring-round.ts";
import { converted, sideBySide } from "./timing.ts";

/** The scoring engine against a loop of float multiply-adds over the same leaves (quality §1). */
export const scoring: Subject = {
  name: "scoring",
  figures: async () => [...of("one mark a leaf", 0), ...of("two ratings a leaf, settled", 2)],
};

const size = 3000;

function of(what: string, rated: 0 | 2): readonly Figure[] {
  const edition = editionFrom(criteria());
  const entries = Array.from({ length: size }, (_, number) => entry(number, rated));
  const codes = edition.leaves.map(({ code }) => code);
  const weights = new Map(edition.leaves.map(({ code, points }) => [code, points / edition.total]));
  const plain = entries.map((_, number) => sharesOf(codes, number));
  const scored = sum(edition, entries);
  if (scored.some(({ entry }) => entry.refusals.length > 0 || entry.status !== "complete"))
    throw new Error("the entries of the bench are refused");

  const { ratio, subject } = sideBySide(
    () => sum(edition, entries),
    () => plain.map((shares) => multiplyAdds(shares, codes, weights)),
  );
  const leaves = size * edition.leaves.length;
  return [
    {
      what: `${size} entries × ${edition.leaves.length} leaves, ${what} / float multiply-adds`,
      unit: "×",
      spread: ratio,
      ...(rated === 0 && { target: "≤ 40" }),
    },
    {
      what: `leaves a second, ${what}`,
      unit: "million",
      spread: converted(subject, (ms) => leaves / ms / 1000),
      ...(rated === 0 && { target: "≥ 1" }),
    },
  ];
}

function sum(edition: ReturnType<typeof editionFrom>, entries: readonly Entry[]) {
  return standing(
    edition,
    entries.map((entry) => scoreEntry(edition, entry)),
  );
}

/** What the leaves of an entry earn, by code as an entry holds them. */
function sharesOf(codes: readonly string[], number: number): Readonly<Record<string, number>> {
  return Object.fromEntries(codes.map((code, leaf) => [code, ((number + leaf) % 10) / 10]));
}

function multiplyAdds(
  shares: Readonly<Record<string, number>>,
  codes: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  let total = 0;
  for (const code of codes) total += (shares[code] ?? 0) * (weights.get(code) ?? 0);
  return total;
}
