import type { Check, Document, Fact, Mention, Passage, Report, Section, Task } from "./report.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { checksOf } from "./checks.ts";
import { documentOf } from "./document.ts";
import { fold } from "./folding.ts";
import { mentionsOf } from "./mentions.ts";
import { natureOfKind } from "./nature.ts";
import { outlineOf } from "./outline.ts";
import { paragraphsOf } from "./lines.ts";
import { passagesOf } from "./passages.ts";
import { tasksOf } from "./tasks.ts";
import { withFacts } from "./facts.ts";

export type Structure = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly document: Document;
  readonly sections: readonly Section[];
};

/** Reads the text of a document as stored: byte order mark dropped, line ends `\n`, otherwise untouched (evidence §2). */
export function readReport(
  text: string,
  facts: readonly Fact[],
  options: { readonly sha256?: string } = {},
): Report {
  const structure = structureOf(text, options.sha256 ?? null);
  const passages = passagesIn(structure);
  const mentions = factsIn(structure, mentionsIn(structure, passages), facts);
  const { document, sections } = structure;
  return {
    document,
    text,
    sections,
    passages,
    mentions,
    checks: checksIn(structure, mentions),
    tasks: tasksIn(structure),
  };
}

/** Stage one: what kind of document it is, and its headings. */
export function structureOf(text: string, sha256: string | null = null): Structure {
  const blocks = blocksOf(paragraphsOf(fold(text)));
  const document = documentOf(text, blocks, sha256);
  const sections = outlineOf(text, blocks, { nature: natureOfKind(document.kind), year: document.year });
  return { text, blocks, document, sections };
}

export function passagesIn({ blocks, sections }: Structure): readonly Passage[] {
  return passagesOf(blocks, sections);
}

export function mentionsIn(
  { text, blocks, sections, document }: Structure,
  passages: readonly Passage[],
): readonly Mention[] {
  return mentionsOf(text, blocks, sections, passages, natureOfKind(document.kind));
}

export function factsIn(
  { blocks, sections }: Structure,
  mentions: readonly Mention[],
  facts: readonly Fact[],
): readonly Mention[] {
  return withFacts(blocks, sections, mentions, facts);
}

export function checksIn({ text, blocks }: Structure, mentions: readonly Mention[]): readonly Check[] {
  return checksOf(blocks, fold(text), mentions);
}

export function tasksIn({ blocks, sections }: Structure): readonly Task[] {
  return tasksOf(blocks, sections);
}
