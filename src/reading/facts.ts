import { type Figure, type Match, type Place, clauseEnd, matchesOf } from "./matching.ts";
import type { Fact, Mention, Section } from "./report.ts";
import { type Context, contextOf, figureOf, placeOf } from "./context.ts";
import type { Block } from "./blocks.ts";
import type { Terms } from "./terms.ts";
import { familiesOf } from "./units.ts";
import { lexiconOf } from "./lexicon.ts";
import { plain } from "./phrases.ts";

/** Gives each mention the fact whose phrase its words match best; two that match alike give none (evidence §2, Facts). */
export function withFacts(
  blocks: readonly Block[],
  sections: readonly Section[],
  mentions: readonly Mention[],
  facts: readonly Fact[],
): readonly Mention[] {
  const lexicon = lexiconOf(facts);
  const titles = titlesOf(sections, lexicon.terms);
  let at = 0;
  let section = -1;
  const found = blocks.map((block) => {
    while ((sections[section + 1]?.start ?? Number.POSITIVE_INFINITY) <= block.start) section += 1;
    const first = at;
    while ((mentions[at]?.start ?? Number.POSITIVE_INFINITY) < block.end) at += 1;
    if (at === first) return [];
    const context = contextOf(block, lexicon.terms);
    const headings = titles.get(sections[section]?.id ?? "") ?? [];
    return keyed(mentions.slice(first, at), { context, headings, lexicon, possible: new Map() });
  });
  return found.flat().map((mention, i) => ({ ...mention, id: `m${i + 1}` }));
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
    const figure = figureAt(mention, context, start, end);
    end = figure.end;
    const keys = bestOf(matchesOf(figure, place)).filter(
      (fact) => !isBreakdown(context.text, given.get(fact), start),
    );
    for (const fact of keys) given.set(fact, start);
    const [first = null, ...rest] = keys;
    return [{ ...mention, fact: first }, ...rest.map((fact) => ({ ...mention, fact }))];
  });
}

function figureAt(mention: Mention, context: Context, start: number, before: number): Figure {
  const end = placeOf(context, mention.end);
  const stop = clauseEnd(context.text, end);
  const clause = context.text.slice(end, stop);
  return {
    start,
    end,
    families: familiesOf(mention.unit),
    clauseEnd: stop,
    before,
    tail: clause.startsWith("的") ? clause.slice(1) : clause,
    behind: clause.split(/[、\d]/u, 1)[0] ?? "",
  };
}

/** 受理56件,其中区本级受理20件: the second is a part of the first and another thing than the fact. */
function isBreakdown(text: string, first: number | undefined, second: number): boolean {
  return first !== undefined && /其中[^。]*$/u.test(text.slice(Math.max(first, second - 200), second));
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
