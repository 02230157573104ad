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

export const Strike = z.object({ leaf: text(100), reason: text(2000) });

/** `seen` is what the reader saw: an act on what has moved on is refused. */
export const Acting = z.object({
  resolution: text(100),
  seen: z.enum(["proposed", "dropped", "inForce", "liftAsked", "lifted"]),
});

export const Lifting = z.object({ resolution: text(100), reason: text(2000) });

/** `leaves` are the codes that were shown, apart by a space: codes hold none. */
export const Excluding = z.object({
  leaves: z
    .string()
    .trim()
    .min(1)
    .transform((codes) => codes.split(" ")),
  outcome: z.enum(["approved", "refused"]),
  reason: text(2000),
});

/** `what` is a kind and a code: `bonus:P1`. */
export const Adjusting = z.object({
  what: z.string().regex(/^(?:veto|bonus|penalty):./, "moderation.adjustments.choose"),
  count: maybe(z.coerce.number({ error: "web.issue.number" }).int("web.issue.number").min(1).max(999)),
  reason: text(2000),
  revision: maybe(text(100)),
  exact: maybe(text(2000)),
});
