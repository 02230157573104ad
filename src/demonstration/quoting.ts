import { prove, type Selector } from "../evidence/quotes";
import type { Mention, Report, Span } from "../reading/report.ts";

/** Where a sentence of a report ends. */
const ends = /[。；;\n]/;
const longest = 180;

/** The sentences that state these figures, each once. */
export function sentencesOf({ text }: Report, mentions: readonly Mention[]): readonly Selector[] {
  const places = mentions.map(({ start, end }) => sentenceAt(text, start, end));
  const once = places.filter((place, at) => places.findIndex(({ start }) => start === place.start) === at);
  return once.flatMap((place) => proven(text, place));
}

/** The first sentence about what was done that has one of these words, the words in their order. */
export function sentenceWith(report: Report, words: readonly string[]): Selector | undefined {
  const { text } = report;
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const place = sentenceAt(text, at, at + word.length);
      if (isReported(report, place)) return proven(text, place)[0];
    }
  }
  return undefined;
}

/** A passage of a section on results: no heading line, no noise, no plan. */
function isReported({ sections, passages, text }: Report, { start, end }: Span): boolean {
  const inside = passages.find((passage) => passage.start <= start && end <= passage.end);
  const section = sections.find(({ id }) => id === inside?.section);
  const isSentence = end - start >= 14 && ends.test(text[end - 1] ?? "");
  return inside !== undefined && isSentence && section?.nature !== "plan" && section?.nature !== "problem";
}

function sentenceAt(text: string, start: number, end: number): Span {
  let from = start;
  while (from > 0 && !ends.test(text[from - 1] ?? "") && start - from < longest) from -= 1;
  while (/\s/.test(text[from] ?? "")) from += 1;
  let to = end;
  while (to < text.length && !ends.test(text[to - 1] ?? "") && to - end < longest) to += 1;
  while (/\s/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to };
}

function proven(text: string, { start, end }: Span): readonly Selector[] {
  const selector = prove(text, { start, end, exact: text.slice(start, end) });
  return selector === undefined ? [] : [selector];
}
