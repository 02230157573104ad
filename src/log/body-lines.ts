/** One thing a body says: the keys that lead to it, and what it is. */
export type Said = { readonly path: readonly string[]; readonly value: string };

/** A body of the log as single statements in the order it holds them; what is empty says nothing. */
export function saidIn(body: string): readonly Said[] {
  return statementsOf(JSON.parse(body), []);
}

function statementsOf(value: unknown, path: readonly string[]): readonly Said[] {
  if (value === null || value === "") return [];
  if (typeof value === "string") return [{ path, value }];
  if (typeof value !== "object") return [{ path, value: JSON.stringify(value) }];
  return Object.entries(value).flatMap(([key, inside]) => statementsOf(inside, [...path, named(key)]));
}

/** Places in a list count from 1 for people. */
function named(key: string): string {
  return /^\d+$/.test(key) ? String(Number(key) + 1) : key;
}
