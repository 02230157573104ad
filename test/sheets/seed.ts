import { env } from "cloudflare:workers";
import type { CriteriaDocument } from "../../src/criteria/schema.ts";
import { type Database, openDatabase } from "../../src/db/database";
import type { Phase } from "../../src/db/terms";
import { insertEdition } from "../../src/editions/store";
import { insertEntries, visibleEntry } from "../../src/entries/store";
import { insertMembership } from "../../src/people/store";
import { recomputed } from "../../src/results/recompute";
import { insertRound } from "../../src/rounds/store";
import { insertSheet, visibleSheet } from "../../src/sheets/store";

export const at = Date.UTC(2026, 2, 2, 1);

/** Two indicators, one to judge and one to count; scored by two, without evidence. */
export const criteria = {
  id: "two",
  edition: "1",
  title: "两项",
  track: "comprehensive",
  total: 10,
  decimals: 2,
  kinds: [{ code: "county", title: "县" }],
  children: [
    {
      code: "A",
      title: "甲",
      points: 10,
      children: [
        {
          code: "A1",
          title: "评判",
          points: 6,
          rule: { kind: "judgement", step: 0.5 },
          requires: { evidence: "none", reasonBelow: 0.7 },
        },
        {
          code: "A2",
          title: "扣分",
          points: 4,
          rule: { kind: "deduct", items: [{ code: "a", each: 0.5 }] },
          requires: { evidence: "none" },
        },
      ],
    },
  ],
  bands: [
    { code: "good", title: "良好", atLeast: 8 },
    { code: "fail", title: "不合格", atLeast: 0 },
  ],
  agreement: { raters: 2, tolerance: { ratio: 0.1, min: 0.5 } },
} as const satisfies CriteriaDocument;

/** A round in its written phase: one entry, two assessors with a sheet each, a lead and an office. */
export async function seed(
  phase: Phase = "written",
  document: CriteriaDocument = criteria,
  digest = "a".repeat(64),
): Promise<Database> {
  const db = openDatabase(env.DB);
  const people = ["office", "lead", "first", "second", "bureau"];
  await env.DB.batch(
    people.map((id) =>
      env.DB.prepare(
        "INSERT INTO person (id, name, email, emailVerified, image, createdAt, updatedAt) VALUES (?, ?, ?, 1, NULL, 0, 0)",
      ).bind(id, id, `${id}@example.org`),
    ),
  );
  const round = "round";
  await db.batch([
    insertEdition(db, digest, document, at, "office"),
    ...insertRound(
      db,
      {
        id: round,
        title: "二〇二六年",
        tracks: [{ track: "comprehensive", edition: digest, phase, due_at: null }],
      },
      at,
      "office",
    ),
    db.query
      .insertInto("subject")
      .values({ id: "place", code: "990101", name: "青禾县", kind: "county", parent: null }),
    insertMembership(db, {
      id: "m-office",
      person: "office",
      role: "office",
      round: null,
      subject: null,
      organisation: "",
      since: at,
    }),
    ...(["lead", "first", "second"] as const).map((person) =>
      insertMembership(db, {
        id: `m-${person}`,
        person,
        role: person === "lead" ? "lead" : "assessor",
        round,
        subject: null,
        organisation: person,
        since: at,
        pledged_at: at,
      }),
    ),
    insertMembership(db, {
      id: "m-bureau",
      person: "bureau",
      role: "bureau",
      round,
      subject: "place",
      organisation: "",
      since: at,
    }),
    ...insertEntries(db, [
      {
        id: "entry",
        round,
        track: "comprehensive",
        subject: "place",
        title: "",
        kind: "county",
        grouping: "county",
      },
    ]),
    insertSheet(db, { id: "s1", entry: "entry", assessor: "m-first", node: "*" }, at, "m-office"),
    insertSheet(db, { id: "s2", entry: "entry", assessor: "m-second", node: "A" }, at, "m-office"),
  ]);
  const { entry } = await visibleEntry(db, personOf("office"), "entry");
  await db.batch((await recomputed(db, [entry], at)).writes);
  return db;
}

export function personOf(id: string) {
  return { id, name: id, email: `${id}@example.org` };
}

export function seenBy(db: Database, person: string, sheet: string) {
  return visibleSheet(db, personOf(person), sheet);
}
