import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";

/** Makes sure that a `.dev.vars` names a secret that signs the sessions of this computer; one that is there stays. */
export async function ensureSecret(path: string): Promise<void> {
  const before = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  if (/^AUTH_SECRET=./m.test(before)) return;
  const lines = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  await writeFile(path, `${lines}AUTH_SECRET=${randomBytes(32).toString("hex")}\n`, { mode: 0o600 });
}
