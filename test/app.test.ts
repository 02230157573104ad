import { introspectWorkflow } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, describe, expect, it } from "vitest";
import { app } from "../src/app";
import { phases } from "../src/rounds/rounds";
import { actionGuarded } from "../src/people/guard";
import type { Action } from "../src/people/permissions";
import { refusalOf } from "../src/people/refusals";
import type { Phase, Role } from "../src/db/terms";
import { type Cast, castInRound, inPhase, playing } from "./cast";
import { Client } from "./client";

/** What changes something and is open to everybody, in the words of src/people/session.ts. */
const open = new Set([
  "/sign-in",
  "/sign-in/code",
  "/sign-in/demonstration",
  "/sign-out",
  "/invitations/:token",
  "/links/:token",
  "/passwords/:token",
  "/language",
  "/theme",
]);

/** One's own account, whatever one's part: the table says nothing of it, and test/people/own-account.test.ts all. */
const own = /^\/account\//;

type Route = { readonly method: string; readonly path: string; readonly action: Action | undefined };

/** Every route that changes something, once, with the action its lookup guards; what takes things away comes last. */
const changing: readonly Route[] = [
  ...Map.groupBy(
    app.routes.filter(
      ({ method, path }) => !["GET", "ALL"].includes(method) && !open.has(path) && !own.test(path),
    ),
    ({ method, path }) => `${method} ${path}`,
  ).values(),
]
  .flatMap((handlers) => {
    const [first] = handlers;
    if (first === undefined) return [];
    const { method, path } = first;
    const action = handlers.map(({ handler }) => actionGuarded(handler)).find((found) => found !== undefined);
    return [{ method, path, action }];
  })
  .toSorted((a, b) => Number(takesAway(a)) - Number(takesAway(b)));

function takesAway({ path }: Route): boolean {
  return /\/(?:removals?|endings|withdrawals)$/.test(path);
}

const names = changing.map(({ method, path }) => [`${method} ${path}`] as const);
const roles = Object.keys(playing).filter((role): role is Role => Object.hasOwn(playing, role));

/** How often each was asked over HTTP. */
const asked = { allowed: 0, refused: 0 };

describe("every route that changes something", { timeout: 60_000 }, () => {
  afterAll(() => {
    const { allowed, refused } = asked;
    console.log(
      `${roles.length} roles × ${phases.length} phases × ${changing.length} routes: ${allowed} allowed, ${refused} refused`,
    );
  });

  it("is there", () => expect(changing.length).toBeGreaterThan(10));

  it.each(names)("%s names its action", (name) => expect(routeNamed(name).action).toBeDefined());

  it("sends a stranger to the sign-in page, and a script away with 401", async () => {
    const cast = await castInRound();
    for (const { method, path } of changing) {
      const answer = await new Client().send(method, filled(path, cast));
      expect([path, answer.status, answer.headers.get("location")]).toEqual([path, 303, "/sign-in"]);
      const script = await new Client().post(filled(path, cast), {}, { "hx-request": "true" });
      expect([path, script.status]).toEqual([path, 401]);
    }
  });

  it("takes no form that another site sends", async () => {
    const cast = await castInRound();
    // without a session: whoever is let in so far is led to the sign-in page, not refused
    for (const { method, path } of changing.filter(({ method }) => method === "POST"))
      for (const origin of ["https://elsewhere.example", "null"]) {
        const { status } = await new Client().send(method, filled(path, cast), {}, { origin });
        expect([path, origin, status]).toEqual([path, origin, 403]);
      }
  });

  it("does not exist for somebody with no part in it", async () => {
    const cast = await castInRound();
    const outsider = await Client.signedIn("outsider");
    for (const { method, path } of changing)
      expect([path, (await outsider.send(method, filled(path, cast))).status]).toEqual([path, 404]);
  });

  it.each(roles)("is refused to the %s in each phase the table does not name", async (role) => {
    const cast = await castInRound();
    const client = await Client.signedIn(playing[role]);
    for (const phase of phases) {
      await inPhase(cast, phase);
      for (const { method, path, action } of changing) {
        const refusal = refusalFor(action, role, path, phase);
        if (refusal === undefined) continue;
        asked.refused += 1;
        const { status } = await client.send(method, filled(path, cast));
        expect([phase, path, refusal, [403, 404].includes(status) ? "refused" : status]).toEqual([
          phase,
          path,
          refusal,
          "refused",
        ]);
      }
    }
  });

  it.each(roles.flatMap((role) => phases.map((phase) => [role, phase] as const)).filter(isOpenToSome))(
    "is open to the %s in %s where the table names it",
    async (role, phase) => {
      // What is started in passing does not outlive the test.
      await using readings = await introspectWorkflow(env.READING);
      await readings.modifyAll((reading) => reading.mockStepResult({ name: "extract" }, "done"));
      const cast = await castInRound(phase);
      const client = await Client.signedIn(playing[role]);
      for (const { method, path, action } of changing) {
        if (action === undefined || refusalFor(action, role, path, phase) !== undefined) continue;
        asked.allowed += 1;
        const { status } = await client.send(method, filled(path, cast));
        expect([path, [403, 404, 500].includes(status) ? status : "open"]).toEqual([path, "open"]);
      }
    },
  );
});

/** Whether the role may change anything in the phase at all. */
function isOpenToSome([role, phase]: readonly [Role, Phase]): boolean {
  return changing.some(({ path, action }) => refusalFor(action, role, path, phase) === undefined);
}

/** Above rounds there are no phases. */
function refusalFor(action: Action | undefined, role: Role, path: string, phase: Phase) {
  const isInRound = /:(?:round|entry|sheet|document|revision|visit)\b/.test(path);
  return action === undefined ? "role" : refusalOf(action, role, isInRound ? phase : undefined);
}

function routeNamed(name: string): Route {
  const found = changing.find(({ method, path }) => `${method} ${path}` === name);
  if (found === undefined) throw new Error(`no route ${name}`);
  return found;
}

/** The address of a route for the cast; a parameter the cast does not know is an error here, not a 404 there. */
function filled(path: string, cast: Cast): string {
  const known: Readonly<Record<string, string>> = {
    round: cast.round,
    track: cast.track,
    entry: cast.entry,
    sheet: cast.sheet,
    leaf: cast.leaf,
    document: cast.document,
    revision: cast.revision,
    evidence: cast.evidence,
    visit: cast.visit,
    item: cast.item,
    photo: "a".repeat(64),
    member: cast.memberships.lin,
    question: cast.question,
    invitation: cast.invitation,
    membership: cast.memberships.duan,
    person: "duan",
    subject: "qinghe",
    sha256: cast.sha256,
    token: "no-such-token",
    draw: cast.draw,
    list: cast.list,
    upload: "no-such-upload",
    part: "1",
  };
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`the cast has nothing for :${name} of ${path}`);
    return value;
  });
}
