import type { Reason } from "./conflicts";

/** Where somebody belongs, in their own words: one line of what they stated, or the organisation they come from. */
export type Affiliation = string;

export type Suggested = {
  readonly subject: string;
  readonly reason: Reason;
  /** The line that made it likely. */
  readonly from: Affiliation;
};

type Place = { readonly id: string; readonly name: string; readonly code: string | null };

/**
 * Which of these subjects somebody may have a conflict with (assessment §1): a line names the subject, or carries a
 * division code of GB/T 2260 that is the subject's, lies within it, or holds it. Codes of a whole province say nothing.
 */
export function suggestConflicts(
  affiliations: readonly Affiliation[],
  subjects: readonly Place[],
): readonly Suggested[] {
  return subjects.flatMap((subject) => {
    const from = affiliations.find((line) => names(line, subject.name) || codesMeet(line, subject.code));
    return from === undefined ? [] : [{ subject: subject.id, reason: reasonIn(from), from }];
  });
}

/** The lines of a statement, empty ones left out. */
export function affiliationsIn(text: string): readonly Affiliation[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** 青禾 in 青禾律师事务所 is 青禾县: the last character of a division's name is its kind. */
function names(line: string, name: string): boolean {
  const stem = name.replace(/(?:自治州|自治县|地区|新区|[省市县区盟旗州])$/, "");
  return line.includes(name) || (stem.length >= 2 && line.includes(stem));
}

function codesMeet(line: string, code: string | null): boolean {
  if (code === null) return false;
  return [...line.matchAll(/(?<!\d)\d{6}(?!\d)/g)].some(
    ([stated]) => lies(stated, code) || lies(code, stated),
  );
}

/** Whether a division lies within another or is it: 990102 lies within 990100. */
function lies(inner: string, outer: string): boolean {
  if (outer.endsWith("0000")) return false;
  return outer.endsWith("00") ? inner.startsWith(outer.slice(0, 4)) : inner === outer;
}

function reasonIn(line: string): Reason {
  if (/顾问|咨询|advis/i.test(line)) return "adviser";
  if (/居住|住址|住在|家住|lives?\b|home/i.test(line)) return "place";
  return "paid";
}
