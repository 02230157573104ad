import { z } from "zod";
import { several, text, ticked } from "../web/sent";
import { photosOfItem } from "./recording";
import { visitKinds } from "./visits";

export const VisitSent = z.object({
  kind: z.enum(visitKinds),
  day: z.iso.date(),
  members: several(text(100)).refine((members) => members.length > 0, { error: "visits.nobody" }),
});

export const MembersSent = z.object({
  members: several(text(100)).refine((members) => members.length > 0, { error: "visits.nobody" }),
});

export const Countersigning = z.object({ countersigned: ticked() });

const id = z.string().regex(/^[0-9a-z-]{14,40}$/);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.int().positive().max(8_640_000_000_000_000);
const answers = z.record(z.string().max(60), z.enum(["yes", "no", "na"]));
const words = (most: number) => z.string().trim().max(most).default("");

const said = {
  kind: z.enum(["finding", "withdrawal", "countersignature"]),
  text: words(4000),
  ref: words(120),
  place: words(200),
};

/** An item as a phone sends it; `author` is for whom the phone kept it, and only ever compared. */
export const ItemSent = z.object({
  ...said,
  author: z.string().max(100),
  of: id.nullable(),
  leaf: z.string().max(60).nullable(),
  answers,
  madeAt: moment,
  photos: z
    .array(z.object({ file: digest, takenAt: moment }))
    .max(photosOfItem)
    .refine((photos) => new Set(photos.map(({ file }) => file)).size === photos.length),
});

/** An item as a form without script sends it: `answer.<code>` beside these. */
export const ItemTyped = z.object({
  ...said,
  id,
  of: z.preprocess((sent) => (sent === "" || sent === undefined ? null : sent), id.nullable()),
  leaf: z.preprocess(
    (sent) => (sent === "" || sent === undefined ? null : sent),
    z.string().max(60).nullable(),
  ),
});

/** The answers among the fields of a form. */
export function answersTyped(fields: Readonly<Record<string, string>>): z.output<typeof answers> | undefined {
  const typed = Object.entries(fields).flatMap(([name, value]) =>
    name.startsWith("answer.") && value !== "" ? [[name.slice("answer.".length), value] as const] : [],
  );
  return answers.safeParse(Object.fromEntries(typed)).data;
}

export const ItemId = id;

export const PhotoDigest = digest;

export const PhotoCited = z.object({ item: id, photo: digest });

/** The findings a press takes over, and the rating beside them as it stands. */
export const AnswersTaken = z.object({
  revision: z.coerce.number().int().min(0),
  items: z
    .string()
    .transform((value) => value.split(" "))
    .pipe(z.array(id).min(1).max(200)),
  reason: z.string().trim().max(4000).optional(),
  confidence: z.enum(["", "low", "medium", "high"]).optional(),
});
