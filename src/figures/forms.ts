import { z } from "zod";
import { listFields } from "../lists/sent";
import { text, ticked } from "../web/sent";
import { outcomes } from "./figures";

/** A data table with where it comes from and the day it speaks of. */
export const Imported = z.object({
  source: text(120),
  as_of: z.iso.date({ error: "web.issue.date" }),
  free: ticked(),
  ...listFields,
});

export const Contested = z.object({ figure: z.string().min(1), reason: text(1000) });

export const Answered = z.object({
  figure: z.string().min(1),
  outcome: z.enum(outcomes),
  answer: text(1000),
});
