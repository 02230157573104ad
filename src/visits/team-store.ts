import type { Database } from "../db/database";
import type { Entry } from "../entries/entries";
import { counts, findingsOf } from "./items";
import type { SheetFinding } from "./item-card";
import { itemsOfEntry } from "./items-store";
import { isCountersigned } from "./store";

export type TeamFinding = SheetFinding & {
  readonly visit: string;
  /** Whether an observation or a score may be built upon it. */
  readonly counts: boolean;
};

/** What all teams found on a leaf of an entry and stands, for those who score it; the countersigning rule beside. */
export async function foundOnSite(
  db: Database,
  entry: Pick<Entry, "id" | "round">,
  leaf: string,
): Promise<{ readonly findings: readonly TeamFinding[]; readonly countersigned: boolean }> {
  const countersigned = await isCountersigned(db, entry.round);
  const findings = findingsOf(await itemsOfEntry(db, entry.id))
    .filter((finding) => finding.leaf === leaf && finding.state === "stands")
    .map((finding) => ({ ...finding, counts: !finding.voided && counts(finding, countersigned) }));
  return { findings, countersigned };
}
