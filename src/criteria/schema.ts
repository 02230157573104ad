import { z } from "zod";
import { rule } from "./rule-schema.ts";
import { code, positive, ratio, text } from "./values.ts";

/** The shape of an indicator system (criteria-and-scoring §1). What needs more than one key to judge is the linter's. */

export const agreement = z
  .strictObject({
    raters: z
      .int()
      .min(1)
      .optional()
      .meta({ description: "Assessors a leaf needs before it can be settled" }),
    tolerance: z
      .strictObject({ ratio: ratio.optional(), min: z.number().meta({ minimum: 0 }).optional() })
      .optional()
      .meta({ description: "Two values agree within max(ratio × points, min)" }),
    compare: z.enum(["points", "observation"]).optional(),
  })
  .meta({ id: "agreement" });

const node = z
  .strictObject({
    code,
    title: text,
    points: positive.meta({ description: "Weight among siblings, and the scale of this node" }),
    get children(): z.ZodOptional<z.ZodArray<typeof node>> {
      return z.array(node).optional();
    },
    rule: rule.optional(),
    methods: z.array(code).optional(),
    kinds: z.array(code).min(1).optional().meta({ description: "Left out: every kind" }),
    whenNotTriggered: z.enum(["full", "exclude"]).optional(),
    requires: z
      .strictObject({ evidence: z.enum(["any", "quote", "none"]).optional(), reasonBelow: ratio.optional() })
      .optional(),
    units: z.array(text).optional().meta({ description: "Responsible units" }),
    hints: z.array(text).optional().meta({ description: "What evidence to look for" }),
    facts: z.array(code).optional(),
    agreement: agreement.optional(),
  })
  .meta({ id: "node" });

const adjustments = z
  .strictObject({
    cap: z.number().meta({ minimum: 0 }).optional(),
    items: z
      .array(
        z.strictObject({
          code,
          title: text,
          points: positive,
          cap: z.number().meta({ minimum: 0 }).optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: "adjustments" });

const veto = z.strictObject({
  code,
  title: text,
  effect: z.enum(["disqualify", "cap"]),
  band: code.optional().meta({ description: "With the effect cap: the best band still open" }),
  when: z.strictObject({ nodes: z.array(code).min(1), rateBelow: ratio }).optional(),
});

export const criteriaSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .meta({ description: "kebab-case, unique" }),
  edition: z.string().min(1).meta({ description: "Published editions never change" }),
  title: text,
  source: text.optional(),
  track: z.enum(["comprehensive", "project"]),
  total: positive,
  decimals: z.int().min(0).max(4),
  kinds: z.array(z.strictObject({ code, title: text })).min(1),
  methods: z
    .array(z.strictObject({ code, title: text, phase: z.enum(["written", "onsite"]).optional() }))
    .optional(),
  facts: z
    .array(
      z.strictObject({
        key: code,
        title: text,
        unit: text.optional(),
        phrases: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  children: z.array(node),
  bonus: adjustments.optional(),
  penalties: adjustments.optional(),
  vetoes: z.array(veto).optional(),
  bands: z.array(z.strictObject({ code, title: text, atLeast: z.number() })).min(1),
  agreement: agreement.optional(),
  ranking: z.strictObject({ ties: z.array(code).optional() }).optional(),
  notApplicableLimit: ratio.optional(),
});

export type CriteriaDocument = z.infer<typeof criteriaSchema>;
export type CriteriaNode = z.infer<typeof node>;
export type Agreement = z.infer<typeof agreement>;
export type Adjustments = z.infer<typeof adjustments>;
export type Veto = z.infer<typeof veto>;
export type {
  Rule,
  GradedRule,
  CountingRule,
  MeasureRule,
  Scale,
  JudgementRule,
  ChecklistRule,
  ChecklistItem,
  SampleRule,
} from "./rule-schema.ts";
