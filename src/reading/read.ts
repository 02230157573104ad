import type { Document, Fact, Mention, Passage, Report, Section } from "./report.ts";
import { type Block, blocksOf } from "./blocks.ts";
import { documentOf } from "./document.ts";
import { fold } from "./folding.ts";
import { mentionsOf } from "./mentions.ts";
import { natureOfKind } from "./nature.ts";
import { outlineOf } from "./outline.ts";
import { paragraphsOf } from "./lines.ts";
import { passagesOf } from "./passages.ts";

export type Structure = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly document: Document;
  readonly sections: readonly Section[];
};

/** Reads the text of a document as stored: byte order mark dropped, line ends `\n`, otherwise untouched (evidence §2). */
export function readReport(text: string, facts: readonly Fact[], options: { readonly sha256?: string } = {}): Report {
  const structure = structureOf(text, options.sha256 ?? null);
  const passages = passagesIn(structure);
  const mentions = mentionsIn(structure, passages);
  void facts;
  return { document: structure.document, text, sections: structure.sections, passages, mentions, checks: [], tasks: [] };
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

export function mentionsIn({ text, blocks, sections, document }: Structure, passages: readonly Passage[]): readonly Mention[] {
  return mentionsOf(text, blocks, sections, passages, natureOfKind(document.kind));
}
