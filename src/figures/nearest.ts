/** The names most like a misspelt one, best first: at most half of its characters differ. */
export function nearest(wanted: string, names: readonly string[], most = 3): readonly string[] {
  const enough = Math.max(1, Math.floor(wanted.length / 2));
  return [...new Set(names)]
    .filter((name) => Math.abs(name.length - wanted.length) <= enough)
    .map((name) => ({ name, distance: distance(wanted, name) }))
    .filter((one) => one.distance <= enough)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Levenshtein's: how many characters are to be put in, taken out or exchanged. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, character] of Array.from(a, (one, index) => [index + 1, one] as const)) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const left = line[column - 1] ?? 0;
      const over = above[column] ?? 0;
      const corner = (above[column - 1] ?? 0) + (b[column - 1] === character ? 0 : 1);
      line.push(Math.min(left + 1, over + 1, corner));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
