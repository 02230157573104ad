import type { Edition } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { editionOf } from "../editions/store";
import type { Subject } from "../jurisdictions/subjects";
import { change } from "../log/change";
import { struckLeaves } from "../results/in-force";
import { openStandings } from "../results/open";
import type { RoundTrack } from "../rounds/rounds";
import { entriesIn, insertEntries } from "./store";

/** A subject that is to have an entry; `title` names a project and is empty on the comprehensive track. */
export type Bid = { readonly subject: Subject; readonly title: string };

/**
 * Adds the bids of one track that are not there yet and answers how many; a subject of a kind the edition does not
 * assess has no place in it and is left out. The kind is the group until the office forms others.
 */
export async function addEntries(
  db: Database,
  now: number,
  by: string,
  round: string,
  { track, edition: sha256 }: Pick<RoundTrack, "track" | "edition">,
  bids: readonly Bid[],
): Promise<number> {
  const edition = await editionOf(db, sha256);
  const stream = `round:${round}`;
  return change(db, now, [stream], async () => {
    const known = new Set((await entriesIn(db, round, track)).map(keyOf));
    const entries = newOnes(bids, known, edition).map(({ subject: { id, kind, name, code }, title }) => ({
      id: newId(),
      round,
      track,
      subject: id,
      name,
      code,
      title,
      kind,
      grouping: kind,
    }));
    const struck = await struckLeaves(db, round, track);
    const body = entries.map(({ id, subject, title, kind }) => ({ id, subject, title, kind }));
    return {
      writes: [...insertEntries(db, entries), ...openStandings(db, now, edition, entries, struck)],
      records:
        entries.length === 0
          ? []
          : [{ stream, actor: by, action: "entries.added", subject: track, body: { track, entries: body } }],
      result: entries.length,
    };
  });
}

/** Whether an edition assesses subjects of a kind. */
export function assesses(edition: Edition, kind: string): boolean {
  return edition.kinds.has(kind);
}

function newOnes(bids: readonly Bid[], known: ReadonlySet<string>, edition: Edition): readonly Bid[] {
  const seen = new Set(known);
  return bids.filter(({ subject, title }) => {
    const key = keyOf({ subject: subject.id, title });
    if (seen.has(key) || !assesses(edition, subject.kind)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf({ subject, title }: { readonly subject: string; readonly title: string }): string {
  return `${subject}\n${title}`;
}
