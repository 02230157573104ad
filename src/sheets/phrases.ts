import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { Invalid } from "../errors";
import { change } from "../log/change";
import { deletePhrase, insertPhrase, phrasesOf } from "./phrases-store";
import { type SeenSheet, sheetStream } from "./sheets";

/** As many as still can be looked over under a field. */
const mostPhrases = 40;

/** Keeps a phrase for the reader alone (assessment §3); refuses one that is there, and too many. */
export async function keepPhrase(
  db: Database,
  now: number,
  { sheet, membership }: SeenSheet,
  text: string,
): Promise<void> {
  const stream = sheetStream(sheet.id);
  await change(db, now, [stream], async () => {
    const own = await phrasesOf(db, membership.id);
    if (own.some((phrase) => phrase.text === text)) throw new Invalid("sheets.phrases.there");
    if (own.length >= mostPhrases) throw new Invalid("sheets.phrases.most", { n: mostPhrases });
    const id = newId();
    return {
      writes: [insertPhrase(db, { id, membership: membership.id, text, at: now })],
      records: [{ stream, actor: membership.person, action: "phrase.kept", subject: id, body: { text } }],
      result: undefined,
    };
  });
}

/** Deletes a phrase of the reader's own; one that is gone already is no matter. */
export async function dropPhrase(
  db: Database,
  now: number,
  { sheet, membership }: SeenSheet,
  id: string,
): Promise<void> {
  const stream = sheetStream(sheet.id);
  await change(db, now, [stream], async () => {
    const own = (await phrasesOf(db, membership.id)).find((phrase) => phrase.id === id);
    if (own === undefined) return { writes: [], records: [], result: undefined };
    return {
      writes: [deletePhrase(db, id)],
      records: [
        {
          stream,
          actor: membership.person,
          action: "phrase.deleted",
          subject: id,
          body: { text: own.text },
        },
      ],
      result: undefined,
    };
  });
}
