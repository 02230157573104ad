import { sql } from "kysely";
import { z } from "zod";
import { unconflicted } from "../conflicts/store";
import { type Database, each, type Write } from "../db/database";
import type { Tables } from "../db/tables";
import type { Resolution } from "./resolution";

const signatures = ["proposed", "dropped", "confirmed", "lift_asked", "lifted"] as const;

/** The resolutions of a round as a membership sees them, newest first; of one entry where it is named. */
export async function resolutionsIn(
  db: Database,
  round: string,
  membership: string,
  entry?: string,
): Promise<readonly Resolution[]> {
  const rows = await resolutions(db)
    .where("resolution.round", "=", round)
    .where((where) => where.or([where("resolution.entry", "is", null), unconflicted(membership)]))
    .$if(entry !== undefined, (query) => query.where("resolution.entry", "=", entry ?? ""))
    .orderBy("resolution.proposed_at", "desc")
    .orderBy("resolution.id")
    .execute();
  return rows.map(resolutionOf);
}

export async function resolutionNow(db: Database, id: string): Promise<Resolution | undefined> {
  const row = await resolutions(db).where("resolution.id", "=", id).executeTakeFirst();
  return row && resolutionOf(row);
}

type Proposed = Pick<
  Tables["resolution"],
  "id" | "round" | "track" | "entry" | "kind" | "code" | "count" | "reason" | "proposed_at" | "proposed_by"
>;

export function insertResolution(db: Database, row: Proposed): Write {
  return db.query.insertInto("resolution").values({
    ...row,
    dropped_at: null,
    dropped_by: null,
    confirmed_at: null,
    confirmed_by: null,
    lift_reason: null,
    lift_asked_at: null,
    lift_asked_by: null,
    lifted_at: null,
    lifted_by: null,
  });
}

export function writeResolution(
  db: Database,
  id: string,
  set: Partial<Omit<Tables["resolution"], keyof Proposed>>,
): Write {
  return db.query.updateTable("resolution").set(set).where("id", "=", id);
}

/** What a resolution rests on, to be shown and followed. */
export type Proof = {
  readonly resolution: string;
  readonly number: number;
  /** The document it is, or stands in. */
  readonly revision: string | null;
  readonly document: string | null;
  /** The words quoted of it. */
  readonly exact: string | null;
  readonly page: number | null;
  /** The name of a file brought for it. */
  readonly name: string | null;
};

export async function proofsOf(db: Database, ids: readonly string[]): Promise<readonly Proof[]> {
  return db.query
    .selectFrom("proof")
    .leftJoin("evidence", "evidence.id", "proof.evidence")
    .leftJoin("document_revision", (join) =>
      join.on("document_revision.id", "=", sql`coalesce(proof.revision, evidence.revision)`),
    )
    .leftJoin("document", "document.id", "document_revision.document")
    .select([
      "proof.resolution",
      "proof.number",
      "document_revision.id as revision",
      "document.title as document",
      "evidence.exact",
      "evidence.page",
      "proof.name",
    ])
    .where("proof.resolution", "in", each(ids))
    .orderBy("proof.number")
    .execute();
}

export function insertProof(db: Database, proof: Tables["proof"]): Write {
  return db.query.insertInto("proof").values(proof);
}

/** A file brought as a proof, with the entry it is about. */
export async function proofFile(db: Database, resolution: string, number: number) {
  return db.query
    .selectFrom("proof")
    .innerJoin("resolution", "resolution.id", "proof.resolution")
    .select(["resolution.entry", "proof.file", "proof.name", "proof.media", "proof.size"])
    .where("proof.resolution", "=", resolution)
    .where("proof.number", "=", number)
    .executeTakeFirst();
}

function resolutions(db: Database) {
  return db.query
    .selectFrom("resolution")
    .leftJoin("entry", "entry.id", "resolution.entry")
    .leftJoin("subject", "subject.id", "entry.subject")
    .selectAll("resolution")
    .select(["subject.name", "entry.title"])
    .select(
      sql<string>`(SELECT json_group_object(signed.value, json_object('person', person.id, 'name', person.name))
        FROM json_each(${JSON.stringify(signatures)}) AS signed
        JOIN membership ON membership.id = CASE signed.value
          WHEN 'proposed' THEN resolution.proposed_by WHEN 'dropped' THEN resolution.dropped_by
          WHEN 'confirmed' THEN resolution.confirmed_by WHEN 'lift_asked' THEN resolution.lift_asked_by
          WHEN 'lifted' THEN resolution.lifted_by END
        JOIN person ON person.id = membership.person)`.as("people"),
    );
}

type Row = Tables["resolution"] & {
  readonly name: string | null;
  readonly title: string | null;
  readonly people: string;
};

const People = z.record(z.string(), z.object({ person: z.string(), name: z.string() }));

function resolutionOf(row: Row): Resolution {
  const people = People.parse(JSON.parse(row.people));
  const signed = (by: (typeof signatures)[number], at: number | null) => {
    const person = people[by];
    return at === null || person === undefined ? undefined : { at, ...person };
  };
  const { id, round, track, entry, kind, code, count, reason } = row;
  return {
    id,
    round,
    track,
    entry,
    kind,
    code,
    count,
    reason,
    name: row.name ?? "",
    title: row.title ?? "",
    proposed: signed("proposed", row.proposed_at) ?? { at: row.proposed_at, person: "", name: "" },
    dropped: signed("dropped", row.dropped_at),
    confirmed: signed("confirmed", row.confirmed_at),
    liftReason: row.lift_reason,
    liftAsked: signed("lift_asked", row.lift_asked_at),
    lifted: signed("lifted", row.lifted_at),
  };
}
