import { type Family, familiesOf, unitAt } from "./units.ts";
import type { Fact } from "./report.ts";
import { squeeze } from "./folding.ts";

/**
 * A phrase of a fact, taken apart. `行政复议/复议…受理/收案{n}件` reads: 受理 or 收案 stands before the number, and the matter
 * is 行政复议 or 复议, said near it or earlier. "…" is a gap, "/" is or, `{n}` the number; behind the unit may follow
 * what must stand behind the number.
 */
export type Phrase = {
  readonly fact: string;
  /** What must stand just before the number; empty where only words behind it tell. */
  readonly head: readonly string[];
  /** Whether other words may stand between head and number. */
  readonly loose: boolean;
  /** What must be the matter: in the clause, the sentence, or said earlier. Each of the parts, one of its alternatives. */
  readonly subjects: readonly (readonly string[])[];
  readonly families: ReadonlySet<Family>;
  /** What must stand directly behind the unit; an empty string where nothing must. */
  readonly noun: readonly string[];
  /** What must stand somewhere behind the unit in the same clause. */
  readonly behind: readonly (readonly string[])[];
};

export function phrasesOf(facts: readonly Fact[]): readonly Phrase[] {
  return facts.flatMap((fact) => (fact.phrases ?? []).flatMap((phrase) => phraseOf(fact, phrase) ?? []));
}

/** The text in which phrases are sought: width folded, without white space and quotation marks. */
export function plain(text: string): string {
  return squeeze(text).replace(marks, "");
}

export const marks = /[“”‘’"'《》]/gu;

function phraseOf(fact: Fact, phrase: string): Phrase | null {
  const [before = "", after = "", ...more] = phrase.split("{n}");
  if (after === "" || more.length > 0) return null;
  const parts = plain(before).split("…");
  const loose = parts.length > 1 && parts.at(-1) === "";
  if (loose) parts.pop();
  const head = alternatives(parts.pop() ?? "");
  const [first = "", ...behind] = plain(after).split("…");
  const units = alternatives(first).map((text) => {
    const unit = unitAt(text, 0);
    return unit ? { name: unit.name, noun: text.slice(unit.end) } : { name: fact.unit ?? "", noun: text };
  });
  const noun = units.map((unit) => unit.noun);
  if (head.length === 0 && noun.every((word) => word === "") && behind.length === 0) return null;
  return {
    fact: fact.key,
    head,
    loose,
    subjects: parts.map(alternatives).filter((part) => part.length > 0),
    families: new Set(units.flatMap(({ name }) => familiesOf(name))),
    noun: noun.includes("") ? [] : noun,
    behind: behind.map(alternatives).filter((part) => part.length > 0),
  };
}

function alternatives(part: string): readonly string[] {
  return part.split("/").filter((word) => word !== "");
}
