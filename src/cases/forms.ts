import { z } from "zod";
import { listFields } from "../lists/sent";
import { maybe, moment, number, several, text } from "../web/sent";
import { reasons } from "./cases";

/** The departments of a request, one a line. */
const departments = text(4000).transform((typed, context) => {
  const lines = typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.normalize("NFC").trim())
    .filter((line) => line !== "");
  const twice = lines.find((line, place) => lines.indexOf(line) < place);
  if (twice !== undefined)
    context.addIssue({ code: "custom", message: "cases.departmentsTwice", params: { name: twice } });
  if (lines.length > 40 || lines.some((line) => line.length > 60))
    context.addIssue({ code: "custom", message: "cases.departmentsLong" });
  return lines;
});

export const Asking = z.object({
  kind: text(40),
  leaf: maybe(z.string()),
  count: number(z.number().int().min(1).max(200)),
  due_at: moment(),
  departments,
  entries: several(z.string()),
});

export const Listing = z.object({ ...listFields, none: z.string().optional() });

export const Locking = z.object({
  saved: z.coerce.number().int(),
  confirm: z.string().default(""),
});

export const Handing = z.object({ department: z.string().default("") });

const oneLine = z
  .string()
  .trim()
  .max(200)
  .refine((typed) => !/\p{C}/u.test(typed), { error: "cases.seedOneLine" })
  .default("");

export const Seeding = z
  .object({ seed: oneLine, source: oneLine, confirm: z.string().default("") })
  .refine(({ seed, source }) => seed === "" || source !== "", {
    path: ["source"],
    error: "cases.seedSourceMissing",
  });

export const Replacing = z
  .object({
    file: z.string().min(1),
    /** Empty where no file was left to come next. */
    by: z.string().default(""),
    reason: z.enum(reasons),
    note: z.string().trim().max(300).default(""),
  })
  .refine(({ reason, note }) => reason !== "other" || note !== "", {
    path: ["note"],
    error: "cases.noteMissing",
  });
