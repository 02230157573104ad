import { z } from "zod";
import { leafOf, type Edition } from "../criteria/tree.ts";
import { decimalFromText } from "./decimal.ts";
import { leavings, type Entry } from "./entry.ts";
import type { Statements } from "./leaves.ts";
import { states } from "./leaf.ts";
import { byCode, numeral } from "./observation.ts";
import { observationUnder } from "./rules/observed.ts";

/** The entries file of the command line (criteria-and-scoring §7): its frame; observations are read leaf by leaf. */

const mark = { state: z.enum(states), observation: z.unknown().optional() };
const rating = z.strictObject({ assessor: z.string().min(1), ...mark });
const decision = z
  .strictObject({
    state: z.enum(states).exclude(["pending"]),
    points: numeral.optional(),
    observation: z.unknown().optional(),
    reason: z.string().optional(),
  })
  .refine(({ points, observation }) => points === undefined || observation === undefined, {
    message: "a decision holds points or an observation, not both",
  });
const statement = z
  .strictObject({
    state: mark.state.optional(),
    observation: mark.observation,
    ratings: z.array(rating).optional(),
    decision: decision.optional(),
  })
  .refine(({ state, ratings }) => state === undefined || ratings === undefined, {
    message: "ratings stand in place of a state",
  })
  .refine(({ state, ratings, decision }) => (state ?? ratings ?? decision) !== undefined, {
    message: "a leaf holds a state, ratings or a decision",
  });
const entry = z.strictObject({
  id: z.string().min(1),
  kind: z.string(),
  group: z.string().optional(),
  left: z.enum(leavings).optional(),
  leaves: byCode(statement).optional(),
  bonus: byCode(numeral).optional(),
  penalties: byCode(numeral).optional(),
  vetoes: z.array(z.string()).optional(),
});

export const entriesSchema = z.strictObject({
  entries: z.array(entry),
  struck: z.array(z.string()).optional(),
});

export interface EntriesDocument {
  readonly entries: readonly Entry[];
  readonly struck: ReadonlySet<string>;
}

/** Entries that cannot be scored at all, each reason with the place it was found at. */
export interface Malformed {
  readonly malformed: readonly string[];
}

/** Reads what JSON.parse gave; a number of an observation that does not fit is for its rule to refuse. */
export function readEntries(edition: Edition, given: unknown): EntriesDocument | Malformed {
  const parsed = entriesSchema.safeParse(given);
  if (!parsed.success) {
    return { malformed: parsed.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`) };
  }
  const { entries, struck = [] } = parsed.data;
  const malformed = [
    ...[...repeatedIds(entries.map(({ id }) => id))].map((id) => `entries: the id ${id} is there twice`),
    ...entries
      .filter(({ kind }) => !edition.kinds.has(kind))
      .map(({ id, kind }) => `entry ${id}: the criteria know no kind ${kind}`),
    ...struck
      .filter((code) => leafOf(edition, code) === undefined)
      .map((code) => `struck: there is no leaf ${code}`),
  ];
  if (malformed.length > 0) return { malformed };
  return {
    entries: entries.map((read) => ({ ...read, leaves: statements(edition, read.leaves) })),
    struck: new Set(struck),
  };
}

/** JSON.parse that keeps a number beyond 15 digits as its text, so that it is refused and never rounded. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, ...[context]: readonly ParseContext[]) => {
    const source = context?.source;
    return typeof value === "number" && source !== undefined && decimalFromText(source) === undefined
      ? source
      : value;
  });
}

interface ParseContext {
  readonly source?: string;
}

type RawStatement = z.infer<typeof statement>;

function statements(edition: Edition, leaves: Readonly<Record<string, RawStatement>> = {}): Statements {
  return Object.fromEntries(
    Object.entries(leaves).map(([code, raw]) => {
      const leaf = leafOf(edition, code);
      const observed = <T extends { readonly observation?: unknown }>(said: T) => ({
        ...said,
        observation: leaf && observationUnder(leaf.rule, said.observation),
      });
      return [
        code,
        {
          ...observed(raw),
          ratings: raw.ratings?.map(observed),
          decision: raw.decision && observed(raw.decision),
        },
      ];
    }),
  );
}

function repeatedIds(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const id of ids) (seen.has(id) ? repeated : seen).add(id);
  return repeated;
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "entries file" : path.map(String).join(".");
}
