import { type Lexicon, phrasesFor } from "./lexicon.ts";
import { nearness, neighbourScore } from "./nearness.ts";
import type { Family } from "./units.ts";
import type { Occurrence } from "./terms.ts";
import type { Phrase } from "./phrases.ts";
import { isFiller } from "./filler.ts";
import { type Context, lowerBound } from "./context.ts";

export type Place = {
  readonly context: Context;
  /** The terms of the headings above, the nearest first. */
  readonly headings: readonly ReadonlySet<string>[];
  readonly lexicon: Lexicon;
  /** Whether a phrase's words are in the paragraph or the headings at all, filled as it is asked. */
  readonly possible: Map<Phrase, boolean>;
};

/** A mention's number and what is around it, as places in the context. */
export type Figure = {
  readonly start: number;
  readonly end: number;
  readonly families: readonly Family[];
  readonly clauseEnd: number;
  /** Where the figure before it ends. */
  readonly before: number;
  /** The words behind it in its clause, and those of them that no other figure or item follows. */
  readonly tail: string;
  readonly behind: string;
};

export type Match = { readonly fact: string; readonly score: number; readonly shared: boolean };

export function matchesOf(figure: Figure, place: Place): readonly Match[] {
  const { context, lexicon } = place;
  const matches: Match[] = [];
  const { occurrences } = context;
  const from = lowerBound(occurrences.length, (i) => (occurrences[i]?.end ?? 0) > figure.start);
  for (let i = from - 1; i >= 0; i -= 1) {
    const occurrence = occurrences[i];
    if (!occurrence || figure.start - occurrence.end > reach) break;
    if (occurrence.end < figure.before && !spans(context.text, occurrence.end, figure.start)) continue;
    for (const phrase of phrasesFor(lexicon.byHead, occurrence.term, figure.families)) {
      const match = matchOf(phrase, figure, place, occurrence);
      if (match) matches.push(match);
    }
  }
  for (let i = from; i < occurrences.length; i += 1) {
    const occurrence = occurrences[i];
    if (!occurrence || occurrence.end > figure.clauseEnd) break;
    if (occurrence.start < figure.end) continue;
    for (const phrase of phrasesFor(lexicon.byTail, occurrence.term, figure.families)) {
      const match = matchOf(phrase, figure, place, null);
      if (match) matches.push(match);
    }
  }
  return matches;
}

function isPossible(phrase: Phrase, { context, headings, possible }: Place): boolean {
  const known = possible.get(phrase);
  if (known !== undefined) return known;
  const { ends } = context;
  const present =
    [...phrase.near, ...phrase.behind].every((part) => part.some((word) => ends.has(word))) &&
    phrase.subjects.every((part) =>
      part.some((word) => ends.has(word) || headings.some((terms) => terms.has(word))),
    );
  possible.set(phrase, present);
  return present;
}

