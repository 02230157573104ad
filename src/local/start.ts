/** `npm start`: serves the demonstration on this computer (product, Set-up). `--reset` begins anew. */
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildAssets } from "./assets.ts";
import { isFree, portOf } from "./port.ts";
import { ensureSecret } from "./secret.ts";
import { migrate, serve } from "./wrangler.ts";

const root = join(import.meta.dirname, "../..");
const state = join(root, ".wrangler/state");
/** Where a demonstration is made; it becomes the state when it is whole, so one that broke off leaves nothing. */
const making = join(root, ".wrangler/making");
/** Wraps the Worker and can load the demonstration; production's entry is src/index.ts. */
const entry = "src/demonstration/worker.ts";

/** As in wrangler.toml: the local runtime does not call the cron by itself. */
const cronMinutes = 15;

const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => {
    stopped.abort();
  });

try {
  await start(portOf(process.env.PORT), process.argv.includes("--reset"));
} catch (error) {
  if (!stopped.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function start(port: number, reset: boolean): Promise<void> {
  if (!(await isFree(port)))
    throw new Error(
      `Port ${port} is in use. End what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  await buildAssets();
  await ensureSecret(join(root, ".dev.vars"));
  if (reset) await rm(state, { recursive: true, force: true });
  if (!existsSync(state)) await makeDemonstration(port);
  await migrate(state, stopped.signal);
  const server = await serve({ entry, port, state, vars: { DEMONSTRATION: "on" } }, stopped.signal);
  const cron = setInterval(() => void callCron(server.origin), cronMinutes * 60_000);
  console.log(`Fadu is ready: ${server.origin} (Ctrl+C ends it)`);
  const said = await server.ended;
  clearInterval(cron);
  throw new Error(`The server ended. ${said}`);
}

async function makeDemonstration(port: number): Promise<void> {
  console.log("Loading the demonstration (once)…");
  await rm(making, { recursive: true, force: true });
  await migrate(making, stopped.signal);
  const server = await serve({ entry, port, state: making, vars: { DEMONSTRATION: "on" } }, stopped.signal);
  const loaded = await fetch(`${server.origin}/demonstration`, { method: "POST" });
  const answer = await loaded.text();
  await server.end();
  if (!loaded.ok) throw new Error(`The demonstration could not be loaded:\n${answer}`);
  await rename(making, state);
}

/** Late or failing calls are harmless: every job can be run twice and looks for what is due itself. */
async function callCron(origin: string): Promise<void> {
  await fetch(
    `${origin}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(`*/${cronMinutes} * * * *`)}`,
  ).catch(() => undefined);
}
