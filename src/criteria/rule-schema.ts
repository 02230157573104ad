import { z } from "zod";
import { code, positive, ratio, text } from "./values.ts";

/** The eight kinds of rule (criteria-and-scoring §2). */

const occurrences = z
  .array(
    z.strictObject({
      code,
      what: text.optional(),
      each: positive,
      cap: z.number().meta({ minimum: 0 }).optional(),
    }),
  )
  .min(1);

const answered = z
  .array(z.strictObject({ code, what: text.optional(), points: positive, critical: z.boolean().optional() }))
  .min(1);

const scale = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("linear"), zeroAt: z.number(), fullAt: z.number() }),
  z.strictObject({
    kind: z.literal("steps"),
    falling: z.boolean().optional(),
    steps: z
      .array(z.strictObject({ from: z.number().optional(), upTo: z.number().optional(), ratio }))
      .min(1),
  }),
]);

const binary = z.strictObject({ kind: z.literal("binary"), criterion: text.optional() });
const graded = z.strictObject({
  kind: z.literal("graded"),
  levels: z.array(z.strictObject({ code, ratio, criterion: text.optional() })).min(1),
});
const deduct = z.strictObject({ kind: z.literal("deduct"), items: occurrences });
const credit = z.strictObject({ kind: z.literal("credit"), items: occurrences });
const measure = z.strictObject({
  kind: z.literal("measure"),
  input: z.enum(["value", "percent"]),
  fact: code.optional(),
  numerator: code.optional(),
  denominator: code.optional(),
  unit: text.optional(),
  scale,
});
const judgement = z.strictObject({
  kind: z.literal("judgement"),
  step: positive,
  rubric: z.array(text).optional(),
});
const checklist = z.strictObject({ kind: z.literal("checklist"), items: answered });
const sample = z.strictObject({
  kind: z.literal("sample"),
  minimum: z.int().meta({ minimum: 1 }),
  items: answered,
});

export const rule = z
  .discriminatedUnion("kind", [binary, graded, deduct, credit, measure, judgement, checklist, sample])
  .meta({ id: "rule" });

export type Rule = z.infer<typeof rule>;
export type GradedRule = z.infer<typeof graded>;
export type CountingRule = z.infer<typeof deduct> | z.infer<typeof credit>;
export type MeasureRule = z.infer<typeof measure>;
export type Scale = MeasureRule["scale"];
export type JudgementRule = z.infer<typeof judgement>;
export type ChecklistRule = z.infer<typeof checklist>;
export type ChecklistItem = ChecklistRule["items"][number];
export type SampleRule = z.infer<typeof sample>;
