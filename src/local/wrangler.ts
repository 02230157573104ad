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
export async function migrate(state: string, stop?: AbortSignal): Promise<void> {
  await onDatabase(["migrations", "apply", "DB", "--local", "--persist-to", state], stop);
}

/** Runs a statement on the local database in a folder of state. */
export async function execute(state: string, statement: string): Promise<void> {
  await onDatabase(["execute", "DB", "--local", "--persist-to", state, "--yes", "--command", statement]);
}

async function onDatabase(command: readonly string[], stop?: AbortSignal): Promise<void> {
  const { child, ended, said } = wrangler(["d1", ...command], stop);
  await ended;
  if (child.exitCode !== 0) throw new Error(`The local database refused:\n${said()}`);
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

/** Serves the Worker on 127.0.0.1 until `stop`; answers when it is ready. */
export async function serve({ entry, port, state, vars = {} }: Serving, stop?: AbortSignal): Promise<Server> {
  const origin = `http://127.0.0.1:${port}`;
  const named = Object.entries({ ORIGIN: origin, ...vars });
  const options = [
    ["dev", entry, "--local", "--ip", "127.0.0.1", "--port", String(port), "--inspector-port", "0"],
    ["--persist-to", state, "--log-level", "error", "--show-interactive-dev-session=false"],
    named.flatMap(([name, value]) => ["--var", `${name}:${value}`]),
  ];
  const { ended, end, said, unbuilt } = wrangler(options.flat(), stop);
  try {
    await Promise.race([ready(`${origin}/healthz`), ended.then(gone), unbuilt.then(refused)]);
  } catch (cause) {
    await end();
    throw new Error(`The server did not start: ${String(cause)}\n${said()}`, { cause });
  }
  return { origin, ended: ended.then(said), end };
}

type Running = {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly end: () => Promise<void>;
  readonly said: () => string;
  /** Settles when the Worker could not be built: the server stays, to build it again, and answers nothing. */
  readonly unbuilt: Promise<void>;
};

function wrangler(options: readonly string[], stop?: AbortSignal): Running {
  const child = spawn(process.execPath, ["--no-warnings", program, ...options], {
    cwd: root,
    env: { ...process.env, ...offline },
    stdio: ["ignore", "pipe", "pipe"],
    // a signal from the keyboard goes to us alone, and we end it in order
    detached: process.platform !== "win32",
  });
  let said = "";
  const { promise: unbuilt, resolve: noteUnbuilt } = Promise.withResolvers<void>();
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-20_000);
    if (said.includes("Build failed")) noteUnbuilt();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const end = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => killAll(child), mostSeconds.toEnd * 1000);
    await ended;
    clearTimeout(late);
  };
  if (stop?.aborted) void end();
  else stop?.addEventListener("abort", () => void end());
  return { child, ended, end, said: () => said.trim(), unbuilt };
}

const mostSeconds = { toStart: 60, toAnswer: 10, toEnd: 5 } as const;

/** Wrangler leads a group of its own, with the runtime in it. */
function killAll({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
}

function gone(): never {
  throw new Error("it ended");
}

function refused(): never {
  throw new Error("the Worker could not be built");
}

async function ready(address: string): Promise<void> {
  const last = Date.now() + mostSeconds.toStart * 1000;
  while (Date.now() < last) {
    try {
      // a server that has nothing to answer with yet keeps the request waiting
      if ((await fetch(address, { signal: AbortSignal.timeout(mostSeconds.toAnswer * 1000) })).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not ready after ${mostSeconds.toStart} seconds`);
}
