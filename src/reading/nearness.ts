import type { Figure, Place } from "./matching.ts";
import { lowerBound } from "./context.ts";

/**
 * How near a figure its matter is named: in its clause, its sentence, its item, or only in a heading; null for nowhere.
 * Of two names that end at one place the longer says more.
 */
export function nearness(
  words: readonly string[],
  figure: Figure,
  { context, headings }: Place,
): number | null {
  const { text, ends, items } = context;
  let said = 0;
  for (const word of words) if (word.length > said && figure.behind.includes(word)) said = word.length;
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
  if (length > 0 && figure.start - last <= farthest) {
    const between = text.slice(last, figure.start);
    const near = length / 10 - Math.min(1.5, between.length / 120);
    if (!/[,。;]/u.test(between)) return 3 + near;
    if (!between.includes("。")) return 2 + near;
    return 1 + near;
  }
  const depth = headings.findIndex((terms) => words.some((word) => terms.has(word)));
  return depth < 0 || depth > 1 ? null : 0.5 - depth * 0.25;
}

/** How far back, in characters, a matter that was named is still the matter. */
const farthest = 300;

/** How long and how near is the word of a part that stands in the clause; words across a list's other figures do not count. */
export function neighbourScore(words: readonly string[], figure: Figure, text: string): number | null {
  const listed = /[、和及]/u.test(text[figure.before] ?? "");
  const back = text.slice(Math.max(listed ? figure.before : 0, figure.start - 60), figure.start);
  const before = back.slice(Math.max(...Array.from(",。;", (mark) => back.lastIndexOf(mark))) + 1);
  const scores = words.flatMap((word) => {
    const at = before.lastIndexOf(word);
    if (at >= 0) return word.length * 1.5 - (before.length - at - word.length) * 0.04;
    return figure.behind.includes(word) ? word.length * 1.5 : [];
  });
  return scores.length > 0 ? Math.max(...scores) : null;
}
