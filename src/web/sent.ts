import { z } from "zod";

/** How a browser sends what a field holds: everything as text, an empty field as "", an unticked box not at all. */

/** Text that must be there, trimmed; `most` counts characters. */
export function text(most = 200) {
  return z.string().trim().min(1).max(most);
}

/** A field that may be left empty: `undefined` then. */
export function maybe<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((sent) => (sent === "" ? undefined : sent), schema.optional());
}

/** A number typed as text. An empty field is missing, not zero. */
export function number(schema: z.ZodNumber = z.number()) {
  return z.preprocess(
    (sent) => (typeof sent === "string" && sent.trim() !== "" ? Number(sent) : undefined),
    schema,
  );
}

/** One box: ticked or not. */
export function ticked() {
  return z.preprocess((sent) => sent !== undefined, z.boolean());
}

/** Boxes or a multiple choice of one name: none, one, or several. */
export function several<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (sent) => (Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]),
    z.array(schema),
  );
}

/** One file, at most so many bytes; an untouched file field is missing. */
export function file(most: number) {
  return z.preprocess((sent) => (isNoFile(sent) ? undefined : sent), z.file().max(most));
}

/** The word a destructive act asks to be typed (quality §5). */
export function retyped(word: string) {
  return z
    .string()
    .trim()
    .refine((typed) => typed === word, { error: "web.confirm.differs" });
}

/** A file that may be left out. */
export function maybeFile(most: number) {
  return z.preprocess((sent) => (isNoFile(sent) ? undefined : sent), z.file().max(most).optional());
}

/** A day and a time of Asia/Shanghai, as `datetime-local` sends it ("2026-11-30T18:00"), in milliseconds since 1970. */
export function moment() {
  return z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/, "web.issue.date")
    .transform((typed) => Date.parse(`${typed.slice(0, 16)}:00+08:00`))
    .pipe(z.number({ error: "web.issue.date" }));
}

/** The same moment as such a field shows it. */
export function momentText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** Some runtimes read an untouched file field as empty text, others as a file without name and bytes. */
function isNoFile(sent: unknown): boolean {
  return sent === "" || (sent instanceof File && sent.size === 0 && sent.name === "");
}
