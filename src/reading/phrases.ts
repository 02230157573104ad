import { type Family, familiesOf, unitAt } from "./units.ts";
import type { Fact } from "./report.ts";
import { squeeze } from "./folding.ts";

/**
 * A phrase of a fact, taken apart. `复议/行政复议…受理/收案{n}件/宗` reads: 受理 or 收案 stands before a number of 件 or 宗,
 * and the matter is 复议, in the same sentence or said before it. "/" is or; "…" before `{n}` is words said earlier, and
 * at the end of that side any words of the clause; "+" joins words of one clause in any order; "…" behind `{n}` is a gap.
 */
export type Phrase = {
  readonly fact: string;
  /** What must stand just before the number; empty where only words behind it tell. */
  readonly head: readonly string[];
  /** Whether other words may stand between head and number. */
  readonly loose: boolean;
  /** What must be the matter: in the clause, the sentence, or said earlier. Each of the parts, one of its alternatives. */
  readonly subjects: readonly (readonly string[])[];
  readonly units: readonly { readonly families: readonly Family[]; readonly noun: string }[];
  /** What must stand in the clause of the number, before or behind it. */
  readonly near: readonly (readonly string[])[];
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
  const close = bare(parts.pop() ?? "").split("+");
  const head = alternatives(close.pop() ?? "");
  const [first = "", ...behind] = plain(after).split("…");
  const units = alternatives(first).map((text) => {
    const unit = unitAt(text, 0);
    return { families: familiesOf(unit?.name ?? fact.unit ?? ""), noun: bare(text.slice(unit?.end ?? 0)) };
  });
  if (head.length === 0 && behind.length === 0 && units.some(({ noun }) => noun === "")) return null;
  return {
    fact: fact.key,
    head,
    loose,
    subjects: parts
      .map(bare)
      .map(alternatives)
      .filter((part) => part.length > 0),
    near: close.map(alternatives).filter((part) => part.length > 0),
    units,
    behind: behind
      .map(bare)
      .map(alternatives)
      .filter((part) => part.length > 0),
  };
}

function alternatives(part: string): readonly string[] {
  return part.split("/").filter((word) => word !== "");
}

function bare(word: string): string {
  return word.replace(/[()]/gu, "");
}
