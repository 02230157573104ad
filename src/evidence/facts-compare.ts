import { type Decimal, decimalOf, scaled, textOf, textOfUnits } from "../scoring/decimal.ts";
import { minus, roundedQuotient, times } from "../scoring/whole.ts";
import { isPlanned, isSameUnit, type KeyedMention } from "./facts";

/** One fact in two reports of a place, as exact decimals. */
export type Change = {
  readonly key: string;
  /** The different figures each report gives for it. */
  readonly now: readonly KeyedMention[];
  readonly before: readonly KeyedMention[];
  readonly state: "new" | "gone" | "up" | "down" | "same" | "unlike";
  /** With its sign; undefined where nothing can be subtracted. */
  readonly difference: string | undefined;
  /** Of the earlier figure, in per cent to one decimal, with its sign; none between rates, and none of nothing. */
  readonly percent: string | undefined;
};

/**
 * What is new, gone and changed between two reports (evidence §2). Plans are left out; where a report gives one fact
 * several figures, or the units differ, it is shown and not subtracted.
 */
export function changesBetween(
  now: readonly KeyedMention[],
  before: readonly KeyedMention[],
): readonly Change[] {
  const [these, those] = [figuresByKey(now), figuresByKey(before)];
  const keys = [...new Set([...these.keys(), ...those.keys()])];
  return keys
    .map((key) => changeOf(key, these.get(key) ?? [], those.get(key) ?? []))
    .toSorted((a, b) => places[a.state] - places[b.state]);
}

/** What changed comes first, then what to ask about, then the rest; each in the order of the text. */
const places: Readonly<Record<Change["state"], number>> = {
  up: 0,
  down: 0,
  unlike: 1,
  gone: 2,
  new: 3,
  same: 4,
};

function figuresByKey(mentions: readonly KeyedMention[]): ReadonlyMap<string, readonly KeyedMention[]> {
  const done = mentions.filter(({ nature }) => !isPlanned(nature));
  const byKey = Map.groupBy(done, ({ key }) => key);
  return new Map(
    Array.from(byKey, ([key, figures]) => [
      key,
      [...new Map(figures.toReversed().map((one) => [figureOf(one), one])).values()].toReversed(),
    ]),
  );
}

function figureOf({ value, unit }: KeyedMention): string {
  const exact = decimalOf(value);
  return `${exact === undefined ? value : textOf(exact)} ${unit}`;
}

function changeOf(key: string, now: readonly KeyedMention[], before: readonly KeyedMention[]): Change {
  const bare = { key, now, before, difference: undefined, percent: undefined };
  const [[here, ...more], [there, ...others]] = [now, before];
  if (there === undefined) return { ...bare, state: "new" };
  if (here === undefined) return { ...bare, state: "gone" };
  const [a, b] = [decimalOf(here.value), decimalOf(there.value)];
  if (
    more.length + others.length > 0 ||
    a === undefined ||
    b === undefined ||
    !isSameUnit(here.unit, there.unit)
  )
    return { ...bare, state: "unlike" };
  const places = Math.max(a.places, b.places);
  const difference = minus(scaled(a, places), scaled(b, places));
  return {
    ...bare,
    state: difference > 0 ? "up" : difference < 0 ? "down" : "same",
    difference: signed(textOf({ whole: difference, places })),
    percent: here.unit === "%" ? undefined : percentOf({ whole: difference, places }, scaled(b, places)),
  };
}

function percentOf(difference: Decimal, earlier: Decimal["whole"]): string | undefined {
  if (earlier <= 0) return undefined;
  return signed(textOfUnits(roundedQuotient(times(1000, difference.whole), earlier), 1));
}

function signed(text: string): string {
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : text;
}
