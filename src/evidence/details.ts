import type { Database } from "../db/database";
import type { SeenEntry } from "../entries/entries";
import { Invalid, NotFound } from "../errors";
import { change } from "../log/change";
import type { Details } from "./forms";
import { deleteLinks, insertLinks } from "./links-store";
import { documentsOf, writeDetails } from "./store";

/** Changes what is said about a document; its files stay as they are. Refuses a code that is no leaf of the entry's. */
export async function saveDetails(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  document: string,
  details: Details,
  codes: ReadonlySet<string>,
): Promise<void> {
  const unknown = details.codes.filter((code) => !codes.has(code));
  if (unknown.length > 0) throw new Invalid("evidence.details.unknown", { codes: unknown.join(" ") });
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    const before = (await documentsOf(db, entry.id)).find(({ id }) => id === document);
    if (before === undefined) throw new NotFound("document");
    const { title, openness, period, unit, leaves } = before;
    const from = { title, openness, period, unit, codes: leaves };
    const { codes: wanted, ...columns } = details;
    const to = { ...columns, codes: wanted.toSorted() };
    if (JSON.stringify(from) === JSON.stringify(to)) return { writes: [], records: [], result: undefined };
    const added = wanted.filter((leaf) => !leaves.includes(leaf));
    return {
      writes: [
        writeDetails(db, document, columns),
        deleteLinks(
          db,
          document,
          leaves.filter((leaf) => !wanted.includes(leaf)),
        ),
        ...insertLinks(
          db,
          added.map((leaf) => ({ document, leaf })),
          membership.id,
          now,
        ),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "document.edited",
          subject: document,
          body: { from, to },
        },
      ],
      result: undefined,
    };
  });
}
