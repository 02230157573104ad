import { env } from "cloudflare:workers";
import type { CriteriaDocument } from "../../src/criteria/schema.ts";
import { type Edition, editionFrom } from "../../src/criteria/tree";
import type { Database } from "../../src/db/database";
import { insertAll } from "../../src/db/insert-all";
import type { Phase } from "../../src/db/terms";
import { insertEntries, visibleEntry } from "../../src/entries/store";
import { insertMembership } from "../../src/people/store";
import { recomputed } from "../../src/results/recompute";
import { handIn } from "../../src/sheets/hand-in";
import { saveRating } from "../../src/sheets/save";
import { insertSheet } from "../../src/sheets/store";
import { at, criteria, personOf, seed, seenBy } from "../sheets/seed";

const [group] = criteria.children;
const [judged, counted] = group.children;

/** The two indicators of the sheets' tests, the counted one compared by its facts; with bonus, penalties and vetoes. */
export const document = {
  ...criteria,
  id: "settled",
  children: [{ ...group, children: [judged, { ...counted, agreement: { compare: "observation" } }] }],
  bonus: { cap: 2, items: [{ code: "P1", title: "典型案例", points: 0.5, cap: 1 }] },
  penalties: { cap: 5, items: [{ code: "M1", title: "通报批评", points: 2 }] },
  vetoes: [{ code: "V1", title: "弄虚作假", effect: "disqualify" }],
  notApplicableLimit: 0.3,
} as const satisfies CriteriaDocument;

export const digest = "5e".repeat(32);
export const edition: Edition = editionFrom(document);

/** The seed with more people: two assessors who rate nothing yet, the third of the first one's house. */
export async function stage(phase: Phase = "written"): Promise<Database> {
  const db = await seed(phase, document, digest);
  await env.DB.batch(
    ["third", "fourth", "clerk"].map((id) =>
      env.DB.prepare(
        "INSERT INTO person (id, name, email, emailVerified, createdAt, updatedAt) VALUES (?, ?, ?, 1, 0, 0)",
      ).bind(id, id, `${id}@example.org`),
    ),
  );
  await db.batch([
    member("third", "assessor", "first"),
    member("fourth", "assessor", "elsewhere"),
    insertMembership(db, {
      id: "m-clerk",
      person: "clerk",
      role: "office",
      round: null,
      subject: null,
      organisation: "",
      since: at,
    }),
  ]);
  return db;

  function member(person: string, role: "assessor", organisation: string) {
    return insertMembership(db, {
      id: `m-${person}`,
      person,
      role,
      round: "round",
      subject: null,
      organisation,
      since: at,
      pledged_at: at,
    });
  }
}

/** Further places, each with an entry and a sheet of the first and the second over the whole tree. */
export async function morePlaces(db: Database, from: number, to: number): Promise<readonly string[]> {
  const numbers = Array.from({ length: to - from }, (_, n) => from + n);
  const entries = numbers.map((n) => ({
    id: `entry-${n}`,
    round: "round",
    track: "comprehensive" as const,
    subject: `place-${n}`,
    title: "",
    kind: "county",
    grouping: "county",
  }));
  await db.batch([
    ...insertAll(
      db,
      "subject",
      numbers.map((n) => ({
        id: `place-${n}`,
        code: String(200_000 + n),
        name: `第${n}县`,
        kind: "county",
        parent: null,
      })),
    ),
    ...insertEntries(db, entries),
    ...numbers.flatMap((n) =>
      (["first", "second"] as const).map((name) =>
        insertSheet(
          db,
          { id: `${name}-${n}`, entry: `entry-${n}`, assessor: `m-${name}`, node: "*" },
          at,
          "m-office",
        ),
      ),
    ),
  ]);
  const seen = await Promise.all(entries.map(({ id }) => visibleEntry(db, personOf("office"), id)));
  await db.batch(
    (
      await recomputed(
        db,
        seen.map(({ entry }) => entry),
        at,
      )
    ).writes,
  );
  return entries.map(({ id }) => id);
}

/** Rates both leaves of a sheet: points of the judged one, a count of the other. */
export async function rate(db: Database, person: string, sheet: string, points: string, count: string) {
  await save(db, person, sheet, "A1", { points });
  await save(db, person, sheet, "A2", { counts: { a: count } });
}

export async function save(
  db: Database,
  person: string,
  sheet: string,
  code: string,
  observation: unknown,
  more: { readonly revision?: number; readonly because?: string; readonly at?: number } = {},
) {
  const leaf = edition.leaves.find((one) => one.code === code);
  if (leaf === undefined) throw new Error(code);
  return saveRating(db, more.at ?? at, await seenBy(db, person, sheet), edition, leaf, {
    revision: more.revision ?? 0,
    state: "pending",
    observation,
    reason: "见材料",
    confidence: "",
    ...(more.because !== undefined && { because: more.because }),
  });
}

export async function hand(db: Database, person: string, sheet: string) {
  return handIn(db, at, await seenBy(db, person, sheet), edition);
}

/** Rates and hands in. */
export async function score(db: Database, person: string, sheet: string, points: string, count: string) {
  await rate(db, person, sheet, points, count);
  await hand(db, person, sheet);
}

export { at, personOf, seenBy };
