import type { Database } from "../db/database";
import { change } from "../log/change";
import type { UnitGroup } from "./unit-names";
import { replaceUnitGroups } from "./units-store";

/** Replaces what collective names stand for in a place, for one round. */
export async function setUnitGroups(
  db: Database,
  now: number,
  by: string,
  round: string,
  subject: string,
  groups: readonly UnitGroup[],
): Promise<void> {
  const stream = `round:${round}`;
  await change(db, now, [stream], async () => ({
    writes: replaceUnitGroups(db, round, subject, groups),
    records: [{ stream, actor: by, action: "units.set", subject, body: { subject, units: groups } }],
    result: undefined,
  }));
}
