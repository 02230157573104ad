import type { Leaf } from "../criteria/tree.ts";

/** The leaf whose code a name begins with, the longest one: "A1.1 执法公示" is of A1.1, not of A1. */
export function codeOf(name: string, leaves: readonly Pick<Leaf, "code">[]): string | undefined {
  let longest: string | undefined;
  for (const { code } of leaves) {
    const begins = name.startsWith(code) && !/^\.?[A-Za-z0-9]/.test(name.slice(code.length));
    if (begins && code.length > (longest?.length ?? 0)) longest = code;
  }
  return longest;
}

/** The leaf a file is a proof for: its own name says so, or else the innermost folder that does (evidence §1). */
export function codeOfPath(path: string, leaves: readonly Pick<Leaf, "code">[]): string | undefined {
  return path
    .split("/")
    .toReversed()
    .map((name) => codeOf(fileless(name), leaves))
    .find((code) => code !== undefined);
}

/** "A1.1.pdf" is of A1.1: its ending is not the rest of a code. */
function fileless(name: string): string {
  return name.replace(/\.[A-Za-z][A-Za-z0-9]{1,4}$/, "");
}
