import { folded } from "../sheet.ts";

/** A piece of a standard between commas, as written and with its widths folded. */
export interface Clause {
  readonly text: string;
  readonly folded: string;
}

/** A standard as sentences of clauses. List marks (1. (2) ①) are numbering and go. */
export function sentencesOf(standard: string): readonly (readonly Clause[])[] {
  return standard
    .split(/[;；。\n]+/)
    .map((sentence) => sentence.replace(listMark, ""))
    .map((sentence) =>
      sentence
        .split(/[,，]|(?<=分[)）]?)、/)
        .map(clause)
        .filter(({ text }) => text !== ""),
    )
    .filter((clauses) => clauses.length > 0);
}

/** Clauses put together again as they would be written. */
export function joined(clauses: readonly Clause[]): string {
  return clauses.map(({ text }) => text).join("，");
}

/** The letter of an item or level, by its place. */
export function letter(place: number): string {
  return place < 26 ? String.fromCharCode(97 + place) : `z${place - 25}`;
}

/** Whether the text speaks of points or of a rate, so that leaving it aside would lose a figure. */
export function hasFigure(text: string): boolean {
  return /\d(?:\.\d+)?\s*(?:分|%|个百分点)|[一二两三四五六七八九十半]分(?!之|管|级|类|工|别)/.test(text);
}

const listMark = /^\s*(?:[①-⑳]|[(（]\d{1,2}[)）]|\d{1,2}[.、．](?!\d))\s*/;

function clause(text: string): Clause {
  const trimmed = text.trim();
  return { text: trimmed, folded: folded(trimmed) };
}
