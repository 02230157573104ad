import type { Leaf } from "../criteria/tree.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { Invalid } from "../errors";
import { change } from "../log/change";
import type { Membership } from "../people/people";
import { type SeenSheet, sheetStream } from "../sheets/sheets";
import { insertLook, insertRuling, secondLooks } from "./rulings-store";

/** Writes down how a leaf is to be read in a track of a round; from then on it stands beside its rule. */
export async function makeRuling(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  track: Track,
  { code }: Pick<Leaf, "code">,
  text: string,
): Promise<string> {
  const stream = `round:${round}`;
  const id = newId();
  return change(db, now, [stream], async () => ({
    writes: [insertRuling(db, { id, round, track, leaf: code, text, at: now, by: by.id })],
    records: [
      {
        stream,
        actor: by.person,
        action: "ruling.made",
        subject: code,
        body: { id, track, leaf: code, text },
      },
    ],
    result: id,
  }));
}

export type LookSent = {
  readonly ruling: string;
  readonly answer: "stands" | "change";
  readonly note: string;
};

/**
 * An assessor looked again at a rating that is older than a ruling on its leaf: it stands, or has to be changed, for
 * which the lead gives the leaf back (assessment §3).
 */
export async function lookAgain(
  db: Database,
  now: number,
  { sheet, entry, membership }: SeenSheet,
  leaf: string,
  { ruling, answer, note }: LookSent,
): Promise<void> {
  const stream = sheetStream(sheet.id);
  await change(db, now, [stream], async () => {
    const open = await secondLooks(db, entry.round, { assessor: membership.id });
    if (!open.some((one) => one.ruling === ruling && one.sheet === sheet.id && one.leaf === leaf))
      throw new Invalid("moderation.look.none");
    return {
      writes: [insertLook(db, { ruling, sheet: sheet.id, answer, note, at: now })],
      records: [
        {
          stream,
          actor: membership.person,
          action: "ruling.looked",
          subject: leaf,
          body: { ruling, leaf, answer, note },
        },
      ],
      result: undefined,
    };
  });
}
