import { z } from "zod";
import { decimalOf } from "../scoring/decimal.ts";
import { maybe, number, several } from "../web/sent";
import type { Cut } from "./shortlist";

export const methods = ["top", "points", "rate", "picked"] as const satisfies readonly Cut["method"][];

/** Numbers of places by group are `top:<group>`, reasons of picked entries `reason:<entry>`. */
export const ShortlistSent = z
  .object({
    by: z.string().min(1),
    method: z.enum(methods),
    least: z.string().trim().default(""),
    pick: several(z.string()),
    reason: z.string().trim().max(1000).default(""),
    /** The entries that were to leave when the reader saw the list, divided by spaces. */
    leaving: z.string().default(""),
    step: z.enum(["check", "act"]).default("check"),
  })
  .catchall(z.string());

export type Sent = z.output<typeof ShortlistSent>;

/** What is wrong with a field; `key` names the sentence. */
export type CutProblem = { readonly field: string; readonly key: CutProblemKey };
type CutProblemKey =
  | "results.shortlist.noNumber"
  | "results.shortlist.noLeast"
  | "results.shortlist.noPick"
  | "results.shortlist.noReason";

const Places = maybe(number(z.number().int().min(0).max(999)));

/** The cut a form asks for, in a track of these groups, or what is missing. */
export function cutOf(sent: Sent, groups: readonly string[]): Cut | readonly CutProblem[] {
  switch (sent.method) {
    case "top": {
      const places = groups.map(
        (group) => [group, Places.safeParse(sent[`top:${group}`] ?? "").data] as const,
      );
      const missing = places.filter(([, n]) => n === undefined);
      if (missing.length > 0)
        return missing.map(([group]) => ({ field: `top:${group}`, key: "results.shortlist.noNumber" }));
      return { method: "top", most: new Map(places.map(([group, n]) => [group, n ?? 0])) };
    }
    case "points":
    case "rate": {
      const least = decimalOf(sent.least);
      if (least === undefined || least.whole < 0)
        return [{ field: "least", key: "results.shortlist.noLeast" }];
      return { method: sent.method, least };
    }
    case "picked": {
      if (sent.pick.length === 0) return [{ field: "pick", key: "results.shortlist.noPick" }];
      const picked = new Map(sent.pick.map((entry) => [entry, textOf(sent[`reason:${entry}`]).trim()]));
      const bare = [...picked].filter(([, reason]) => reason === "");
      if (bare.length > 0)
        return bare.map(([entry]) => ({ field: `reason:${entry}`, key: "results.shortlist.noReason" }));
      return { method: "picked", picked };
    }
  }
}

function textOf(sent: unknown): string {
  return typeof sent === "string" ? sent : "";
}
