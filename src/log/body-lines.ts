/** A body of the log as lines a person reads, `entry.title: …`, in the order it holds them. */
export function bodyLines(body: string): readonly string[] {
  return linesOf(JSON.parse(body), "");
}

function linesOf(value: unknown, path: string): readonly string[] {
  if (value === null) return [];
  if (typeof value !== "object") {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [path === "" ? text : `${path}: ${text}`];
  }
  return Object.entries(value).flatMap(([key, inside]) =>
    linesOf(inside, path === "" ? named(key) : `${path}.${named(key)}`),
  );
}

/** Places in a list count from 1 for people. */
function named(key: string): string {
  return /^\d+$/.test(key) ? String(Number(key) + 1) : key;
}
