import { env } from "cloudflare:workers";
import { openDatabase } from "../../src/db/database";
import { insertAll } from "../../src/db/insert-all";
import { scheduled } from "../../src/jobs/scheduled";
import { Client } from "../client";

/** Invented places; the first bids on both tracks. */
export const places = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"].map((n, at) => ({
  id: `p${at + 1}`,
  code: String(990_101 + at),
  name: `第${n}县`,
  kind: "county",
  parent: "city",
}));
const city = { id: "city", code: "990100", name: "云州市", kind: "prefecture", parent: null };

/** Six assessors of four houses. */
export const assessors = ["大学", "大学", "学会", "学会", "中心", "研究院"].map((organisation, at) => ({
  id: `a${at + 1}`,
  organisation,
}));

/** Everybody has an account; who has a part in the round gets it there. Two of the office stand above rounds. */
export async function people(): Promise<void> {
  const db = openDatabase(env.DB);
  const ids = [
    "chen",
    "deputy",
    "lead",
    ...assessors.map(({ id }) => id),
    ...places.map(({ id }) => `b-${id}`),
  ];
  const moment = new Date().toISOString();
  await db.batch([
    ...insertAll(
      db,
      "person",
      ids.map((id) => ({
        id,
        name: id,
        email: `${id}@example.org`,
        emailVerified: 1,
        createdAt: moment,
        updatedAt: moment,
      })),
    ),
    ...insertAll(db, "subject", [city, ...places]),
    ...insertAll(
      db,
      "membership",
      ["chen", "deputy"].map((id) => ({
        id: `m-${id}`,
        person: id,
        role: "office" as const,
        round: null,
        subject: null,
        organisation: "",
        since: Date.now(),
      })),
    ),
  ]);
}

/** The parts of everybody else, as if each had followed an invitation. */
export async function parts(round: string): Promise<void> {
  const db = openDatabase(env.DB);
  const member = (
    person: string,
    role: "lead" | "assessor" | "bureau",
    subject: string | null,
    organisation: string,
  ) => ({
    id: `m-${person}`,
    person,
    role,
    round,
    subject,
    organisation,
    since: Date.now(),
  });
  await db.batch(
    insertAll(db, "membership", [
      member("lead", "lead", null, "评估中心"),
      ...assessors.map(({ id, organisation }) => member(id, "assessor", null, organisation)),
      ...places.map(({ id }) => member(`b-${id}`, "bureau", id, "")),
    ]),
  );
}

/** Somebody at a browser of their own, signed in now: sessions do not outlast the days between acts. */
export function as(person: string): Promise<Client> {
  return Client.signedIn(person);
}

/** What the platform does every quarter of an hour, at the moment the clock shows; twice, as it may. */
export async function cron(): Promise<void> {
  const controller = { scheduledTime: Date.now(), cron: "*/15 * * * *", noRetry: () => undefined };
  await scheduled(controller, env);
  await scheduled(controller, env);
}

export async function entriesIn(round: string) {
  return openDatabase(env.DB)
    .query.selectFrom("entry")
    .selectAll()
    .where("round", "=", round)
    .orderBy("track")
    .orderBy("subject")
    .execute();
}
