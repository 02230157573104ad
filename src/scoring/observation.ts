import { z } from "zod";
import type { Numeral } from "./decimal.ts";

/**
 * What was observed at a leaf, whatever its rule: each kind reads its own keys (criteria-and-scoring §2). The
 * schemas beside the rules check what comes from outside; inside, a key that is missing is a refusal like any other.
 */
export interface Observation {
  readonly met?: boolean | undefined;
  readonly level?: string | undefined;
  readonly counts?: Readonly<Record<string, Numeral>> | undefined;
  readonly value?: Numeral | undefined;
  readonly numerator?: Numeral | undefined;
  readonly denominator?: Numeral | undefined;
  readonly points?: Numeral | undefined;
  readonly answers?: Answers | undefined;
  readonly population?: Numeral | undefined;
  readonly items?: readonly SampledItem[] | undefined;
}

export type Answer = "yes" | "no" | "na";
export type Answers = Readonly<Record<string, Answer>>;

export interface SampledItem {
  readonly ref: string;
  readonly answers: Answers;
}

/** A JSON number or a decimal string; whether it is a number of at most 15 digits is for the rule to say. */
export const numeral = z.union([z.number(), z.string()]);

/** A plain object of codes, kept as it is: z.record drops a key named `__proto__`, and a dropped code is no refusal. */
export function byCode<T>(value: z.ZodType<T>): z.ZodType<Readonly<Record<string, T>>> {
  return z
    .custom<Readonly<Record<string, T>>>(isPlainObject, "an object of codes")
    .superRefine((record, context) => {
      for (const [code, held] of Object.entries(record)) {
        const checked = value.safeParse(held);
        if (checked.success) continue;
        for (const issue of checked.error.issues)
          context.addIssue({ code: "custom", message: issue.message, path: [code, ...issue.path] });
      }
    });
}

export const answers = byCode(z.enum(["yes", "no", "na"]));

function isPlainObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
