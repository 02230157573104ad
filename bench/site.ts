import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildAssets } from "../src/local/assets.ts";
import { freePort } from "../src/local/port.ts";
import { ensureSecret } from "../src/local/secret.ts";
import { migrate, serve } from "../src/local/wrangler.ts";
import type { BenchRound } from "./worker/round.ts";

export type Site = { readonly origin: string; readonly round: BenchRound };

const root = join(import.meta.dirname, "..");

/** Serves the app and its bare counterpart from one workerd over a round of so many entries, for as long as `measure` takes. */
export async function onSite<T>(entries: number, measure: (site: Site) => Promise<T>): Promise<T> {
  await buildAssets();
  await ensureSecret(join(root, ".dev.vars"));
  const state = await mkdtemp(join(tmpdir(), "fadu-bench-"));
  try {
    await migrate(state);
    const server = await serve({ entry: "bench/worker/worker.ts", port: await freePort(), state });
    try {
      const { origin } = server;
      const opened = await fetch(`${origin}/bench/round?entries=${entries}`, { method: "POST" });
      if (!opened.ok) throw new Error(`the round could not be opened: ${await opened.text()}`);
      return await measure({ origin, round: await opened.json<BenchRound>() });
    } finally {
      await server.end();
    }
  } finally {
    await rm(state, { recursive: true, force: true });
  }
}

/** Milliseconds from sending to the last byte of an answer; a refused request, or one sent to sign in, is an error. */
export async function timeOf(address: string, init: RequestInit = {}): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address, { redirect: "manual", ...init });
  await answer.arrayBuffer();
  if (answer.status >= 400 || answer.headers.get("location")?.includes("/sign-in"))
    throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - began;
}
