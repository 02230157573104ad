import { z } from "zod";
import { listFields } from "../lists/sent";
import { phases } from "../rounds/rounds";
import { maybe, moment, number, several, text } from "../web/sent";
import { answers } from "./steps";

export const Added = z.object({
  subject: several(z.string()),
  title: z.string().trim().max(120).default(""),
  which: z.enum(["ticked", "all"]).default("ticked"),
  find: z.string().default(""),
  kind: z.string().default(""),
});

export const AddedList = z.object(listFields);

export const ExtensionSent = z.object({
  phase: z.enum(phases),
  until: moment(),
  reason: text(500),
});

export const Submission = z.object({ declared: z.literal("on") });

export const Answering = z
  .object({
    answer: z.enum(answers),
    reason: z.string().trim().max(1000).default(""),
    until: maybe(moment()),
  })
  .refine(({ answer, reason }) => answer === "accepted" || reason !== "", {
    path: ["reason"],
    error: "web.issue.missing",
  });

export const Withdrawal = z.object({ reason: text(1000), confirm: z.string().default("") });

export const Readmission = z.object({ reason: text(1000) });

/** A number of entries by city. */
export const Quotas = z.object({}).catchall(maybe(number(z.number().int().min(0).max(999))));