/** Whether another figure between a head and its number may be passed over: (含结转2件), 下降1.4个百分点,降至. */
function spans(text: string, from: number, to: number): boolean {
  return /[(%点]/u.test(text.slice(from, to));
}

/** How far before its number a head may stand, in characters. */
const reach = 44;

function matchOf(phrase: Phrase, figure: Figure, place: Place, head: Occurrence | null): Match | null {
  const nouns = nounsOf(phrase, figure.families);
  // Most phrases fail at the words behind the unit, so these are looked at first.
  const tail = tailScore(nouns, phrase.behind, figure.tail);
  if (tail === null || !isPossible(phrase, place)) return null;
  const { text } = place.context;
  let score = 0;
  let shared = false;
  if (head) {
    if (isDenied(text, head.start, phrase)) return null;
    if (!figure.families.includes("rate") && isCoordinated(text, head.start, figure.before, phrase))
      return null;
    const rest = text.slice(head.end, figure.start);
    if (phrase.loose) {
      const told = phrase.behind.length > 0 || !nouns.includes("");
      if ((told ? /[\d。;:]/u : /[\d。;,:]/u).test(rest)) return null;
      score -= rest.length * 0.15;
    } else {
      const rates = figure.families.includes("rate")
        ? /^(?:(?:、|和|及|与|以及)[\u4e00-\u9fff]{1,8}率)+/u.exec(rest)?.[0]
        : undefined;
      shared = rates !== undefined;
      const between = withoutSubjects(rest.slice(rates?.length ?? 0), [...phrase.subjects, ...phrase.near]);
      if (!isFiller(between)) return null;
      score -= between.length * 0.1;
    }
    score += head.term.length * 3;
  }
  for (const part of phrase.subjects) {
    const near = nearness(part, figure, place);
    if (near === null) return null;
    score += near;
  }
  for (const part of phrase.near) {
    const near = neighbourScore(part, figure, text);
    if (near === null) return null;
    score += near;
  }
  return { fact: phrase.fact, score: score + tail, shared };
}

/** What may follow the unit of a figure of these families: one noun for each unit of the phrase that is among them. */
function nounsOf({ units }: Phrase, families: readonly Family[]): readonly string[] {
  const nouns: string[] = [];
  for (const unit of units)
    if (unit.families.some((family) => families.includes(family))) nouns.push(unit.noun);
  return nouns;
}

/** 未受理, 应受理, 上年受理: not the thing itself, unless the phrase says so. */
function isDenied(text: string, start: number, { head, near, subjects }: Phrase): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  if (
    /^(?:不|未|应|上年|上一|去年|需|拟|无)/u.test(text.slice(start, start + 2)) &&
    head.some((word) => text.startsWith(word, start))
  )
    return false;
  const undone = /(?:取消|压减|精简|减少|削减)$/u.exec(before)?.[0];
  if (undone !== undefined) return ![...near, ...subjects].flat().some((word) => word.includes(undone));
  return /(?:不|未|拟|尚未|不予|不再|(?<![相供反对响适效呼])应|应当|需|待|拒不|无|免于|(?:去年|上年度?|上一年度?)(?:同期|全年|共)?)$/u.test(
    before,
  );
}

/** 建议、提案134件 counts both together; 取消、下放许可31项 does too, but they are one fact. */
function isCoordinated(text: string, start: number, before: number, { near, subjects }: Phrase): boolean {
  const back = text.slice(Math.max(before + 1, start - 14), start);
  if (!/[、及与和]/u.test(back)) return false;
  const [, other = "", own = ""] =
    /([^、,。;:\d]*)(?:、|以?及|(?<!参)与|(?<!调)和(?!解))([^、,。;:\d]{0,4})$/u.exec(back) ?? [];
  if (other === "") return false;
  if (own === "") return true;
  return countable.test(other) && ![...near, ...subjects].flat().some((word) => own.includes(word));
}

const countable = /(?:文件|决策|合同|协议|建议|提案|意见|申请|案件|资料|活动|检查|培训|讲座|事务)$/u;

function withoutSubjects(rest: string, subjects: readonly (readonly string[])[]): string {
  if (rest === "") return rest;
  return subjects.reduce((left, part) => {
    let longest = "";
    for (const word of part) if (word.length > longest.length && left.includes(word)) longest = word;
    return longest === "" ? left : left.replace(longest, "");
  }, rest);
}

/** How well what stands behind the unit agrees with a phrase; null where it does not. */
function tailScore(
  nouns: readonly string[],
  behind: readonly (readonly string[])[],
  tail: string,
): number | null {
  let from = -1;
  for (const noun of nouns) if (noun.length > from && tail.startsWith(noun)) from = noun.length;
  if (from < 0) return null;
  let score = from * 3;
  for (const part of behind) {
    let nearest = Number.POSITIVE_INFINITY;
    let length = 0;
    for (const word of part) {
      const at = tail.indexOf(word, from);
      if (at < 0 || at > nearest || (at === nearest && word.length <= length)) continue;
      nearest = at;
      length = word.length;
    }
    if (length === 0) return null;
    score += length * 3 - (nearest - from) * 0.15;
    from = nearest + length;
  }
  return score;
}

/** Where the clause ends that a figure stands in, at most sixty characters behind it. */
export function clauseEnd(text: string, from: number): number {
  const stop = text.slice(from, from + 60).search(/[,。;:(]/u);
  return stop < 0 ? Math.min(text.length, from + 60) : from + stop;
}
