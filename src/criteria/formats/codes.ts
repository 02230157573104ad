import { capitals } from "./letters.ts";
import type { Branch } from "./branch.ts";

/** A code for every branch: the one written before its name, else A, A1, A1.1 by its place. */
export function codesFor(branches: readonly Branch[]): ReadonlyMap<Branch, string> {
  const taken = new Set(branches.flatMap(written));
  const codes = new Map<Branch, string>();
  assign(branches, (place) => capitals(place), taken, codes);
  return codes;
}

function assign(
  branches: readonly Branch[],
  codeAt: (place: number) => string,
  taken: Set<string>,
  codes: Map<Branch, string>,
): void {
  let place = 0;
  for (const branch of branches) {
    let code = branch.code;
    while (code === undefined) {
      const next = codeAt(place++);
      if (!taken.has(next)) code = next;
    }
    taken.add(code);
    codes.set(branch, code);
    const own = code;
    assign(
      branch.children,
      (below) => (/\d$/.test(own) ? `${own}.${below + 1}` : `${own}${below + 1}`),
      taken,
      codes,
    );
  }
}

function written({ code, children }: Branch): readonly string[] {
  return [...(code === undefined ? [] : [code]), ...children.flatMap(written)];
}
