import { z } from "zod";
import type { Rule } from "../criteria/schema.ts";
import type { Written } from "./items";

/** Findings of the team that say something of the points an observation asks for. */
export type Answering = Pick<Written, "id" | "ref" | "answers">;

/** Findings that cannot be taken over together, or at all. */
export type NotTaken = "visits.take.differs" | "visits.take.nothing";

const answer = z.enum(["yes", "no", "na"]);
const Answers = z.record(z.string(), answer);
const Checklist = z.object({ answers: Answers.catch({}) });
const Sample = z.object({
  population: z.string().optional().catch(undefined),
  items: z.array(z.object({ ref: z.string(), answers: Answers.catch({}) })).catch([]),
});

/**
 * An observation of a checklist or a sample with what findings say put into it: what they answer replaces what stood
 * there, what they are silent on stays. Two findings that answer one point differently are not taken together: which is
 * right is for a person to say.
 */
export function observationWith(
  rule: Rule,
  current: unknown,
  findings: readonly Answering[],
): { readonly observation: unknown } | { readonly refused: NotTaken } {
  const answering = findings.filter(({ answers }) => Object.keys(answers).length > 0);
  if (answering.length === 0) return { refused: "visits.take.nothing" };
  switch (rule.kind) {
    case "checklist": {
      const taken = together(answering);
      if (taken === undefined) return { refused: "visits.take.differs" };
      const { answers } = Checklist.catch({ answers: {} }).parse(current ?? {});
      return { observation: { answers: { ...answers, ...taken } } };
    }
    case "sample": {
      const { population, items } = Sample.catch({ items: [], population: undefined }).parse(current ?? {});
      const rows = new Map(items.map((item) => [item.ref, item.answers]));
      for (const [ref, some] of Map.groupBy(answering, (finding) => finding.ref)) {
        const taken = together(some);
        if (taken === undefined) return { refused: "visits.take.differs" };
        rows.set(ref, { ...rows.get(ref), ...taken });
      }
      const sampled = [...rows].map(([ref, answers]) => ({ ref, answers }));
      return { observation: { ...(population !== undefined && { population }), items: sampled } };
    }
    case "binary":
    case "graded":
    case "deduct":
    case "credit":
    case "measure":
    case "judgement":
      return { refused: "visits.take.nothing" };
  }
}

/** What findings answer, all of them together; undefined where two differ. */
function together(findings: readonly Answering[]): Written["answers"] | undefined {
  const taken = new Map<string, Written["answers"][string]>();
  for (const { answers } of findings)
    for (const [code, said] of Object.entries(answers)) {
      if ((taken.get(code) ?? said) !== said) return undefined;
      taken.set(code, said);
    }
  return Object.fromEntries(taken);
}
