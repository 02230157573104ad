import type { Mention, Nature, Passage, Section } from "./report.ts";
import { natureOfFigure, natureOfSentence } from "./nature.ts";
import type { Block } from "./blocks.ts";
import { quantitiesOf } from "./numbers.ts";
import { spanOf } from "./folding.ts";

/** Every quantitative statement of the passages, without facts yet (evidence §2). */
export function mentionsOf(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  passages: readonly Passage[],
  document: Nature,
): readonly Mention[] {
  const natures = new Map(sections.map((section) => [section.id, section.nature]));
  const mentions: Mention[] = [];
  let at = 0;
  for (const block of blocks) {
    if (
      block.role === "noise" ||
      block.role === "attachment" ||
      block.role === "number" ||
      block.role === "date"
    )
      continue;
    let before = block.numbering?.length ?? 0;
    const quantities = quantitiesOf(block.strip.text);
    if (quantities.length === 0) continue;
    // A paragraph that opens with what comes next speaks of it in its later sentences too.
    const opening = natureOfSentence(block.strip.text.slice(0, 60).split("。", 1)[0] ?? "", "result");
    for (const quantity of quantities) {
      const from = Math.max(before, clauseStart(block.strip.text, quantity.start));
      const span = spanOf(block.strip, from, quantity.end);
      const figure = spanOf(block.strip, quantity.start, quantity.end);
      while (at + 1 < passages.length && (passages[at]?.end ?? 0) <= figure.start) at += 1;
      const passage = passages[at];
      const inside = passage && passage.start <= span.start && span.end <= passage.end ? passage : undefined;
      const section = natures.get(inside?.section ?? "") ?? document;
      mentions.push({
        id: `m${mentions.length + 1}`,
        value: quantity.value,
        unit: quantity.unit,
        qualifier: quantity.qualifier,
        nature: natureAt(block.strip.text, quantity.start, opening === "plan" ? "plan" : section),
        ...span,
        passage: inside?.id ?? null,
        quote: text.slice(span.start, span.end),
        fact: null,
      });
      before = quantity.end;
    }
  }
  return mentions;
}

/** A quote begins with the words its figure belongs to, at most twenty characters back. */
function clauseStart(text: string, figure: number): number {
  const from = Math.max(0, figure - 20);
  let start = figure;
  while (start > from && !",。;:、!?".includes(text.charAt(start - 1))) start -= 1;
  return start;
}

function natureAt(text: string, figure: number, section: Nature): Nature {
  const back = text.slice(Math.max(0, figure - 120), figure);
  const before = back.slice(Math.max(back.lastIndexOf("。"), back.lastIndexOf(";")) + 1);
  const after = text.slice(figure, figure + 60).split(/[。;]/u, 1)[0] ?? "";
  return natureOfFigure(before, natureOfSentence(before + after, section));
}
