import { type Context, contextOf, figureOf, lowerBound, placeOf } from "./context.ts";
import type { Fact, Mention, Section } from "./report.ts";
import { type Phrase, phrasesOf, plain } from "./phrases.ts";
import { type Occurrence, type Terms, termsOf } from "./terms.ts";
import type { Block } from "./blocks.ts";
import { type Family, familiesOf } from "./units.ts";
import { isFiller } from "./filler.ts";

/** Gives each mention the fact whose phrase its words match best; two that match alike give none (evidence §2, Facts). */
export function withFacts(
  blocks: readonly Block[],
  sections: readonly Section[],
  mentions: readonly Mention[],
  facts: readonly Fact[],
): readonly Mention[] {
  const lexicon = lexiconOf(facts);
  const titles = titlesOf(sections, lexicon.terms);
  const found: Mention[] = [];
  let at = 0;
  let section = -1;
  for (const block of blocks) {
    while ((sections[section + 1]?.start ?? Number.POSITIVE_INFINITY) <= block.start) section += 1;
    const own: Mention[] = [];
    for (; (mentions[at]?.start ?? Number.POSITIVE_INFINITY) < block.end; at += 1)
      own.push(...mentions.slice(at, at + 1));
    if (own.length === 0) continue;
    const context = contextOf(block, lexicon.terms);
    const headings = titles.get(sections[section]?.id ?? "") ?? [];
    found.push(...keyed(own, { context, headings, lexicon }));
  }
  return found.map((mention, i) => ({ ...mention, id: `m${i + 1}` }));
}

type Lexicon = {
  readonly terms: Terms;
  readonly byHead: ReadonlyMap<string, readonly Phrase[]>;
  readonly byTail: ReadonlyMap<string, readonly Phrase[]>;
};

type Place = {
  readonly context: Context;
  /** The terms of the headings above, the nearest first. */
  readonly headings: readonly ReadonlySet<string>[];
  readonly lexicon: Lexicon;
};

/** A mention's number and what is around it, as places in the context. */
type Figure = {
  readonly start: number;
  readonly end: number;
  readonly families: readonly Family[];
  readonly clauseEnd: number;
  readonly before: number;
};

type Match = { readonly fact: string; readonly score: number; readonly shared: boolean };

function lexiconOf(facts: readonly Fact[]): Lexicon {
  const phrases = phrasesOf(facts);
  const all = phrases.flatMap(({ head, subjects, near, units, behind }) =>
    [head, ...subjects, ...near, units.map(({ noun }) => noun), ...behind].flat(),
  );
  const byHead = new Map<string, Phrase[]>();
  const byTail = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const nouns = phrase.units.map(({ noun }) => noun);
    const tail = nouns.includes("") ? (phrase.behind[0] ?? []) : nouns;
    const [index, words] = phrase.head.length > 0 ? [byHead, phrase.head] : [byTail, tail];
    for (const word of new Set(words)) {
      const known = index.get(word);
      if (known) known.push(phrase);
      else index.set(word, [phrase]);
    }
  }
  return { terms: termsOf(all), byHead, byTail };
}

function titlesOf(
  sections: readonly Section[],
  terms: Terms,
): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const titles = new Map<string, readonly ReadonlySet<string>[]>();
  for (const { id, parent, title } of sections) {
    const own = new Set(terms(plain(title)).map(({ term }) => term));
    titles.set(id, [own, ...(titles.get(parent ?? "") ?? [])]);
  }
  return titles;
}

function keyed(mentions: readonly Mention[], place: Place): readonly Mention[] {
  const { context } = place;
  const given = new Map<string, number>();
  let end = 0;
  return mentions.flatMap((mention) => {
    const start = placeOf(context, figureOf(mention));
    const figure = {
      start,
      end: placeOf(context, mention.end),
      families: familiesOf(mention.unit),
      clauseEnd: clauseEnd(context.text, placeOf(context, mention.end)),
      before: end,
    };
    end = figure.end;
    const keys = bestOf(matchesOf(figure, place)).filter(
      (fact) => !isBreakdown(context.text, given.get(fact), start),
    );
    for (const fact of keys) given.set(fact, start);
    const [first = null, ...rest] = keys;
    return [{ ...mention, fact: first }, ...rest.map((fact) => ({ ...mention, fact }))];
  });
}

