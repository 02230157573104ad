import { type Occurrence, type Terms } from "./terms.ts";
import type { Block } from "./blocks.ts";
import type { Strip } from "./folding.ts";
import type { Mention } from "./report.ts";
import { marks } from "./phrases.ts";

/** A paragraph as phrases are sought in it: no white space, no quotation marks, no brackets round a word or two. */
export type Context = {
  readonly text: string;
  /** The offset in the report of each character. */
  readonly at: readonly number[];
  readonly occurrences: readonly Occurrence[];
  /** The ends of each term's occurrences, rising. */
  readonly ends: ReadonlyMap<string, readonly number[]>;
  /** Where the run-in items (一是…) begin, the first at 0. */
  readonly items: readonly number[];
};

export function contextOf(block: Block, terms: Terms): Context {
  const { text, at } = withoutMarks(block.strip);
  const occurrences = terms(text);
  const ends = new Map<string, number[]>();
  for (const { term, end } of occurrences) {
    const known = ends.get(term);
    if (known) known.push(end);
    else ends.set(term, [end]);
  }
  const items = [0, ...Array.from(text.matchAll(item), (match) => match.index + 1)];
  return { text, at, occurrences, ends, items };
}

/** The place in the context of an offset of the report. */
export function placeOf({ at }: Context, offset: number): number {
  return lowerBound(at.length, (i) => (at[i] ?? 0) >= offset);
}

/** The number of a mention: the last one its quote holds. */
export function figureOf({ quote, start }: Mention): number {
  const match =
    /[\d０-９][\d０-９,，.．\s]*(?=[^\d０-９]*$)/u.exec(quote.slice(-40)) ??
    /(?:百分之)?[一两二三四五六七八九十百]+(?=[^一两二三四五六七八九十百]*$)/u.exec(quote.slice(-40));
  return start + Math.max(0, quote.length - 40) + (match?.index ?? 0);
}

/** The least i of 0…length for which `holds` is true, which it stays from there on. */
export function lowerBound(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function withoutMarks(strip: Strip): Strip {
  const { text: printed, at: offsets } = strip;
  const dropped = droppedFrom(printed);
  if (dropped.length === 0) return strip;
  let text = "";
  let from = 0;
  const at: number[] = [];
  for (const end of [...dropped, printed.length]) {
    text += printed.slice(from, end);
    for (let i = from; i < end; i += 1) at.push(offsets[i] ?? 0);
    from = end + 1;
  }
  return { text, at };
}

const item = /[。;:](?=[一二三四五六七八九十]{1,2}(?:是|要))/gu;

/** The places of quotation marks and of brackets round a word or two, rising. */
function droppedFrom(text: string): readonly number[] {
  const dropped = Array.from(text.matchAll(marks), (match) => match.index);
  const quoted = dropped.length;
  for (const match of text.matchAll(/\([^()\d]{1,6}\)/gu))
    dropped.push(match.index, match.index + match[0].length - 1);
  return quoted === 0 || quoted === dropped.length ? dropped : dropped.toSorted((a, b) => a - b);
}
