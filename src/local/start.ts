/**
 * `npm start`: serves the demonstration on this computer (product, Set-up). `--reset` begins anew. `--empty` serves an
 * installation of one's own beside it, with nobody in it, and prints the first invitation.
 */
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nanoid } from "nanoid";
import { buildAssets } from "./assets.ts";
import { invitationSql } from "./invite.ts";
import { isFree, portOf } from "./port.ts";
import { ensureSecret } from "./secret.ts";
import { execute, migrate, type Serving, serve } from "./wrangler.ts";

const root = join(import.meta.dirname, "../..");
type Installation = Omit<Serving, "port">;

/** Its entry wraps the Worker and can load the demonstration; production's is that of the empty one. */
const demonstration: Installation = {
  entry: "src/demonstration/worker.ts",
  state: join(root, ".wrangler/state"),
  vars: { DEMONSTRATION: "on" },
};
const empty: Installation = { entry: "src/index.ts", state: join(root, ".wrangler/empty") };
/** Where either is made; it becomes the state when it is whole, so one that broke off leaves nothing. */
const making = join(root, ".wrangler/making");

/** As in wrangler.toml: the local runtime does not call the cron by itself. */
const cronMinutes = 15;

const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => {
    stopped.abort();
  });

try {
  const { values } = parseArgs({
    options: {
      reset: { type: "boolean", default: false },
      empty: { type: "boolean", default: false },
    },
  });
  await start(portOf(process.env.PORT), values.empty ? empty : demonstration, values.reset);
} catch (error) {
  if (!stopped.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function start(port: number, installation: Installation, reset: boolean): Promise<void> {
  if (!(await isFree(port)))
    throw new Error(
      `Port ${port} is in use. End what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  await buildAssets();
  await ensureSecret(join(root, ".dev.vars"));
  const { state } = installation;
  if (reset) await rm(state, { recursive: true, force: true });
  if (!existsSync(state)) {
    await rm(making, { recursive: true, force: true });
    await migrate(making, stopped.signal);
    await (installation === empty ? inviteFirst(port) : loadDemonstration(port));
    await rename(making, state);
  }
  await migrate(state, stopped.signal);
  const server = await serve({ ...installation, port }, stopped.signal);
  const cron = setInterval(() => void callCron(server.origin), cronMinutes * 60_000);
  console.log(`Fadu is ready: ${server.origin} (Ctrl+C ends it)`);
  const said = await server.ended;
  clearInterval(cron);
  throw new Error(`The server ended. ${said}`);
}

async function inviteFirst(port: number): Promise<void> {
  const token = nanoid(32);
  await execute(making, await invitationSql("省委依法治省办", token, Date.now()));
  console.log(`The first account, for the office: http://127.0.0.1:${port}/invitations/${token}`);
}

async function loadDemonstration(port: number): Promise<void> {
  console.log("Loading the demonstration (once)…");
  const server = await serve({ ...demonstration, state: making, port }, stopped.signal);
  const loaded = await fetch(`${server.origin}/demonstration`, { method: "POST" });
  const answer = await loaded.text();
  await server.end();
  if (!loaded.ok) throw new Error(`The demonstration could not be loaded:\n${answer}`);
}

/** Late or failing calls are harmless: every job can be run twice and looks for what is due itself. */
async function callCron(origin: string): Promise<void> {
  await fetch(
    `${origin}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(`*/${cronMinutes} * * * *`)}`,
  ).catch(() => undefined);
}
