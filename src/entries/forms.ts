import { z } from "zod";
import { listFields } from "../lists/sent";
import { phases } from "../rounds/rounds";
import { moment, several, text } from "../web/sent";

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
