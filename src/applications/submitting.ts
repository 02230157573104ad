import type { Edition } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import { Invalid } from "../errors";
import type { AppliedLeaf } from "./applications";
import { type Ask, asksOfRow } from "./asks";
import { declarationOf } from "./declaration-store";
import { declaredDigest } from "./declared";
import { type ApplicationGap, applicationGaps, type DeclarationStand } from "./gaps";
import { applicationOf } from "./store";
import { keepSubmitted } from "./submitted-store";

/** An application as it would be submitted now. */
export type Readiness = {
  readonly edition: Edition;
  readonly asked: readonly Ask[];
  readonly leaves: readonly AppliedLeaf[];
  readonly digest: string;
  readonly declaration: DeclarationStand;
  readonly gaps: readonly ApplicationGap[];
};

export async function readinessOf(db: Database, seen: SeenEntry): Promise<Readiness> {
  const { entry } = seen;
  const edition = await editionOf(db, entry.edition);
  const asked = await asksOf(db, entry);
  const leaves = await applicationOf(db, seen, edition);
  const digest = await declaredDigest(entry, leaves);
  const brought = await declarationOf(db, entry.id);
  const declaration = brought === undefined ? "missing" : brought.digest === digest ? "there" : "stale";
  return { edition, asked, leaves, digest, declaration, gaps: applicationGaps(asked, leaves, declaration) };
}

/** What a submission keeps of the application, by the number of its step; refuses one with gaps, with how many. */
export async function submission(
  db: Database,
  seen: SeenEntry,
  number: number,
): Promise<{ readonly writes: readonly Write[]; readonly said: Readonly<Record<string, unknown>> }> {
  const { gaps, digest, asked } = await readinessOf(db, seen);
  if (gaps.length > 0) throw new Invalid("applications.gaps.refused", { n: gaps.length });
  return { writes: [keepSubmitted(db, seen.entry.id, number)], said: { declared: digest, asked } };
}

/** What the track of an entry asks of its application. */
export async function asksOf(db: Database, { round, track }: SeenEntry["entry"]): Promise<readonly Ask[]> {
  const row = await db.query
    .selectFrom("round_track")
    .select(["asks_statements", "asks_self_scores", "asks_evidence", "asks_departments", "asks_declaration"])
    .where("round", "=", round)
    .where("track", "=", track)
    .executeTakeFirstOrThrow();
  return asksOfRow(row);
}
