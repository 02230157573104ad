import { parse } from "yaml";
import { z } from "zod";
import text from "./remarks.yaml";

const Remark = z.strictObject({ find: z.array(z.string()), full: z.string(), short: z.string() });

export type Remark = z.output<typeof Remark>;

/** What an assessor writes beside a leaf, by its code. */
export function remarks(): ReadonlyMap<string, Remark> {
  return new Map(Object.entries(z.record(z.string(), Remark).parse(parse(text))));
}
