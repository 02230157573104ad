import { type Context, contextOf, figureOf, lowerBound, placeOf } from "./context.ts";
import type { Fact, Mention, Section } from "./report.ts";
import { type Phrase, phrasesOf, plain } from "./phrases.ts";
import { type Terms, termsOf } from "./terms.ts";
import type { Block } from "./blocks.ts";
import { familiesOf } from "./units.ts";
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
  readonly unit: string;
  readonly clauseEnd: number;
  readonly before: number;
};

type Match = { readonly fact: string; readonly score: number; readonly shared: boolean };

function lexiconOf(facts: readonly Fact[]): Lexicon {
  const phrases = phrasesOf(facts);
  const all = phrases.flatMap(({ head, subjects, noun, behind }) =>
    [head, ...subjects, noun, ...behind].flat(),
  );
  const byHead = new Map<string, Phrase[]>();
  const byTail = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [index, words] =
      phrase.head.length > 0
        ? [byHead, phrase.head]
        : [byTail, phrase.noun.length > 0 ? phrase.noun : (phrase.behind[0] ?? [])];
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
      unit: mention.unit,
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
  const families = familiesOf(figure.unit);
  const matches: Match[] = [];
  const { occurrences } = context;
  const from = lowerBound(occurrences.length, (i) => (occurrences[i]?.end ?? 0) > figure.start);
  for (let i = from - 1; i >= 0; i -= 1) {
    const occurrence = occurrences[i];
    if (!occurrence || figure.start - occurrence.end > reach) break;
    for (const phrase of lexicon.byHead.get(occurrence.term) ?? []) {
      if (!families.some((family) => phrase.families.has(family))) continue;
      const match = matchOf(phrase, figure, place, occurrence);
      if (match) matches.push(match);
    }
  }
  for (let i = from; i < occurrences.length; i += 1) {
    const occurrence = occurrences[i];
    if (!occurrence || occurrence.end > figure.clauseEnd) break;
    if (occurrence.start < figure.end) continue;
    for (const phrase of lexicon.byTail.get(occurrence.term) ?? []) {
      if (!families.some((family) => phrase.families.has(family))) continue;
      const match = matchOf(phrase, figure, place, null);
      if (match) matches.push(match);
    }
  }
  return matches;
}

/** How far before its number a head may stand, in characters. */
const reach = 44;

function matchOf(
  phrase: Phrase,
  figure: Figure,
  place: Place,
  head: { readonly term: string; readonly start: number; readonly end: number } | null,
): Match | null {
  const { text } = place.context;
  let score = 0;
  let shared = false;
  if (head) {
    if (isDenied(text, head.start, head.term)) return null;
    const rest = text.slice(head.end, figure.start);
    if (phrase.loose) {
      if (/[\d。;,:]/u.test(rest)) return null;
      score -= rest.length * 0.15;
    } else {
      const rates = phrase.families.has("rate")
        ? /^(?:(?:、|和|及|与|以及)[\u4e00-\u9fff]{1,8}率)+/u.exec(rest)?.[0]
        : undefined;
      shared = rates !== undefined;
      const between = withoutSubjects(rest.slice(rates?.length ?? 0), phrase.subjects);
      if (!isFiller(between)) return null;
      if (isCoordinated(text, head.start, figure.before) && !shared && /^(?:共|总|合|累)/u.test(between))
        return null;
      score -= between.length * 0.1;
    }
    score += head.term.length * 3;
  }
  for (const part of phrase.subjects) {
    const near = nearness(part, figure, place);
    if (near === null) return null;
    score += near;
  }
  const tail = tailScore(phrase, figure, text);
  return tail === null ? null : { fact: phrase.fact, score: score + tail, shared };
}

/** 未受理, 应受理, 上年受理: not the thing itself, unless the phrase says so. */
function isDenied(text: string, start: number, term: string): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  if (/^(?:不|未|应|上年|上一|去年|需|拟|无)/u.test(term)) return false;
  return /(?:不|未|拟|尚未|不予|不再|(?<![相供反对响适效呼])应|应当|需|待|拒不|无|免于|(?:去年|上年度?|上一年度?)(?:同期|全年|共)?)$/u.test(
    before,
  );
}

function isCoordinated(text: string, start: number, before: number): boolean {
  return start > before && /[、和及与]/u.test(text[start - 1] ?? "");
}

function withoutSubjects(rest: string, subjects: readonly (readonly string[])[]): string {
  return subjects.reduce((left, part) => {
    const word = part.filter((word) => left.includes(word)).toSorted((a, b) => b.length - a.length)[0];
    return word === undefined ? left : left.replace(word, "");
  }, rest);
}

/** How near a figure its matter is named: in its clause, its sentence, its item, or only in a heading; null for nowhere. */
function nearness(words: readonly string[], figure: Figure, { context, headings }: Place): number | null {
  const { text, ends, items } = context;
  const behind = text.slice(figure.end, figure.clauseEnd);
  if (words.some((word) => behind.includes(word))) return 6;
  let last = 0;
  for (const word of words) {
    const places = ends.get(word) ?? [];
    const i = lowerBound(places.length, (i) => (places[i] ?? 0) > figure.start) - 1;
    last = Math.max(last, places[i] ?? 0);
  }
  const item = items[lowerBound(items.length, (i) => (items[i] ?? 0) > figure.start) - 1] ?? 0;
  if (last > item) {
    const between = text.slice(last, figure.start);
    const distance = Math.min(1.5, between.length / 100);
    if (!/[,。;]/u.test(between)) return 6 - distance;
    if (!/[。]/u.test(between)) return 4 - distance;
    return between.length > 300 ? null : 2 - distance;
  }
  const depth = headings.findIndex((terms) => words.some((word) => terms.has(word)));
  return depth < 0 || depth > 1 ? null : 0.5 - depth * 0.25;
}

function tailScore(phrase: Phrase, figure: Figure, text: string): number | null {
  if (phrase.noun.length === 0 && phrase.behind.length === 0) return 0;
  const tail = text.slice(figure.end, figure.clauseEnd).replace(/^的/u, "");
  let from = 0;
  let score = 0;
  if (phrase.noun.length > 0) {
    const noun = phrase.noun
      .filter((word) => tail.startsWith(word))
      .toSorted((a, b) => b.length - a.length)[0];
    if (noun === undefined) return null;
    from = noun.length;
    score += noun.length * 3;
  }
  for (const part of phrase.behind) {
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
