import { parse } from "yaml";
import { z } from "zod";
import text from "./known.yaml";
import type { PlaceName } from "./places";

/** What a report says about a leaf without a figure: its level, whether it is met, how often. */
export type Known = z.output<typeof Known>;

const Known = z.union([z.string(), z.boolean(), z.int()]);

const Place = z.strictObject({
  /** The share of the points that marks come to where the report is silent. */
  strength: z.number().min(0).max(1),
  known: z.record(z.string(), Known),
});

const places = z.record(z.string(), Place).parse(parse(text));

export function knownOf(name: PlaceName): z.output<typeof Place> {
  const place = places[name];
  if (place === undefined) throw new Error(`nothing is known of ${name}`);
  return place;
}
