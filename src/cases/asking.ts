import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { change } from "../log/change";
import { notifyListsAsked } from "../notifications/notify";
import type { Membership } from "../people/people";
import { drawStream } from "./cases";
import { insertDraw } from "./store";

/** What the office asks for: of each entry a list from each department. */
export type Asked = {
  readonly round: string;
  readonly track: Track;
  readonly kind: string;
  readonly leaf: string | null;
  readonly count: number;
  readonly dueAt: number;
  readonly departments: readonly string[];
  readonly entries: readonly string[];
};

/** Asks for the lists of a draw; from then on they wait on their bureaus. */
export async function askForLists(
  db: Database,
  now: number,
  by: Membership,
  { round, track, kind, leaf, count, dueAt, departments, entries }: Asked,
): Promise<string> {
  const stream = drawStream(round);
  const id = newId();
  return change(db, now, [stream], async () => ({
    writes: [
      ...insertDraw(
        db,
        { id, round, track, kind, leaf, count, due_at: dueAt, asked_at: now, asked_by: by.id },
        entries.flatMap((entry) => departments.map((department) => ({ id: newId(), entry, department }))),
      ),
      notifyListsAsked(db, now, id),
    ],
    records: [
      {
        stream,
        actor: by.person,
        action: "case_draw.asked",
        subject: id,
        body: { track, kind, leaf, count, dueAt: new Date(dueAt).toISOString(), departments, entries },
      },
    ],
    result: id,
  }));
}
