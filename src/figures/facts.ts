import type { CriteriaDocument } from "../criteria/schema.ts";
import { type Text, textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";

/** What a column of a data table counts. */
export type Fact = { readonly key: string; readonly title: Text; readonly unit: Text | null };

/** The facts of the editions of a round, each key once. */
export function factsOf(documents: readonly Pick<CriteriaDocument, "facts">[]): readonly Fact[] {
  const facts = documents.flatMap(({ facts = [] }) => facts);
  return [
    ...new Map(facts.map(({ key, title, unit }) => [key, { key, title, unit: unit ?? null }])).values(),
  ];
}

/** The fact a heading names: by its key, or by its title in either language, with or without a unit in brackets. */
export function factNamed(heading: string, facts: readonly Fact[]): Fact | undefined {
  const wanted = new Set([folded(heading), folded(withoutUnit(heading))]);
  return facts.find(({ key, title }) =>
    [key, textIn(title, "zh"), textIn(title, "en")].some((name) => wanted.has(folded(name))),
  );
}

/** Every name a fact goes by, to find one that was meant. */
export function namesOf({ key, title }: Fact): readonly string[] {
  return [...new Set([textIn(title, "zh"), textIn(title, "en"), key])];
}

/** The facts a leaf is about: those it lists and those its rule measures. */
export function factsOfLeaf({ facts, rule }: Pick<Leaf, "facts" | "rule">): ReadonlySet<string> {
  const measured = rule.kind === "measure" ? [rule.fact, rule.numerator, rule.denominator] : [];
  return new Set([...facts, ...measured.filter((key) => key !== undefined)]);
}

function withoutUnit(heading: string): string {
  return heading.normalize("NFKC").replace(/\s*\([^()]*\)\s*$/, "");
}

function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll(/\s/g, "");
}
