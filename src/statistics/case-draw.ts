/**
 * The draw of case files (criteria-and-scoring §7). To repeat it by hand: write the case numbers one a line, each in
 * Unicode form NFC without spaces around it; for each take the SHA-256 of the seed, a line feed and the number, in
 * UTF-8 (`printf '%s\n%s' "$seed" "$number" | sha256sum`); sort the numbers by that hexadecimal text. The first n are
 * drawn; each file that cannot be looked at is replaced by the next of the order. The order in which the list was
 * written plays no part.
 */
export type CaseDraw = {
  readonly list: { readonly size: number; readonly sha256: string };
  readonly seed: string;
  readonly count: number;
  /** The whole list in the order of the draw. */
  readonly order: readonly string[];
  /** The first `count` of it, or all. */
  readonly drawn: readonly string[];
  /** Which file stands for which, in the order they were replaced; null where the list had no other. */
  readonly replaced: readonly Replaced[];
  /** The files to look at after the replacements, in the places of those drawn. */
  readonly files: readonly string[];
};

export type Replaced = { readonly file: string; readonly by: string | null };

/** A list drawn from, with its files that could not be looked at, in the order in which that was found. */
export type DrawAsked = {
  /** As `caseNumber` gives them, each once. */
  readonly numbers: readonly string[];
  readonly seed: string;
  readonly count: number;
  readonly missing?: readonly string[] | undefined;
};

/** A file said to be missing that was not to be looked at. */
export class NotDrawn extends Error {}

/** A case number as it is drawn and compared. */
export function caseNumber(written: string): string {
  return written.normalize("NFC").trim();
}

export async function caseDraw({ numbers, seed, count, missing = [] }: DrawAsked): Promise<CaseDraw> {
  const order = await drawOrder(numbers, seed);
  return {
    list: { size: numbers.length, sha256: await listDigest(numbers) },
    seed,
    count,
    order,
    ...replacedIn(order, count, missing),
  };
}

/** The numbers by ascending hexadecimal SHA-256 of seed, line feed and number. */
export async function drawOrder(numbers: readonly string[], seed: string): Promise<readonly string[]> {
  const marked = await Promise.all(
    numbers.map(async (number) => ({ number, mark: await sha256(`${seed}\n${number}`) })),
  );
  return marked.toSorted((a, b) => (a.mark < b.mark ? -1 : 1)).map(({ number }) => number);
}

/** SHA-256 of the numbers, sorted by code point, a line feed after each: that of `LC_ALL=C sort list.txt`. */
export async function listDigest(numbers: readonly string[]): Promise<string> {
  return sha256(
    inOrder(numbers)
      .map((number) => `${number}\n`)
      .join(""),
  );
}

/** A list in its canonical order. */
export function inOrder(numbers: readonly string[]): readonly string[] {
  return numbers.toSorted(byCodePoint);
}

/** What is left to look at; throws `NotDrawn` for a missing file that was not. */
export function replacedIn(
  order: readonly string[],
  count: number,
  missing: readonly string[],
): Pick<CaseDraw, "drawn" | "replaced" | "files"> {
  const drawn = order.slice(0, count);
  const places: (string | null)[] = [...drawn];
  const replaced: Replaced[] = [];
  for (const file of missing) {
    const place = places.indexOf(file);
    if (place < 0) throw new NotDrawn(file);
    const by = order[drawn.length + replaced.length] ?? null;
    places[place] = by;
    replaced.push({ file, by });
  }
  return { drawn, replaced, files: places.filter((file) => file !== null) };
}

/** Surrogate pairs stand above every other unit of UTF-16 but below some of its code points. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
