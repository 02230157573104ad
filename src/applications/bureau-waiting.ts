import type { Database } from "../db/database";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import type { Membership } from "../people/people";
import { refusalAt } from "../people/refusals";
import { applicationOf } from "./store";
import { asksOf } from "./submitting";
import { todosOf } from "./todo";

/** How many leaves of each entry its bureau has still to fill in, where it can now. */
export async function openLeaves(
  db: Database,
  membership: Membership,
  entries: readonly Entry[],
  now: number,
): Promise<ReadonlyMap<string, number>> {
  const open = entries.filter((entry) => refusalAt("statement.save", "bureau", entry, now) === undefined);
  const counted = open.map(async (entry) => {
    const edition = await editionOf(db, entry.edition);
    const leaves = await applicationOf(db, { entry, membership }, edition);
    const todos = todosOf(await asksOf(db, entry), leaves, membership);
    return [entry.id, todos.filter(({ lacks }) => lacks.length > 0).length] as const;
  });
  return new Map(await Promise.all(counted));
}
