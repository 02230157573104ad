import type { Database } from "../db/database";
import type { Entry } from "../entries/entries";
import { sha256 } from "../log/log";
import type { EntriesDocument } from "../scoring/document.ts";
import { resolutionsInForce, struckLeaves } from "./in-force";
import { statedEntries } from "./recompute";
import type { RoundTrack } from "../rounds/rounds";

/**
 * The entries of a track as `fadu score` reads them (criteria-and-scoring §7): everything that counts, so that anybody
 * can recompute the standing. Assessors are stable pseudonyms of the round.
 */
export async function entriesDocument(
  db: Database,
  round: string,
  { track }: Pick<RoundTrack, "track">,
  entries: readonly Entry[],
): Promise<Omit<EntriesDocument, "struck"> & { readonly struck: readonly string[] }> {
  const stated = await statedEntries(db, entries, await resolutionsInForce(db, entries));
  const assessors = new Set(
    stated.flatMap(({ statements }) =>
      Object.values(statements).flatMap(({ ratings = [] }) => ratings.map(({ assessor }) => assessor)),
    ),
  );
  const pseudonyms = new Map(
    await Promise.all(
      [...assessors].map(async (id) => [id, (await sha256(`${round} ${id}`)).slice(0, 12)] as const),
    ),
  );
  return {
    entries: stated.map(({ said, statements }) => ({
      ...said,
      leaves: Object.fromEntries(
        Object.entries(statements).map(([leaf, { ratings = [], ...statement }]) => [
          leaf,
          {
            ...statement,
            ratings: ratings.map((rating) => ({
              ...rating,
              assessor: pseudonyms.get(rating.assessor) ?? "",
            })),
          },
        ]),
      ),
    })),
    struck: [...(await struckLeaves(db, round, track))].toSorted(),
  };
}
