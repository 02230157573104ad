import { serializeSigned } from "hono/utils/cookie";
import { digestOf } from "../../src/criteria/digest.ts";
import { openDatabase } from "../../src/db/database";
import { insertAll } from "../../src/db/insert-all";
import { importEdition } from "../../src/editions/import";
import { addEntries } from "../../src/entries/adding";
import { criteria } from "../scoring-round.ts";

/** What the round holds that a measurement asks for, with the cookie of a signed-in person of each kind. */
export type BenchRound = {
  readonly round: string;
  readonly sheets: readonly string[];
  readonly office: string;
  readonly assessor: string;
};

const round = "bench";
const track = "comprehensive";
const at = Date.UTC(2026, 2, 1, 1);
/** As many as save at once. */
const sheets = 16;

/** A round of so many entries in its written phase, every standing complete, and sheets of one assessor in it. */
export async function openRound(env: Env, entries: number): Promise<BenchRound> {
  const db = openDatabase(env.DB);
  const document = criteria();
  const sha256 = await digestOf(document);
  const places = Array.from({ length: entries }, (_, number) => ({
    id: `place-${number}`,
    code: String(100_000 + number),
    name: `第${number}县`,
    kind: "county",
    parent: null,
  }));
  await db.batch([
    ...insertAll(db, "person", ["office", "assessor"].map(personOf)),
    ...insertAll(db, "subject", places),
  ]);
  await importEdition(db, at, "office", document);
  const onTrack = { track, edition: sha256, phase: "written", due_at: null } as const;
  await db.batch([
    ...insertAll(db, "round", [{ id: round, title: "2026年度评估", created_at: at, created_by: "office" }]),
    ...insertAll(db, "round_track", [{ round, ...onTrack }]),
    ...insertAll(db, "membership", [
      {
        id: "m-office",
        person: "office",
        role: "office",
        round: null,
        subject: null,
        organisation: "",
        since: at,
      },
      {
        id: "m-assessor",
        person: "assessor",
        role: "assessor",
        round,
        subject: null,
        organisation: "",
        since: at,
      },
    ]),
  ]);
  await addEntries(
    db,
    at,
    "office",
    round,
    onTrack,
    places.map((subject) => ({ subject, title: "" })),
  );
  await env.DB.batch([
    env.DB.prepare("UPDATE standing SET status = 'complete', pending = 0, final = abs(random()) % 20000"),
    env.DB.prepare("UPDATE standing SET low = final, high = final"),
  ]);
  const { results } = await env.DB.prepare("SELECT id FROM entry LIMIT ?").bind(sheets).all<{ id: string }>();
  await db.batch(
    insertAll(
      db,
      "sheet",
      results.map(({ id }) => ({
        id: `sheet-${id}`,
        entry: id,
        assessor: "m-assessor",
        node: "*",
        assigned_at: at,
        assigned_by: "m-office",
      })),
    ),
  );
  return {
    round,
    sheets: results.map(({ id }) => `sheet-${id}`),
    office: await signIn(env, "office"),
    assessor: await signIn(env, "assessor"),
  };
}

function personOf(id: string) {
  const moment = new Date(at).toISOString();
  return {
    id,
    name: id,
    email: `${id}@bench.invalid`,
    emailVerified: 1,
    createdAt: moment,
    updatedAt: moment,
  };
}

/** A session and its cookie, without the password that takes 150 ms to check. */
async function signIn(env: Env, person: string): Promise<string> {
  const token = crypto.randomUUID();
  const now = Date.now();
  const [moment, later] = [now, now + 86_400_000].map((time) => new Date(time).toISOString());
  await env.DB.prepare(
    "INSERT INTO session (id, expiresAt, token, createdAt, updatedAt, userId) VALUES (?, ?, ?, ?, ?, ?)",
  )
    .bind(crypto.randomUUID(), later, token, moment, moment, person)
    .run();
  const cookie = await serializeSigned("better-auth.session_token", token, env.AUTH_SECRET);
  return cookie.split(";", 1)[0] ?? "";
}