/** 受理56件,其中区本级受理20件: the second is a part of the first and another thing than the fact. */
function isBreakdown(text: string, first: number | undefined, second: number): boolean {
  if (first === undefined) return false;
  const between = text.slice(first, second);
  return !between.includes("。") && between.includes("其中");
}

/** One figure for two rates (回复率、采纳率100%) is two facts; otherwise the best, and none where two are alike. */
function bestOf(matches: readonly Match[]): readonly string[] {
  const best = new Map<string, Match>();
  for (const match of matches)
    if (match.score > (best.get(match.fact)?.score ?? 0)) best.set(match.fact, match);
  const sorted = [...best.values()].toSorted((a, b) => b.score - a.score);
  const own = sorted.filter((match) => !match.shared);
  const shared = sorted.filter((match) => match.shared);
  const [first, second] = own;
  const alike = first && second && first.score - second.score < 0.05;
  const top = first && !alike ? [first.fact] : [];
  const [other, rival] = shared;
  const further =
    other && (!rival || other.score - rival.score >= 0.05) && !own.some((match) => match.fact === other.fact);
  return further ? [other.fact, ...top] : top;
}

function matchesOf(figure: Figure, place: Place): readonly Match[] {
  const { context, lexicon } = place;
  const matches: Match[] = [];
  const { occurrences } = context;
  const from = lowerBound(occurrences.length, (i) => (occurrences[i]?.end ?? 0) > figure.start);
  for (let i = from - 1; i >= 0; i -= 1) {
    const occurrence = occurrences[i];
    if (!occurrence || figure.start - occurrence.end > reach) break;
    for (const phrase of lexicon.byHead.get(occurrence.term) ?? []) {
      const match = matchOf(phrase, figure, place, occurrence);
      if (match) matches.push(match);
    }
  }
  for (let i = from; i < occurrences.length; i += 1) {
    const occurrence = occurrences[i];
    if (!occurrence || occurrence.end > figure.clauseEnd) break;
    if (occurrence.start < figure.end) continue;
    for (const phrase of lexicon.byTail.get(occurrence.term) ?? []) {
      const match = matchOf(phrase, figure, place, null);
      if (match) matches.push(match);
    }
  }
  return matches;
}

/** How far before its number a head may stand, in characters. */
const reach = 44;

