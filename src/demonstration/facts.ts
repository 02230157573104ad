import type { Mention } from "../reading/report.ts";

/** The quantitative statements of one report, by the key of the criteria's facts. */
export type Facts = ReadonlyMap<string, readonly Mention[]>;

/** What a report says it has done; plans and targets back no score. */
export function factsOf(mentions: readonly Mention[]): Facts {
  const said = mentions.filter(
    ({ fact, nature }) => fact !== null && nature !== "plan" && nature !== "target",
  );
  return Map.groupBy(said, ({ fact }) => fact ?? "");
}

/** The two mentions of a rate that stand nearest to each other; undefined where the report leaves one out. */
export function pairOf(
  facts: Facts,
  numerator: string,
  denominator: string,
): readonly [Mention, Mention] | undefined {
  const pairs = (facts.get(numerator) ?? []).flatMap((over) =>
    (facts.get(denominator) ?? [])
      .filter((under) => isPart(over, under))
      .map((under) => [over, under] as const),
  );
  return pairs.toSorted((a, b) => apart(a) - apart(b))[0];
}

function apart([over, under]: readonly [Mention, Mention]): number {
  return Math.abs(over.start - under.start);
}

function isPart(over: Mention, under: Mention): boolean {
  return Number(under.value) > 0 && Number(over.value) <= Number(under.value);
}
