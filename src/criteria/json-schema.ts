import { z } from "zod";
import { criteriaSchema } from "./schema.ts";

/** The text of criteria/criteria.schema.json, generated from the one schema there is. */
export function criteriaJsonSchema(): string {
  const schema = z.toJSONSchema(criteriaSchema, { target: "draft-07" });
  return `${JSON.stringify({ title: "Fadu indicator system", ...schema }, null, 2)}\n`;
}
