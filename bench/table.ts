import type { Figure } from "./figure.ts";

/** The figures of a subject as lines of text: what, median, least to most, target. */
export function tableOf(name: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, spread, target = "" }) => [
    what,
    `${shown(spread.median)} ${unit}`,
    `${shown(spread.min)} – ${shown(spread.max)}`,
    target,
  ]);
  const all = [[name, "median", "least – most", "target"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => widthOf(row[column] ?? ""))));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function shown(value: number): string {
  return new Intl.NumberFormat("en", {
    maximumSignificantDigits: value >= 100 ? 6 : 3,
    maximumFractionDigits: value >= 100 ? 0 : 3,
    roundingPriority: "lessPrecision",
  }).format(value);
}

/** Chinese characters are two columns wide on a terminal. */
function widthOf(text: string): number {
  return Array.from(text).reduce(
    (width, character) => width + (/[\u2e80-\uffee]/u.test(character) ? 2 : 1),
    0,
  );
}
