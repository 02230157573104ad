import { env, exports } from "cloudflare:workers";
import { type Database, openDatabase } from "../../src/db/database";
import type { Phase, Role } from "../../src/db/terms";
import { insertEdition } from "../../src/editions/store";
import { insertEntries } from "../../src/entries/store";
import { settingsOf } from "../../src/people/session";
import { signUp } from "../../src/people/sign-in";
import { insertMembership } from "../../src/people/store";
import { movePhase } from "../../src/rounds/plan-store";
import { insertRound } from "../../src/rounds/store";
import { insertSheet } from "../../src/sheets/store";
import { criteria } from "../sheets/seed";

export const origin = "http://fadu.test";

/** A person of the round with a browser of their own. */
export type Player = {
  readonly id: string;
  readonly membership: string;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
};

export type Stage = {
  readonly db: Database;
  readonly office: Player;
  /** Of 云岭县, whose entry is `entry`. */
  readonly bureau: Player;
  /** Of 青禾县, whose entry is `other`. */
  readonly neighbour: Player;
  readonly assessor: Player;
  readonly second: Player;
  readonly lead: Player;
  readonly entry: string;
  readonly other: string;
  /** The assessor's sheet and the second assessor's, both on `entry`. */
  readonly sheet: string;
  readonly secondSheet: string;
};

/** The same two indicators, the first of them about something that reports speak of. */
const spoken = {
  ...criteria,
  facts: [{ key: "reconsideration_closed", title: "行政复议办结", phrases: ["办结行政复议案件{n}宗"] }],
  children: criteria.children.map((node) => ({
    ...node,
    children: node.children.map((leaf) =>
      leaf.code === "A1"
        ? { ...leaf, title: "行政复议与应诉", hints: ["负责人出庭应诉率"], facts: ["reconsideration_closed"] }
        : leaf,
    ),
  })),
};

/** A round in its application phase with two counties, their bureaus, two assessors and a lead. */
export async function stage(): Promise<Stage> {
  const db = openDatabase(env.DB);
  const office = await player(db, "office", { role: "office", round: null, subject: null });
  const edition = "e".repeat(64);
  await db.batch([
    db.query.insertInto("subject").values([
      { id: "yunling", code: "990101", name: "云岭县", kind: "county", parent: null },
      { id: "qinghe", code: "990102", name: "青禾县", kind: "county", parent: null },
    ]),
    insertEdition(db, edition, spoken, 0, office.id),
    ...insertRound(
      db,
      {
        id: "round",
        title: "2026 年示范创建",
        tracks: [{ track: "comprehensive", edition, phase: "application", due_at: null }],
      },
      0,
      office.id,
    ),
    ...["yunling", "qinghe"].flatMap((subject) =>
      insertEntries(db, [
        {
          id: `entry-${subject}`,
          round: "round",
          track: "comprehensive",
          subject,
          title: "",
          kind: "county",
          grouping: "",
        },
      ]),
    ),
  ]);
  const member = (name: string, role: Role, subject: string | null = null) =>
    player(db, name, { role, round: "round", subject });
  const [bureau, neighbour, assessor, second, lead] = await Promise.all([
    member("bureau", "bureau", "yunling"),
    member("neighbour", "bureau", "qinghe"),
    member("assessor", "assessor"),
    member("second", "assessor"),
    member("lead", "lead"),
  ]);
  await db.batch(
    [assessor, second].map(({ membership }) =>
      insertSheet(
        db,
        { id: `sheet-${membership}`, entry: "entry-yunling", assessor: membership, node: "A" },
        0,
        lead.membership,
      ),
    ),
  );
  return {
    db,
    office,
    bureau,
    neighbour,
    assessor,
    second,
    lead,
    entry: "entry-yunling",
    other: "entry-qinghe",
    sheet: `sheet-${assessor.membership}`,
    secondSheet: `sheet-${second.membership}`,
  };
}

export async function moveTo(db: Database, phase: Phase): Promise<void> {
  await db.batch([movePhase(db, "round", "comprehensive", { phase, dueAt: null, beganAt: 0 })]);
}

export async function stranger(path: string, init: RequestInit = {}): Promise<Response> {
  return exports.default.fetch(new Request(origin + path, { redirect: "manual", ...init }));
}

/** A second person of the office, with a browser of their own. */
export function anotherOffice({ db }: Stage): Promise<Player> {
  return player(db, "office-two", { role: "office", round: null, subject: null });
}

async function player(
  db: Database,
  name: string,
  as: { readonly role: Role; readonly round: string | null; readonly subject: string | null },
): Promise<Player> {
  const account = { name, email: `${name}@people.test`, password: "correct horse battery" };
  const opened = await signUp(db, settingsOf(env), new Headers(), account);
  if (opened === "taken") throw new Error(`${name} is there already`);
  const cookie = opened.cookies.map((one) => one.split(";")[0]).join("; ");
  const membership = `m-${name}`;
  await db.batch([
    insertMembership(db, {
      id: membership,
      person: opened.person,
      organisation: "",
      since: 0,
      pledged_at: 0,
      ...as,
    }),
  ]);
  return {
    id: opened.person,
    membership,
    fetch(path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set("cookie", cookie);
      headers.set("origin", origin);
      return exports.default.fetch(new Request(origin + path, { redirect: "manual", ...init, headers }));
    },
  };
}
