import { z } from "zod";
import { listFields } from "../lists/sent";
import { text } from "../web/sent";

/** A survey with where it comes from, how it was made and the day it speaks of. */
export const SurveyForm = z.object({
  source: text(120),
  fact: z.string().min(1),
  given: z.enum(["index", "five", "hundred", "yes_no"]),
  method: text(200),
  as_of: z.iso.date({ error: "web.issue.date" }),
  ...listFields,
});
