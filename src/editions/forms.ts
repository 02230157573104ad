import { z } from "zod";
import { tracks } from "../rounds/rounds";
import { maybeFile, text } from "../web/sent";
import { shippedNames } from "./shipped";

/** What one value of D1 may weigh. */
const heaviest = 1_900_000;

export const ImportForm = z.object({
  document: z.string().max(heaviest).default(""),
  file: maybeFile(heaviest),
  id: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "editions.idShape")
    .default("imported"),
  edition: text(40).default("1"),
  track: z.enum(tracks).default("comprehensive"),
  step: z.enum(["check", "import"]).default("check"),
});

/** What the form begins with. */
export function startOf(now: number) {
  const year = new Date(now).getUTCFullYear();
  return { id: `province-${year}`, edition: `${year}.1`, track: "comprehensive" };
}

export const ShippedForm = z.object({ name: z.enum(shippedNames) });
