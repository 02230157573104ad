import type { Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { entryStream } from "../entries/steps";
import { Conflict } from "../errors";
import { change } from "../log/change";
import { type Statement, unsaid } from "./applications";
import { statementOf, writeStatement } from "./store";
import { ensureWritable } from "./writable";

export type StatementSent = {
  /** The revision the person was looking at; 0 before the first save. */
  readonly revision: number;
  readonly text: string;
  readonly units: readonly string[];
};

/** Saved over by a colleague, or by one's own other tab: both versions, for the person to choose. */
export class StaleStatement extends Conflict<Statement> {
  readonly sent: StatementSent;
  constructor(current: Statement, sent: StatementSent) {
    super(current);
    this.sent = sent;
  }
}

/** Saves what is said of a leaf as its next revision, in one batch with its log row (assessment §2, Applying). */
export async function saveStatement(
  db: Database,
  now: number,
  seen: SeenEntry,
  leaf: Leaf,
  sent: StatementSent,
): Promise<Statement> {
  const { entry, membership } = seen;
  const stream = entryStream(entry.id);
  return change(db, now, [stream], async () => {
    await ensureWritable(db, seen, leaf.code);
    const current = (await statementOf(db, entry.id, leaf.code)) ?? unsaid(leaf);
    if (sameContent(current, sent)) return { writes: [], records: [], result: current };
    if (current.revision !== sent.revision) throw new StaleStatement(current, sent);
    const next: Statement = { ...current, ...sent, revision: sent.revision + 1, savedAt: now };
    const before = current.revision === 0 ? null : contentOf(current);
    return {
      writes: [writeStatement(db, entry.id, next, membership.id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "statement.saved",
          subject: leaf.code,
          body: { leaf: leaf.code, before, after: contentOf(next) },
        },
      ],
      result: next,
    };
  });
}

/** Sending what is already there changes nothing, whichever revision it was made from. */
function sameContent(current: Statement, sent: StatementSent): boolean {
  return JSON.stringify(contentOf(current)) === JSON.stringify(contentOf(sent));
}

function contentOf({ text, units }: Pick<Statement, "text" | "units">) {
  return { text, units };
}
