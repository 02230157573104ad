import { z } from "zod";
import { languages } from "../web/language";
import { maybe, several, ticked } from "../web/sent";

/** What was read: some of them, or all until the page was drawn. */
export const Reading = z.object({
  id: several(z.string().min(1).max(32)),
  until: maybe(z.coerce.number().int()),
});

export const Wishing = z.object({ wanted: ticked(), language: z.enum(languages) });
