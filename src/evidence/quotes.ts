/** A stretch of a text, as somebody selected it; offsets are in UTF-16 units. */
export type Selection = { readonly start: number; readonly end: number; readonly exact: string };

/** A proven selection with what stands around it, so that it is found again in another text (evidence §3). */
export type Selector = Selection & { readonly prefix: string; readonly suffix: string };

/** How many characters of the text a quote keeps on each side. */
const context = 32;

/** The selector of a selection that is literally at its place; undefined for every other (evidence §3). */
export function prove(text: string, { start, end, exact }: Selection): Selector | undefined {
  const within =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  if (!within || text.slice(start, end) !== exact || exact.trim() === "") return undefined;
  if (isInsidePair(text, start) || isInsidePair(text, end)) return undefined;
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, end + context);
  return {
    start,
    end,
    exact,
    prefix: text.slice(isInsidePair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isInsidePair(text, to) ? to - 1 : to),
  };
}

/** Every place where the exact words stand, in order. */
export function placesOf(text: string, exact: string): readonly number[] {
  const places: number[] = [];
  if (exact === "") return places;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  return places;
}

/**
 * Where a quote stands in another text: the one place of its words, or, where they stood at several in the text it was
 * made on, the one with all of what stood around them. Undefined where that is no place, not one alone, or where the
 * words stand more often than they did: which of them was meant is for a person to say (evidence §3).
 */
export function locate(text: string, quote: Selector, before: string): number | undefined {
  const places = placesOf(text, quote.exact);
  if (places.length > 1 && places.length > placesOf(before, quote.exact).length) return undefined;
  const [place, another] = places.length > 1 ? places.filter((at) => isAround(text, at, quote)) : places;
  return another === undefined ? place : undefined;
}

function isAround(text: string, at: number, { prefix, exact, suffix }: Selector): boolean {
  return text.startsWith(prefix, at - prefix.length) && text.startsWith(suffix, at + exact.length);
}

/** A quote as a target of the W3C Web Annotation model, with both of its selectors. */
export function targetOf(source: string, { start, end, exact, prefix, suffix }: Selector) {
  return {
    source,
    selector: [
      { type: "TextQuoteSelector", exact, prefix, suffix },
      { type: "TextPositionSelector", start, end },
    ],
  } as const;
}

function isInsidePair(text: string, at: number): boolean {
  return isBetween(text.charCodeAt(at - 1), 0xd800, 0xdbff) && isBetween(text.charCodeAt(at), 0xdc00, 0xdfff);
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
