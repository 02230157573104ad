import { asksOfRow, columnsOfAsks } from "../applications/asks";
import { type Database, type Write, each } from "../db/database";
import type { Track } from "../db/terms";
import { NotFound } from "../errors";
import type { Membership, Person } from "../people/people";
import { membershipIn } from "../people/store";
import { insertPlan, plansOf } from "./plan-store";
import type { Round, RoundTrack } from "./rounds";

/** The rounds a person has a part in, newest first, with the role they have there. */
export async function visibleRounds(
  db: Database,
  memberships: readonly Membership[],
): Promise<readonly { readonly round: Round; readonly membership: Membership }[]> {
  const above = memberships.find(({ round, role }) => round === null && role === "office");
  const rows = await db.query
    .selectFrom("round")
    .selectAll()
    .$if(above === undefined, (query) =>
      query.where("id", "in", each(memberships.flatMap(({ round }) => round ?? []))),
    )
    .orderBy("created_at", "desc")
    .execute();
  const tracks = await tracksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, title }) => {
    const membership = memberships.find(({ round }) => round === id) ?? above;
    return membership === undefined
      ? []
      : [{ round: { id, title, tracks: tracks.get(id) ?? [] }, membership }];
  });
}

/** A round as a person of it sees it, in the capacity that `memberIn` finds; for everybody else it does not exist. */
export async function visibleRound(
  db: Database,
  person: Person,
  id: string,
  memberIn = membershipIn,
): Promise<{ readonly round: Round; readonly membership: Membership }> {
  const membership = await memberIn(db, person.id, id);
  if (membership === undefined || membership.role === "administrator") throw new NotFound("round");
  const round = await roundWithTracks(db, id);
  if (round === undefined) throw new NotFound("round");
  return { round, membership };
}

/** A round as it stands, whoever asks. */
export async function roundWithTracks(db: Database, id: string): Promise<Round | undefined> {
  const [row, tracks] = await Promise.all([
    db.query.selectFrom("round").select(["id", "title"]).where("id", "=", id).executeTakeFirst(),
    tracksOf(db, [id]),
  ]);
  return row && { ...row, tracks: tracks.get(id) ?? [] };
}

/** A track as it begins. */
export type NewTrack = Pick<RoundTrack, "track" | "edition" | "phase" | "due_at"> &
  Partial<Pick<RoundTrack, "plan" | "asks">>;

export function insertRound(
  db: Database,
  round: Pick<Round, "id" | "title"> & { readonly tracks: readonly NewTrack[] },
  at: number,
  by: string,
): readonly Write[] {
  return [
    db.query.insertInto("round").values({ id: round.id, title: round.title, created_at: at, created_by: by }),
    ...round.tracks.flatMap(({ plan = [], asks = [], ...track }) => [
      db.query
        .insertInto("round_track")
        .values({ round: round.id, ...track, ...columnsOfAsks(asks), began_at: at }),
      ...insertPlan(db, round.id, track.track, plan),
    ]),
  ];
}

async function tracksOf(
  db: Database,
  rounds: readonly string[],
): Promise<ReadonlyMap<string, readonly RoundTrack[]>> {
  const [rows, plans] = await Promise.all([
    db.query
      .selectFrom("round_track")
      .selectAll()
      .where("round", "in", each(rounds))
      .orderBy("round")
      .orderBy("track")
      .execute(),
    plansOf(db, rounds),
  ]);
  const planned = (round: string, track: Track) =>
    plans.find((one) => one.round === round && one.track === track)?.plan ?? [];
  return Map.groupBy(
    rows.map((row) => ({ ...row, plan: planned(row.round, row.track), asks: asksOfRow(row) })),
    ({ round }) => round,
  );
}
