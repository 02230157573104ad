import { type Style, styles } from "./numbering.ts";
import { natureOfHeading } from "./nature.ts";
import type { Block } from "./blocks.ts";
import type { Nature, Section } from "./report.ts";
import { onOneLine, spanOf } from "./folding.ts";

export type Heading = {
  readonly style: Style | null;
  readonly label: string | null;
  readonly title: string;
  readonly start: number;
};

/** The sections of a document in reading order, each spanning its heading and all that stands under it (evidence §2). */
export function outlineOf(
  text: string,
  blocks: readonly Block[],
  document: { readonly nature: Nature; readonly year: number | null },
): readonly Section[] {
  const headings = headingsOf(text, blocks);
  const present = styles.filter((style) => headings.some((heading) => heading.style === style));
  const levels = headings.map(({ style }) => (style === null ? 1 : present.indexOf(style) + 1));
  const ends = endsOf(headings, levels, blocks.findLast(({ role }) => role !== "noise")?.end ?? text.length);
  const open: Section[] = [];
  return headings.map(({ label, title, start }, i) => {
    const level = levels[i] ?? 1;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    const nature = natureOfHeading(title, document.year) ?? parent?.nature ?? document.nature;
    const section = {
      id: `s${i + 1}`,
      parent: parent?.id ?? null,
      level,
      label,
      title,
      start,
      end: ends[i] ?? start,
      nature,
    };
    open.push(section);
    return section;
  });
}

/**
 * Where a heading ends in its stripped paragraph: at the end of its line or, where it runs in, at the first full stop.
 * A sentence too long to be a heading gives its first clause.
 */
export function headingEnd(block: Block): number {
  const begun = block.numbering?.length ?? 0;
  const line = block.strip.text;
  const words = line.slice(begun, begun + 600);
  const stop = words.search(/。|(?<=[\u4e00-\u9fff”》)])\.(?=[\u4e00-\u9fff“《(])/u);
  if (stop < 0) return line.length;
  if (stop <= longestHeading) return begun + stop;
  const clause = words.search(/[,:;]/u);
  return begun + (clause > 0 ? clause : stop);
}

const longestHeading = 60;

function headingsOf(text: string, blocks: readonly Block[]): readonly Heading[] {
  const plain = !blocks.some(({ numbering }) => numbering?.style === "一、");
  return blocks.flatMap((block, i) => {
    if (block.role === "heading" && block.numbering) {
      const { style, label, length } = block.numbering;
      return { style, label, title: titleOf(text, block, length, headingEnd(block)), start: block.start };
    }
    if (!isPlainHeading(block, blocks[i - 1], blocks[i + 1])) return [];
    if (!plain && natureOfHeading(block.strip.text, null) === null) return [];
    return {
      style: null,
      label: null,
      title: titleOf(text, block, 0, block.strip.text.length),
      start: block.start,
    };
  });
}

function titleOf(text: string, { strip }: Block, from: number, to: number): string {
  if (from >= to) return "";
  const { start, end } = spanOf(strip, from, to);
  const title = onOneLine(text.slice(start, end));
  let length = title.length;
  while (length > 0 && /[\s:：;；,，、]/u.test(title.charAt(length - 1))) length -= 1;
  return title.slice(0, length).trim();
}

/** A short line without number or stop between paragraphs, as ministries write their headings. */
function isPlainHeading(block: Block, before: Block | undefined, after: Block | undefined): boolean {
  const { text } = block.strip;
  if (
    block.role !== "body" ||
    text.length < 4 ||
    text.length > 36 ||
    !/^[^\d。;:!?|%]+[^,、\d。;:]$/u.test(text)
  )
    return false;
  return isParagraph(after) && (isParagraph(before) || before?.role !== "body");
}

function isParagraph(block: Block | undefined): boolean {
  return block !== undefined && block.strip.text.length >= 40;
}

function endsOf(headings: readonly Heading[], levels: readonly number[], last: number): readonly number[] {
  const ends: number[] = [];
  const next: number[] = [];
  for (let i = headings.length - 1; i >= 0; i -= 1) {
    const level = levels[i] ?? 1;
    ends[i] = Math.min(last, ...next.slice(0, level + 1).filter((start) => start !== undefined));
    next[level] = headings[i]?.start ?? last;
    next.length = level + 1;
  }
  return ends;
}
