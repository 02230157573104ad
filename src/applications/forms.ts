import { z } from "zod";
import { maybe, moment, several, text } from "../web/sent";
import { asks } from "./asks";
import { unitsTyped } from "./unit-names";

/** Empty text is a statement too: one that was taken back. */
export const StatementForm = z.object({
  revision: z.coerce.number().int().min(0),
  /** Said by the button that saves over a newer version: the revision that was shown beside one's own. */
  over: z.coerce.number().int().min(0).optional(),
  text: z
    .string()
    .trim()
    .max(4000)
    // a browser sends CRLF, a script LF: one text
    .transform((typed) => typed.replaceAll("\r\n", "\n")),
  units: z
    .string()
    .max(800)
    .transform(unitsTyped)
    .pipe(z.array(z.string().max(80)).max(30)),
});

export const LinkForm = z.object({ document: z.string().min(1), pages: z.string().max(200).default("") });

export const Unlinking = z.object({ document: z.string().min(1) });

export const HandoverForm = z.object({
  unit: text(80),
  due: maybe(moment()),
  which: z.enum(["named", "ticked"]),
  leaf: several(z.string()),
});

export const TakingBack = z.object({ unit: text(80), leaf: several(z.string()) });

/** A department that speaks for itself sends none. */
export const SupplyForm = z.object({ unit: z.string().default("") });

export const AsksForm = z.object({ asks: several(z.enum(asks)) });

export const UnitsForm = z.object({ lists: z.string().max(8000).default("") });

/** Of one leaf, or of all where none is named. */
export const ReuseForm = z.object({ leaf: maybe(z.string()) });
