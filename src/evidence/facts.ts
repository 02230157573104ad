import type { CriteriaDocument } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import type { Fact, Nature, Qualifier } from "../reading/report.ts";
import { familiesOf } from "../reading/units.ts";
import type { PassageRow, SectionRow } from "./documents";
import type { Selection } from "./quotes";

/** A quantitative statement of a text; numbers count from 1 in reading order. */
export type MentionRow = {
  readonly number: number;
  /** A decimal as the reader made it out; compared exactly, so it stays text. */
  readonly value: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly nature: Nature;
  readonly start: number;
  readonly end: number;
  readonly passage: number | null;
};

/** A mention with the key of the edition's fact that its words match. */
export type KeyedMention = MentionRow & { readonly key: string };

/** A key found in a document of an entry, with the sentence it is said in. */
export type FoundFact = KeyedMention & {
  readonly document: string;
  readonly title: string;
  readonly revision: string;
  readonly sentence: Selection;
};

/** The facts of an edition as the reader seeks them; units are sought in Chinese. */
export function factsOf({ facts }: Pick<CriteriaDocument, "facts">): readonly Fact[] {
  return (facts ?? []).map(({ key, unit, phrases }) => ({
    key,
    unit: unit === undefined ? undefined : textIn(unit, "zh"),
    phrases,
  }));
}

/** The keys of the facts a leaf is about: those it names, and those its rule measures. */
export function keysOf({ facts, rule }: Pick<Leaf, "facts" | "rule">): readonly string[] {
  const measured = rule.kind === "measure" ? [rule.fact, rule.numerator, rule.denominator] : [];
  return [...new Set([...measured.flatMap((key) => key ?? []), ...facts])];
}

/** What is to be done is no result: it backs a score only with the assessor's reason (evidence §2, Nature). */
export function isPlanned(nature: Nature): boolean {
  return nature === "plan" || nature === "target";
}

/** The sentence a mention stands in: within its passage, from stop to stop, without the white space around it. */
export function sentenceAround(
  text: string,
  mention: Pick<MentionRow, "start" | "end">,
  passage: { readonly start: number; readonly end: number } | undefined,
): Selection {
  const from = Math.min(passage?.start ?? mention.start, mention.start);
  const to = Math.max(passage?.end ?? mention.end, mention.end);
  const before = text.slice(from, mention.start);
  const begin = from + Math.max(...stops.map((stop) => before.lastIndexOf(stop))) + 1;
  const after = /[。；;！？\n]/u.exec(text.slice(mention.end, to));
  const end = after === null ? to : mention.end + after.index + (after[0] === "\n" ? 0 : 1);
  const said = text.slice(begin, end);
  const start = begin + said.length - said.trimStart().length;
  const exact = said.trim();
  return { start, end: start + exact.length, exact };
}

const stops = ["。", "；", ";", "！", "？", "\n"] as const;

/** Where the text shows a passage: its heading where it begins with one (document-text). */
export function anchorOf(
  passage: PassageRow,
  outline: readonly Pick<SectionRow, "number" | "start">[],
): string {
  const heading = outline.find(({ start }) => start === passage.start);
  return heading === undefined ? `#p-${passage.start}` : `#s-${heading.number}`;
}

/** 件 and 宗 count the same, 万元 and 元 do not: measures have to be the same word, counts of one family may differ. */
export function isSameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  if (magnitude(a) !== magnitude(b)) return false;
  const families = familiesOf(b);
  return familiesOf(a).some((family) => counted.has(family) && families.includes(family));
}

function magnitude(unit: string): string {
  return /^[万亿]*/u.exec(unit)?.[0] ?? "";
}

const counted: ReadonlySet<string> = new Set(["case", "item", "people", "body", "event", "paper", "device"]);
