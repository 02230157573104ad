import { type Database, each } from "../db/database";
import type { Tables } from "../db/tables";
import type { Track } from "../db/terms";
import type { Entry } from "../entries/entries";

/** What two persons resolved about an entry, as the engine takes it (criteria-and-scoring §4, §6). */
export type InForce = {
  readonly struck: ReadonlySet<string>;
  /** How often each item applies, by its code. */
  readonly bonus: Readonly<Record<string, number>>;
  readonly penalties: Readonly<Record<string, number>>;
  readonly vetoes: readonly string[];
};

export const nothingInForce: InForce = { struck: new Set(), bonus: {}, penalties: {}, vetoes: [] };

export type Resolved = Pick<
  Tables["resolution"],
  "id" | "round" | "track" | "entry" | "kind" | "code" | "count"
>;

/** A resolution that begins or ends in the change that is being made. */
export type ResolutionChange = { readonly resolution: Resolved; readonly begins: boolean };

/** What is in force for each of these entries, after a change where one is named. */
export async function resolutionsInForce(
  db: Database,
  entries: readonly Pick<Entry, "id" | "round" | "track">[],
  change?: ResolutionChange,
): Promise<ReadonlyMap<string, InForce>> {
  const rounds = [...new Set(entries.map(({ round }) => round))];
  const rows: readonly Resolved[] = await db.query
    .selectFrom("resolution")
    .select(["id", "round", "track", "entry", "kind", "code", "count"])
    .where("round", "in", each(rounds))
    .where("confirmed_at", "is not", null)
    .where("lifted_at", "is", null)
    .execute();
  const standing = rows.filter(({ id }) => id !== change?.resolution.id);
  const all = change?.begins === true ? [...standing, change.resolution] : standing;
  return new Map(entries.map((entry) => [entry.id, inForceFor(entry, all)]));
}

/** The leaves struck for a track. */
export async function struckLeaves(db: Database, round: string, track: Track): Promise<ReadonlySet<string>> {
  const rows = await db.query
    .selectFrom("resolution")
    .select("code")
    .where("round", "=", round)
    .where("track", "=", track)
    .where("kind", "=", "strike")
    .where("confirmed_at", "is not", null)
    .where("lifted_at", "is", null)
    .execute();
  return new Set(rows.map(({ code }) => code));
}

function inForceFor(
  { id, round, track }: Pick<Entry, "id" | "round" | "track">,
  all: readonly Resolved[],
): InForce {
  const own = all.filter(({ entry }) => entry === id);
  const codes = (kind: Resolved["kind"], of = own) =>
    of.filter((one) => one.kind === kind).map(({ code }) => code);
  const ofTrack = all.filter((one) => one.entry === null && one.round === round && one.track === track);
  return {
    struck: new Set(codes("strike", ofTrack)),
    bonus: countsOf(own, "bonus"),
    penalties: countsOf(own, "penalty"),
    vetoes: codes("veto"),
  };
}

/** Several resolutions on one item are several occasions. */
function countsOf(own: readonly Resolved[], kind: Resolved["kind"]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { kind: its, code, count } of own)
    if (its === kind) counts.set(code, (counts.get(code) ?? 0) + (count ?? 0));
  return Object.fromEntries(counts);
}
