import type { Openness, ReadingStage } from "../db/terms";
import type { Kind, Page } from "../reading/extract/extracted.ts";

/** Bytes a file may have in one request; a larger one comes in parts (evidence §1). */
export const largestFile = 50 * 1024 * 1024;

/** Bytes a file may have at all. */
export const largestInParts = 200 * 1024 * 1024;

/** Files a form without script may carry at once; each of them may be as large as one sent by script. */
export const filesInForm = 20;

export const opennesses = ["open", "on_request", "closed"] as const satisfies readonly Openness[];

/** Stands where something was erased for good. */
export const erased = "—";

/** One piece of what a bureau shows: a report, a proof. Its content stands in its revisions. */
export type Document = {
  readonly id: string;
  readonly entry: string;
  readonly title: string;
  readonly openness: Openness;
  /** The period it speaks of, as the bureau writes it. */
  readonly period: string;
  /** The responsible unit. */
  readonly unit: string;
};

/** One upload of a document; none is ever overwritten. */
export type Revision = {
  readonly id: string;
  readonly document: string;
  readonly number: number;
  /** SHA-256 of the bytes, under which R2 keeps them. */
  readonly file: string;
  readonly name: string;
  readonly kind: Kind;
  readonly size: number;
  readonly uploadedAt: number;
};

/** How far the reader is with a file. */
export type Reading = {
  readonly stage: ReadingStage;
  /** Why it is unread (an `UnreadReason`), the mark it is held for, or what failed. */
  readonly reason: string;
  readonly textDigest: string | null;
  readonly pages: readonly Page[];
};

/** Counts up whenever the reader makes other rows of the same file; every reading says which one made it. */
export const readerVersion = "2";

/** A heading of a text with all that stands under it; numbers count from 1 in reading order. */
export type SectionRow = {
  readonly number: number;
  readonly parent: number | null;
  readonly level: number;
  readonly label: string;
  readonly title: string;
  readonly nature: string;
  readonly start: number;
  readonly end: number;
};

/** What can be read and quoted alone; noise is none. */
export type PassageRow = {
  readonly number: number;
  readonly section: number | null;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
};

/** Whether the page has to look again for itself. */
export function isUnderWay({ stage }: Pick<Reading, "stage">): boolean {
  return underWay.has(stage);
}

const underWay: ReadonlySet<ReadingStage> = new Set(["waiting", "extract", "structure", "passages", "facts"]);

/** The name of a file as the sender wrote it, without its path and what no name may hold; "" where nothing is left. */
export function plainName(sent: string): string {
  const name = sent
    .slice(Math.max(sent.lastIndexOf("/"), sent.lastIndexOf("\\")) + 1)
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .trim();
  return name.toWellFormed().slice(0, 200).toWellFormed();
}

/** What a document is called when nobody said: its file's name without the ending. */
export function titleOfName(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, "").trim() || name;
}

/** The page an offset stands on, where the format has pages. */
export function pageAt(pages: readonly Page[], offset: number): number | null {
  let page: number | null = null;
  for (const { number, start } of pages) {
    if (start > offset) break;
    page = number;
  }
  return page;
}
