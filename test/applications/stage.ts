import { asks } from "../../src/applications/asks";
import { setAsks } from "../../src/applications/setting-asks";
import { linkDocument } from "../../src/applications/linking";
import { saveStatement } from "../../src/applications/saving";
import { saveSelfScore } from "../../src/applications/self-scoring";
import { visibleEntry } from "../../src/entries/store";
import { at, type Cast } from "../cast";
import { leavesOf, wholeTree } from "../../src/sheets/marks";

export const person = (id: string) => ({ id, name: id, email: `${id}@fadu.test` });

export const leafPage = ({ entry }: Pick<Cast, "entry">, leaf: string) => `/entries/${entry}/leaves/${leaf}`;

/** What scores each leaf of the cast's indicator system in full. */
const observations: Readonly<Record<string, unknown>> = {
  A1: { met: true },
  A2: { counts: { a: "0" } },
  B1: { numerator: "9", denominator: "10" },
  B2: { points: "8" },
};

/** The track asks for everything there is. */
export function askAll({ db, round, track }: Cast): Promise<void> {
  return setAsks(db, at, "chen", round, track, asks);
}

/** 青禾县's application with everything but the declaration: statements, self-scores, a document behind each leaf. */
export async function filledIn(cast: Cast): Promise<void> {
  const { db, edition } = cast;
  const seen = await visibleEntry(db, person("zhou"), cast.entry);
  for (const leaf of leavesOf(edition, wholeTree, seen.entry.kind)) {
    const sent = { revision: 0, text: `${leaf.code}的工作情况`, units: ["青禾县司法局"] };
    await saveStatement(db, at, seen, leaf, sent);
    const observation = observations[leaf.code];
    await saveSelfScore(db, at, seen, edition, leaf, { revision: 0, state: "scored", observation });
    await linkDocument(db, at, seen, leaf.code, cast.document, [[2, 3]]);
  }
  await db.batch([db.query.updateTable("handover").set({ supplied_at: at, supplied_by: "m-duan" })]);
}

/** A scan as small as a PNG can be. */
export function scan(name = "承诺书.png"): File {
  const png =
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082";
  const bytes = Uint8Array.from(png.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return new File([bytes], name, { type: "image/png" });
}
