// Installs the pinned packages once per state of the lock file. Runs on the system's Node (20 or later),
// before anything of the project can be imported, and prints to standard error only.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const stamp = `${root}node_modules/.installed`;
const lock = createHash("sha256")
  .update(readFileSync(`${root}package.json`))
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) {
  process.stderr.write("Installing packages (once)…\n");
  const install = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (install.status !== 0) {
    process.stderr.write(
      "npm install failed; see the lines above. Run the command again once the registry answers.\n",
    );
    process.exit(install.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
