import type { Database, Write } from "../db/database";
import { insertAll } from "../db/insert-all";
import { textsOf } from "../db/text-list";
import type { UnitGroup } from "./unit-names";

/** The collective names of a place in a round. */
export async function unitGroupsOf(
  db: Database,
  round: string,
  subject: string,
): Promise<readonly UnitGroup[]> {
  const rows = await db.query
    .selectFrom("unit_group")
    .select(["name", "units"])
    .where("round", "=", round)
    .where("subject", "=", subject)
    .orderBy("name")
    .execute();
  return rows.map(({ name, units }) => ({ name, units: textsOf(units) }));
}

/** Those of the newest earlier round in which the place kept any. */
export async function earlierGroupsOf(
  db: Database,
  round: string,
  subject: string,
): Promise<readonly UnitGroup[]> {
  const before = await db.query
    .selectFrom("unit_group")
    .innerJoin("round", "round.id", "unit_group.round")
    .select("unit_group.round")
    .where("unit_group.subject", "=", subject)
    .where("round.created_at", "<", (eb) =>
      eb.selectFrom("round as own").select("own.created_at").where("own.id", "=", round),
    )
    .orderBy("round.created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return before === undefined ? [] : unitGroupsOf(db, before.round, subject);
}

export function replaceUnitGroups(
  db: Database,
  round: string,
  subject: string,
  groups: readonly UnitGroup[],
): readonly Write[] {
  return [
    db.query.deleteFrom("unit_group").where("round", "=", round).where("subject", "=", subject),
    ...insertAll(
      db,
      "unit_group",
      groups.map(({ name, units }) => ({ round, subject, name, units: JSON.stringify(units) })),
    ),
  ];
}
