import { z } from "zod";
import { listFields } from "../lists/sent";
import { several } from "../web/sent";

export const Added = z.object({
  subject: several(z.string()),
  title: z.string().trim().max(120).default(""),
  which: z.enum(["ticked", "all"]).default("ticked"),
  find: z.string().default(""),
  kind: z.string().default(""),
});

export const AddedList = z.object(listFields);
