import type { Edition } from "../criteria/tree.ts";
import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import type { NewEntry } from "../entries/store";
import { scoreEntry } from "../scoring/entry.ts";
import { type StandingEntry, standingRow } from "./recompute";

/**
 * The standing rows of entries that begin: every leaf pending, from 0 to all points of what applies to their kind and is
 * not struck for their track.
 */
export function openStandings(
  db: Database,
  at: number,
  edition: Edition,
  entries: readonly (StandingEntry & Pick<NewEntry, "kind">)[],
  struck: ReadonlySet<string> = new Set(),
): readonly Write[] {
  const byKind = new Map(
    [...new Set(entries.map(({ kind }) => kind))].map((kind) => [
      kind,
      scoreEntry(edition, { id: kind, kind, leaves: {} }, struck),
    ]),
  );
  const rows = entries.flatMap((entry) => {
    const scored = byKind.get(entry.kind);
    return scored === undefined ? [] : [{ ...standingRow(edition, entry, scored, at), revision: 1 }];
  });
  return insertAll(db, "standing", rows);
}
