import { z } from "zod";
import { isDay } from "../calendar/calendar";
import { opennesses } from "../evidence/documents";
import { maybe, text } from "../web/sent";

/** A day of a date field. */
function day() {
  return z.string().refine(isDay, "web.issue.date");
}

/** Stands in the list of leaves for the report as a whole. */
export const wholeReport = "-";

/** A question; with a place of an upload it is about that sentence. */
export const Asking = z.object({
  leaf: text(40),
  words: text(4000),
  due: day(),
  revision: maybe(text(40)),
  start: maybe(z.coerce.number().int().min(0)),
  end: maybe(z.coerce.number().int().min(1)),
});

export const AskingOn = z.object({ words: text(4000), due: day() });

export const Answering = z.object({ words: text(4000) });

/** What is said about the documents of an answer. */
export const Bringing = z.object({ openness: z.enum(opennesses) });
