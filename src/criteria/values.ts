import { z } from "zod";

/** Values that recur in a criteria file. Ranges stand in the JSON Schema for editors; the linter speaks of them. */

/** What a file, a flag or a count names a thing by: no white space, no control characters. */
export const code = z
  .string()
  .regex(/^[^\s\p{C}]+$/u)
  .meta({ id: "code" });

export const text = z
  .union([
    z.string().min(1),
    z.record(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/), z.string().min(1)),
  ])
  .meta({ id: "text", description: "A string, or a map of language to string" });

export const positive = z.number().meta({ exclusiveMinimum: 0 });

export const ratio = z.number().meta({ minimum: 0, maximum: 1 });
