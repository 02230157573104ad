import { caseNumber } from "./case-draw.ts";

/** What keeps a line from being a case number. */
export type NumberProblem = {
  /** From 1. */
  readonly line: number;
  readonly written: string;
  readonly wrong: "empty" | "control" | "long" | "twice";
  /** The line where the number stood first. */
  readonly earlier?: number;
};

export type NumbersRead = {
  readonly numbers: readonly string[];
  readonly problems: readonly NumberProblem[];
};

const longest = 100;

/** Reads case numbers written one a line: nothing empty, hidden, or there twice gets into a draw. */
export function readNumbers(lines: readonly string[]): NumbersRead {
  const numbers = new Map<string, number>();
  const problems: NumberProblem[] = [];
  lines.forEach((written, index) => {
    const line = index + 1;
    const number = caseNumber(written);
    const earlier = numbers.get(number);
    if (number === "") problems.push({ line, written, wrong: "empty" });
    else if (/\p{C}/u.test(number)) problems.push({ line, written, wrong: "control" });
    else if (number.length > longest) problems.push({ line, written, wrong: "long" });
    else if (earlier !== undefined) problems.push({ line, written, wrong: "twice", earlier });
    else numbers.set(number, line);
  });
  return { numbers: [...numbers.keys()], problems };
}

/** The lines of a text without the blank ones at its end. */
export function linesOf(text: string): readonly string[] {
  const lines = text.replace(/^\u{feff}/u, "").split(/\r\n|\r|\n/);
  return lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
}
