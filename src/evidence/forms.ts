import { z } from "zod";
import { maybe, text } from "../web/sent";
import { opennesses } from "./documents";

/** What a bureau says about what it uploads; a document without a title takes its file's name. */
export const Upload = z.object({
  title: maybe(text(200)),
  openness: z.enum(opennesses),
  period: z.string().trim().max(40).default(""),
  unit: z.string().trim().max(80).default(""),
});

export type Upload = z.output<typeof Upload>;
