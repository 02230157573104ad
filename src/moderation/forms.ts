import { z } from "zod";
import { maybe, text } from "../web/sent";

export const Decide = z.object({
  seen: z.coerce.number().int().min(0),
  state: z.enum(["scored", "absent", "not_triggered", "not_applicable"]),
  points: z
    .string()
    .trim()
    .regex(/^$|^\d{1,12}(\.\d{1,4})?$/, "web.issue.number")
    .default(""),
  reason: text(2000),
  ruling: maybe(text(100)),
});

/** Beside these, `take.<entry>` names the sheet to follow and `seen.<entry>` how many decisions were seen. */
export const SettleMany = z.object({ reason: text(2000), ruling: maybe(text(100)) });

export const Rule = z.object({ leaf: text(100), text: text(2000) });

export const LookedAgain = z.object({
  ruling: text(100),
  answer: z.enum(["stands", "change"]),
  note: z.string().trim().max(1000).default(""),
});
