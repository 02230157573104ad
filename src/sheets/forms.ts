import { z } from "zod";
import type { Rule } from "../criteria/schema.ts";
import { text } from "../web/sent";
import { observationTyped } from "./observation";
import type { RatingSent } from "./save";

/** The fields every scoring form has; those of the rule are read by its kind. */
const Rated = z.object({
  revision: z.coerce.number().int().min(0),
  /** Said by the button that saves over a newer version: the revision that was shown beside one's own. */
  over: z.coerce.number().int().min(0).optional(),
  state: z.enum(["pending", "scored", "absent", "not_triggered", "not_applicable"]).default("pending"),
  reason: z.string().trim().max(4000).default(""),
  confidence: z.enum(["", "low", "medium", "high"]).default(""),
  /** The form has this field once the sheet was handed in. */
  because: z.string().trim().max(1000).optional(),
});

/** What a scoring form sent, or undefined where it is no scoring form. */
export function ratingSent(rule: Rule, body: Readonly<Record<string, unknown>>): RatingSent | undefined {
  const parsed = Rated.safeParse(body);
  if (!parsed.success) return undefined;
  const { revision, over, because, ...rated } = parsed.data;
  const typed = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" && value.length <= 500 ? [[name, value]] : [],
    ),
  );
  return {
    ...rated,
    revision: over ?? revision,
    observation: observationTyped(rule, typed),
    ...(because !== undefined && { because }),
  };
}

export const KeptPhrase = z.object({ text: text(500) });

export const DeletedPhrase = z.object({ phrase: text(100) });

export const Return = z.object({ reason: text(1000) });

export const Reopen = z.object({ reason: text(1000) });
