import { z } from "zod";
import { maybe, moment, number, retyped, text, ticked } from "../web/sent";
import { opennesses } from "./documents";
import { taskStates } from "./plan-tasks";

/** What a bureau says about what it uploads; a document without a title takes its file's name. */
export const Upload = z.object({
  title: maybe(text(200)),
  openness: z.enum(opennesses),
  period: z.string().trim().max(40).default(""),
  unit: z.string().trim().max(80).default(""),
});

/** The same once it is there, with the codes of its indicators. */
export const Details = Upload.extend({
  title: text(200),
  codes: z
    .string()
    .trim()
    .max(400)
    .default("")
    .transform((typed) => [...new Set(typed.split(/[\s,，、;；]+/).filter((code) => code !== ""))]),
});

/** How far a task of a work plan is, by the digest of its name. */
export const Tracking = z.object({
  task: z.string().regex(/^[0-9a-f]{64}$/),
  state: z.enum(taskStates),
  note: z.string().trim().max(500).default(""),
});

/** A selection as the script sends it; without script the words alone. */
export const Quoting = z.object({
  revision: z.string().min(1),
  exact: z.string().min(1).max(4000),
  start: maybe(z.coerce.number().int()),
  end: maybe(z.coerce.number().int()),
  suggested: ticked(),
});

export const Dismissing = z.object({ revision: z.string().min(1), start: number(z.int().min(0)) });

/** Where an orphaned quote stands now. */
export const Anchoring = z.object({
  revision: z.string().min(1),
  exact: z.string().min(1).max(4000),
  start: number(z.int().min(0)),
  end: number(z.int().min(1)),
});

/** What was looked through without finding anything, and with which words. */
export const Searching = z.object({ place: text(200), words: text(200) });

/** Why a file that bears a mark of secrecy is none. */
export const Releasing = z.object({ reason: text(300) });

export const Citing = z.object({ evidence: z.string().min(1) });

/** A box in whole thousandths; whether it lies on its page is for `isOnPage`. */
export const Boxing = z.object({
  revision: z.string().min(1),
  page: number(z.number().int().min(1).max(9999)),
  x: number(z.number().int()),
  y: number(z.number().int()),
  width: number(z.number().int()),
  height: number(z.number().int()),
});

export const CitingFigure = z.object({ figure: z.string().min(1) });

/** A web page as it stood; its file comes beside. */
export const Capturing = z.object({
  address: z.url({ protocol: /^https?$/, error: "evidence.capture.whole" }).max(2000),
  captured_at: moment(),
});

export const Photographing = z.object({
  taken_at: moment(),
  photo_place: z.string().trim().max(200).default(""),
});

/** Erasing a document asks for its title (quality §5). */
export function ConfirmingPurge(title: string) {
  return z.object({ confirm: retyped(title) });
}

export function Purging(title: string) {
  return ConfirmingPurge(title).extend({ reason: text(300) });
}

export type Upload = z.output<typeof Upload>;
export type Details = z.output<typeof Details>;
