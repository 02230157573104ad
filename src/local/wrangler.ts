/** Wrangler on this computer: without an account, a network or a question (product, Set-up). */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
/** The program behind wrangler's starter, which would only put a second process between us and the server. */
const program = join(root, "node_modules/wrangler/wrangler-dist/cli.js");

const offline = {
  CI: "1",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_WRITE_LOGS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};

/** Brings the local database in a folder of state to the newest migration. */
export async function migrate(state: string): Promise<void> {
  const child = wrangler(["d1", "migrations", "apply", "DB", "--local", "--persist-to", state]);
  const code = await new Promise((resolve) => child.process.once("exit", resolve));
  if (code !== 0) throw new Error(`The local database could not be migrated:\n${child.said()}`);
}

export type Serving = {
  /** The Worker's entry file. */
  readonly entry: string;
  readonly port: number;
  /** The folder of the local database and files. */
  readonly state: string;
  readonly vars?: Readonly<Record<string, string>>;
};

export type Server = {
  readonly origin: string;
  /** Settles when the server has gone, with what it said. */
  readonly ended: Promise<string>;
  readonly end: () => Promise<void>;
};

/** Serves the Worker on 127.0.0.1; answers when it is ready. */
export async function serve({ entry, port, state, vars = {} }: Serving): Promise<Server> {
  const origin = `http://127.0.0.1:${port}`;
  const named = Object.entries({ ORIGIN: origin, ...vars });
  const child = wrangler(
    ["dev", entry, "--local", "--ip", "127.0.0.1", "--port", String(port), "--inspector-port", "0"],
    ["--persist-to", state, "--log-level", "error", "--show-interactive-dev-session=false"],
    named.flatMap(([name, value]) => ["--var", `${name}:${value}`]),
  );
  const ended = new Promise<string>((resolve) => child.process.once("exit", () => resolve(child.said())));
  await Promise.race([ready(`${origin}/healthz`), ended.then(notStarted)]);
  return {
    origin,
    ended,
    async end() {
      child.process.kill("SIGTERM");
      await ended;
    },
  };
}

function wrangler(...options: readonly (readonly string[])[]): {
  readonly process: ChildProcess;
  readonly said: () => string;
} {
  const child = spawn(process.execPath, ["--no-warnings", program, ...options.flat()], {
    cwd: root,
    env: { ...process.env, ...offline },
    stdio: ["ignore", "pipe", "pipe"],
    // a signal from the keyboard goes to us alone, and we end it in order
    detached: process.platform !== "win32",
  });
  let said = "";
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  return { process: child, said: () => said.trim() };
}

async function ready(address: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(address)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function notStarted(said: string): never {
  throw new Error(`The server did not start:\n${said}`);
}
