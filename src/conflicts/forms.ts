import { z } from "zod";
import { text } from "../web/sent";
import { reasons } from "./conflicts";

const stated = {
  subject: text(),
  reason: z.enum(reasons),
  note: z.string().trim().max(300).default(""),
};

export const Declared = z.object(stated).refine(saysWhat, unsaid());

export const Pinned = z.object({ ...stated, membership: text() }).refine(saysWhat, unsaid());

export const Denied = z.object({ subject: text(), note: text(300) });

export const Ended = z.object({ conflict: text() });

/** "Something else" says nothing without words. */
function saysWhat({ reason, note }: { readonly reason: string; readonly note: string }): boolean {
  return reason !== "other" || note !== "";
}

function unsaid() {
  return { path: ["note"], error: "conflicts.noteMissing" };
}
