import type { Block } from "./blocks.ts";
import type { Passage, Section, Span } from "./report.ts";
import { headingEnd } from "./outline.ts";
import { spanOf } from "./folding.ts";

const shortest = 20;
const longest = 400;

/** The passages of a document: paragraphs and run-in items, titles, addressees and signatures; noise is none (evidence §2). */
export function passagesOf(blocks: readonly Block[], sections: readonly Section[]): readonly Passage[] {
  const passages: Passage[] = [];
  let at = -1;
  for (const span of spansOf(blocks)) {
    while ((sections[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= span.start) at += 1;
    passages.push({ id: `p${passages.length + 1}`, section: sections[at]?.id ?? null, ...span });
  }
  return passages;
}

function spansOf(blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = [];
  let row: Block | null = null;
  for (const block of blocks) {
    if (block.role === "noise" || block.role === "attachment") {
      row = null;
      continue;
    }
    const last = spans.at(-1);
    if (row && last && isRow(block) && block.end - last.start <= longest) {
      spans[spans.length - 1] = { start: last.start, end: block.end };
      continue;
    }
    for (const cut of cutsOf(block)) spans.push(cut);
    row = isRow(block) ? block : null;
  }
  return spans;
}

/** The rows and cells of a table that lost its lines: too short to be read alone. */
function isRow({ role, strip }: Block): boolean {
  return role === "body" && strip.text.length < 30 && !/[。;:]$/u.test(strip.text);
}

function cutsOf(block: Block): readonly Span[] {
  const { text } = block.strip;
  const cuts = [0, ...itemsOf(text), text.length];
  const heading = block.numbering ? headingEnd(block) + 1 : 0;
  const pieces: [number, number][] = [];
  for (const [i, start] of cuts.slice(0, -1).entries()) {
    const end = cuts[i + 1] ?? text.length;
    const last = pieces.at(-1);
    // A run-in heading or a lead of a few words is read with its first item.
    if (last && (last[1] - last[0] < shortest || (i === 1 && last[1] <= heading + shortest))) last[1] = end;
    else pieces.push([start, end]);
  }
  return pieces
    .flatMap(([start, end]) => sentencesOf(text, start, end))
    .map(([start, end]) => spanOf(block.strip, start, end));
}

/** Where the items of a paragraph begin: 一是…二是…, 首先…其次…, (1)…(2)…, after a stop. */
function itemsOf(text: string): readonly number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(
    /[。;:,](?=[一二三四五六七八九十]{1,2}(?:是|要|抓|强|严)|[①-⑳]|\(\d{1,2}\)|\([一二三四五六七八九十]{1,2}\)|(?:首先|其次|再次|最后|第[一二三四五六七八九],))/gu,
  )) {
    starts.push(match.index + 1);
  }
  return starts;
}

/** Cuts a stretch that is too long to be quoted at the ends of its sentences. */
function sentencesOf(text: string, start: number, end: number): readonly [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  while (end - from > longest) {
    const window = text.slice(from, from + longest);
    const stop = [...["。", ";"].map((mark) => window.lastIndexOf(mark)), window.lastIndexOf(",")].find(
      (at) => at >= 120,
    );
    const to = from + (stop === undefined ? longest : stop + 1);
    pieces.push([from, to]);
    from = to;
  }
  const last = pieces.at(-1);
  if (last && end - from < shortest) last[1] = end;
  else pieces.push([from, end]);
  return pieces;
}