function matchOf(phrase: Phrase, figure: Figure, place: Place, head: Occurrence | null): Match | null {
  const units = phrase.units.filter(({ families }) =>
    families.some((family) => figure.families.includes(family)),
  );
  if (units.length === 0) return null;
  const { text } = place.context;
  let score = 0;
  let shared = false;
  if (head) {
    if (isDenied(text, head.start, phrase)) return null;
    if (!figure.families.includes("rate") && isCoordinated(text, head.start, figure.before, phrase))
      return null;
    const rest = text.slice(head.end, figure.start);
    if (phrase.loose) {
      const told = phrase.behind.length > 0 || units.every(({ noun }) => noun !== "");
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
  const nouns = units.map(({ noun }) => noun);
  const tail = tailScore(nouns, phrase.behind, text.slice(figure.end, figure.clauseEnd));
  return tail === null ? null : { fact: phrase.fact, score: score + tail, shared };
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
  const [, other = "", own = ""] =
    /([^、,。;:\d]*)(?:、|以?及|(?<!参)与|(?<!调)和(?!解))([^、,。;:\d]{0,4})$/u.exec(back) ?? [];
  if (other === "") return false;
  if (own === "") return true;
  return countable.test(other) && ![...near, ...subjects].flat().some((word) => own.includes(word));
}

const countable = /(?:文件|决策|合同|协议|建议|提案|意见|申请|案件|资料|活动|检查|培训|讲座|事务)$/u;

function withoutSubjects(rest: string, subjects: readonly (readonly string[])[]): string {
  return subjects.reduce((left, part) => {
    const word = part.filter((word) => left.includes(word)).toSorted((a, b) => b.length - a.length)[0];
    return word === undefined ? left : left.replace(word, "");
  }, rest);
}

/**
 * How near a figure its matter is named: in its clause, its sentence, its item, or only in a heading; null for nowhere.
 * Of two names that end at one place the longer says more.
 */
function nearness(words: readonly string[], figure: Figure, { context, headings }: Place): number | null {
  const { text, ends, items } = context;
  const behind = text.slice(figure.end, figure.clauseEnd).split(/[、\d]/u, 1)[0] ?? "";
  const said = longest(words.filter((word) => behind.includes(word)));
  if (said > 0) return 3 + said / 10;
  const item = items[lowerBound(items.length, (i) => (items[i] ?? 0) > figure.start) - 1] ?? 0;
  let last = item;
  let length = 0;
  for (const word of words) {
    const places = ends.get(word) ?? [];
    const end = places[lowerBound(places.length, (i) => (places[i] ?? 0) > figure.start) - 1] ?? 0;
    if (end > last || (end === last && end > item && word.length > length))
      [last, length] = [end, word.length];
  }
  if (length > 0) {
    const between = text.slice(last, figure.start);
    const near = length / 10 - Math.min(1.5, between.length / 120);
    if (!/[,。;]/u.test(between)) return 3 + near;
    if (!between.includes("。")) return 2 + near;
    return between.length > 300 ? null : 1 + near;
  }
  const depth = headings.findIndex((terms) => words.some((word) => terms.has(word)));
  return depth < 0 || depth > 1 ? null : 0.5 - depth * 0.25;
}

function longest(words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => word.length));
}

/** How long and how near is the word of a part that stands in the clause; words across a list's other figures do not count. */
function neighbourScore(words: readonly string[], figure: Figure, text: string): number | null {
  const behind = text.slice(figure.end, figure.clauseEnd).split(/[、\d]/u, 1)[0] ?? "";
  const listed = /[、和及]/u.test(text[figure.before] ?? "");
  const back = text.slice(Math.max(listed ? figure.before : 0, figure.start - 60), figure.start);
  const before = back.slice(Math.max(...Array.from(",。;", (mark) => back.lastIndexOf(mark))) + 1);
  const scores = words.flatMap((word) => {
    const at = before.lastIndexOf(word);
    if (at >= 0) return word.length * 1.5 - (before.length - at - word.length) * 0.04;
    return behind.includes(word) ? word.length * 1.5 : [];
  });
  return scores.length > 0 ? Math.max(...scores) : null;
}

/** How well what stands behind the unit agrees with a phrase; null where it does not. */
function tailScore(
  nouns: readonly string[],
  behind: readonly (readonly string[])[],
  clause: string,
): number | null {
  const tail = clause.replace(/^的/u, "");
  const noun = nouns.filter((word) => tail.startsWith(word)).toSorted((a, b) => b.length - a.length)[0];
  if (noun === undefined) return null;
  let from = noun.length;
  let score = noun.length * 3;
  for (const part of behind) {
    const found = part.flatMap((word) => {
      const at = tail.indexOf(word, from);
      return at < 0 ? [] : [{ word, at }];
    });
    const nearest = found.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
    if (!nearest) return null;
    score += nearest.word.length * 3 - (nearest.at - from) * 0.15;
    from = nearest.at + nearest.word.length;
  }
  return score;
}

function clauseEnd(text: string, from: number): number {
  const stop = text.slice(from, from + 60).search(/[,。;:(]/u);
  return stop < 0 ? Math.min(text.length, from + 60) : from + stop;
}
