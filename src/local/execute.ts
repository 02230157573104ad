import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

/** Runs statements on the installation's database, the local one or the one in production. */
export async function execute(statements: string, remote: boolean): Promise<void> {
  const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
  const where = remote ? "--remote" : "--local";
  const command = ["d1", "execute", "DB", where, "--yes", "--command", statements];
  await promisify(execFile)(process.execPath, [wrangler, ...command], { cwd: root });
}
