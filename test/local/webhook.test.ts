import { createHmac } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { freePort } from "../../src/local/port.ts";
import { execute, serve, type Server as Serving } from "../../src/local/wrangler.ts";
import { copyState } from "./states";

const secret = "a webhook's secret of many letters";
const minutes = 60_000;
/** Monday, 2 March 2026, at nine in Shanghai. */
const monday = Date.UTC(2026, 2, 2, 1);

type Received = { readonly headers: IncomingHttpHeaders; readonly body: string };

/** What the other end got, and how it answers next. */
const received: Received[] = [];
const answers: number[] = [];
let receiver: Server;
let fadu: Serving;
let state: string;

const Listening = z.object({ port: z.number() });

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  state = await mkdtemp(join(tmpdir(), "fadu-webhook-"));
  await copyState("empty", state);
  await execute(state, rows);
  const { port } = Listening.parse(receiver.address());
  fadu = await serve({
    entry: "src/index.ts",
    port: await freePort(),
    state,
    vars: {
      AUTH_SECRET: "a secret of thirty-two letters for tests",
      DIGEST_WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
      DIGEST_WEBHOOK_SECRET: secret,
    },
  });
});

afterAll(async () => {
  await fadu.end();
  receiver.close();
  await rm(state, { recursive: true, force: true });
});

async function cron(at: number): Promise<void> {
  const query = new URLSearchParams({ cron: "*/15 * * * *", time: String(at) });
  const answer = await fetch(`${fadu.origin}/cdn-cgi/local/scheduled?${query}`);
  expect(answer.status).toBe(200);
}

describe("a digest by webhook, to a server that listens", () => {
  it("is tried again after a refusal, signed, under the same id, and then never more", async () => {
    answers.push(503);
    await cron(monday);
    await cron(monday + 15 * minutes);
    expect(received).toHaveLength(1);
    await cron(monday + 45 * minutes);
    await cron(monday + 90 * minutes);
    expect(received).toHaveLength(2);
    const [first, second] = received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    for (const { headers, body } of received)
      expect(signed(headers, body)).toBe(headers["webhook-signature"]);
  });

  it("says what waits and where, and nothing of it", () => {
    expect(JSON.parse(received[1]?.body ?? "")).toEqual({
      type: "digest",
      to: "zhou@fadu.test",
      language: "zh",
      subject: "法度：1 类事项等您办理",
      items: [{ text: "1 份申报被退回", link: `${fadu.origin}/entries/e1/application` }],
    });
  });

  it("is given up after three refusals, and goes on with the next day", async () => {
    received.length = 0;
    await execute(state, notification("n2", monday + 24 * 60 * minutes - minutes));
    answers.push(500, 500, 500, 500);
    const tuesday = monday + 24 * 60 * minutes;
    for (const later of [0, 45, 90, 135, 180]) await cron(tuesday + later * minutes);
    expect(received).toHaveLength(3);
    answers.length = 0;
    await cron(tuesday + 24 * 60 * minutes);
    expect(received).toHaveLength(4);
  });
});

/** HMAC-SHA-256 over id, time and body, as Standard Webhooks has it. */
function signed(headers: IncomingHttpHeaders, body: string): string {
  const content = [headers["webhook-id"], headers["webhook-timestamp"], body].join(".");
  return `v1,${createHmac("sha256", secret).update(content).digest("base64")}`;
}

function notification(id: string, at: number): string {
  return `INSERT INTO notification (id, person, membership, round, entry, kind, thing, occasion, at)
    VALUES ('${id}', 'zhou', 'm-zhou', 'r1', NULL, 'entry.returned', 'e1', ${at}, ${at})`;
}

const rows = [
  `INSERT INTO person (id, name, email, emailVerified, createdAt, updatedAt)
    VALUES ('zhou', '周敏', 'zhou@fadu.test', 1, '2026-01-01', '2026-01-01')`,
  `INSERT INTO subject (id, code, name, kind, parent) VALUES ('qinghe', NULL, '青禾县', 'county', NULL)`,
  `INSERT INTO round (id, title, created_at, created_by) VALUES ('r1', '2026年度评估', 0, 'zhou')`,
  `INSERT INTO membership (id, person, role, round, subject, organisation, since)
    VALUES ('m-zhou', 'zhou', 'bureau', 'r1', 'qinghe', '', 0)`,
  notification("n1", monday - minutes),
].join(";\n");
