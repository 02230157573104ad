import type { Replacement } from "./cases";

/** A file that was called up, in the order it came. */
export type Place = {
  readonly place: number;
  readonly file: string;
  /** The file it stands for. */
  readonly insteadOf: string | undefined;
  /** Why it cannot be looked at itself. */
  readonly missing: Replacement | undefined;
};

/** Every file called up so far: those drawn, then those that replaced others. */
export function placesIn(
  order: readonly string[],
  count: number,
  replacements: readonly Replacement[],
): readonly Place[] {
  const called = Math.min(count, order.length) + replacements.filter(({ by }) => by !== null).length;
  return order.slice(0, called).map((file, index) => ({
    place: index + 1,
    file,
    insteadOf: replacements.find(({ by }) => by === file)?.file,
    missing: replacements.find((one) => one.file === file),
  }));
}
