import { gramsOf, likeness } from "./grams";
import { placesOf, type Selection } from "./quotes";

/** How many places are offered, and how alike their words have to be. */
const most = 5;
const least = 0.4;

/**
 * Where an orphaned quote may stand in another text: the places of its very words, else the sentences most like it,
 * best first. They are offered, never taken: a person decides (evidence §3).
 */
export function candidatesOf(text: string, exact: string): readonly Selection[] {
  const same = placesOf(text, exact).map((start) => ({ start, end: start + exact.length, exact }));
  if (same.length > 0) return same.slice(0, most);
  const sought = new Set(gramsOf(exact));
  return sentencesOf(text)
    .map((sentence) => ({ sentence, like: likeness(sought, new Set(gramsOf(sentence.exact))) }))
    .filter(({ like }) => like >= least)
    .toSorted((a, b) => b.like - a.like || a.sentence.start - b.sentence.start)
    .slice(0, most)
    .map(({ sentence }) => sentence);
}

/** The sentences of a text, without the stops and white space around them. */
function sentencesOf(text: string): readonly Selection[] {
  return Array.from(text.matchAll(/[^。；;！？!?\n]+/g)).flatMap(({ 0: raw, index }) => {
    const exact = raw.trim();
    const start = index + raw.length - raw.trimStart().length;
    return exact === "" ? [] : [{ start, end: start + exact.length, exact }];
  });
}
