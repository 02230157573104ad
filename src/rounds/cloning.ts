import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import { insertAll } from "../db/insert-all";
import type { ListedEdition } from "../editions/store";
import { addEntries } from "../entries/adding";
import { allSubjects } from "../jurisdictions/store";
import { invitableRoles } from "../people/people";
import { sideRefusal } from "../people/sides";
import { heldBy, insertMembership } from "../people/store";
import { type Plan, plannable, plannedFor } from "./plan";
import type { RoundTrack } from "./rounds";

/** What of the last round a new one can begin with, beside its indicator systems and its plan (assessment §2). */
export const keepable = ["people", "places", "quotas"] as const;
export type Keep = (typeof keepable)[number];

/** The newest edition of the indicator system a track stood on; its own where there is none newer. */
export function newestEdition(editions: readonly ListedEdition[], { edition, track }: RoundTrack): string {
  const last = editions.find(({ sha256 }) => sha256 === edition);
  const newest = editions
    .filter((one) => one.track === track && one.criteria === last?.criteria)
    .toSorted((a, b) => b.importedAt - a.importedAt)[0];
  return newest?.sha256 ?? edition;
}

/** A plan without its days: what was due last year is over, what was counted in working days counts again. */
export function planAgain(plan: Plan): Plan {
  return plannable.map((phase) => ({ ...plannedFor(plan, phase), dueAt: null }));
}

/** The title with its year moved on: 2026年度评估 becomes 2027年度评估. */
export function titleAgain(title: string): string {
  return title.replace(/(?<!\d)(20\d\d)(?!\d)/, (year) => String(Number(year) + 1));
}

/**
 * The parts people had in the last round, for a new one: whoever has changed sides since is left out, and every
 * evaluator pledges anew. Departments are asked again by their bureaus.
 */
export async function membersAgain(
  db: Database,
  from: string,
  round: { readonly id: string; readonly openedAt: number },
): Promise<readonly Write[]> {
  const members = await db.query
    .selectFrom("membership")
    .select(["person", "role", "subject", "organisation", "affiliations"])
    .where("round", "=", from)
    .where("role", "in", invitableRoles)
    .where("ended_at", "is", null)
    .execute();
  const writes = await Promise.all(
    members.map(async (member) =>
      sideRefusal(await heldBy(db, member.person), { role: member.role, round }) === undefined
        ? [insertMembership(db, { id: newId(), ...member, round: round.id, since: round.openedAt })]
        : [],
    ),
  );
  return writes.flat();
}

/** A second factor that was asked for is asked for again. */
export function secondFactorAgain(db: Database, from: string, round: string): Write {
  return db.query
    .updateTable("round")
    .set((row) => ({
      second_factor: row
        .selectFrom("round as last")
        .select("last.second_factor")
        .where("last.id", "=", from)
        .$asScalar()
        .$notNull(),
    }))
    .where("id", "=", round);
}

/** What cities may recommend, for the tracks that go on. */
export async function quotasAgain(
  db: Database,
  from: string,
  round: { readonly id: string; readonly tracks: readonly Pick<RoundTrack, "track">[] },
): Promise<readonly Write[]> {
  const quotas = await db.query
    .selectFrom("city_quota")
    .select(["track", "city", "quota"])
    .where("round", "=", from)
    .execute();
  const kept = quotas.filter(({ track }) => round.tracks.some((one) => one.track === track));
  return insertAll(
    db,
    "city_quota",
    kept.map((quota) => ({ ...quota, round: round.id })),
  );
}

/** Enters the places of the last round's comprehensive track anew, and answers how many; projects are other ones each year. */
export async function placesAgain(
  db: Database,
  now: number,
  by: string,
  from: string,
  round: { readonly id: string; readonly tracks: readonly Pick<RoundTrack, "track" | "edition">[] },
): Promise<number> {
  const track = round.tracks.find((one) => one.track === "comprehensive");
  if (track === undefined) return 0;
  const rows = await db.query
    .selectFrom("entry")
    .select("subject")
    .where("round", "=", from)
    .where("track", "=", "comprehensive")
    .where("trial", "=", 0)
    .distinct()
    .execute();
  const entered = new Set(rows.map(({ subject }) => subject));
  const bids = (await allSubjects(db))
    .filter(({ id }) => entered.has(id))
    .map((subject) => ({ subject, title: "" }));
  return addEntries(db, now, by, round.id, track, bids);
}
