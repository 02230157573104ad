import { z } from "zod";
import { text } from "../web/sent";

export const DroppedOut = z.object({
  assessor: text(60),
  reason: text(300),
  /** `plan`, or the membership that takes all the sheets. */
  to: text(60),
  seed: text(60),
  seen: z.string().max(64).default(""),
});
