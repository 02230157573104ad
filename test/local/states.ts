import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { freePort } from "../../src/local/port.ts";
import { migrate, serve } from "../../src/local/wrangler.ts";

/** States of the database and files that many tests begin from: nobody's, and that of the demonstration. */
const making = {
  empty: migrate,
  async demonstration(state: string) {
    await copyState("empty", state);
    const entry = "src/demonstration/worker.ts";
    const server = await serve({ entry, port: await freePort(), state, vars: { DEMONSTRATION: "on" } });
    const loaded = await fetch(`${server.origin}/demonstration`, { method: "POST" });
    const said = await loaded.text();
    await server.end();
    if (!loaded.ok) throw new Error(`The demonstration could not be loaded: ${said}`);
  },
} as const;

/** Fills a folder with a state. The first file of a run that asks makes it, 10 to 20 s; all others copy it. */
export async function copyState(name: keyof typeof making, to: string): Promise<void> {
  await cp(await made(name), to, { recursive: true });
}

async function made(name: keyof typeof making): Promise<string> {
  const ready = join(inject("made"), name);
  const unfinished = `${ready}.unfinished`;
  const failed = join(unfinished, "failed");
  const isFirst = await mkdir(unfinished).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    try {
      await making[name](join(unfinished, "state"));
    } catch (error) {
      await writeFile(failed, String(error));
      throw error;
    }
    await rename(join(unfinished, "state"), ready);
    return ready;
  }
  for (;;) {
    if (existsSync(ready)) return ready;
    const why = await readFile(failed, "utf8").catch(() => undefined);
    if (why !== undefined) throw new Error(why);
    await setTimeout(100);
  }
}
