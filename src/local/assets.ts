/** Builds `dist/`, which Workers Assets serves: the stylesheet, one file a behaviour, htmx, the mark. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { type Declaration, type SupportsCondition, transform } from "lightningcss";

/** The last Chromium that runs on Windows 7 (quality §5). */
const oldest = { esbuild: "chrome109", lightning: { chrome: 109 << 16 } };

const root = join(import.meta.dirname, "../..");
const dist = join(root, "dist");
const stamp = join(root, ".fadu/assets");

if (import.meta.main) await buildAssets();

/** Builds what is stale; nothing happens when the sources are those of the last build. */
export async function buildAssets(): Promise<void> {
  const digest = await digestOfSources();
  if ((await last()) === digest) return;
  await mkdir(dist, { recursive: true });
  const begun = Date.now();
  await Promise.all([stylesheet(), scripts(), files()]);
  await removeOlder(begun);
  await mkdir(join(root, ".fadu"), { recursive: true });
  await writeFile(stamp, digest);
}

/** Takes away what is no longer made; the folder itself stays, since a running server watches it. */
async function removeOlder(begun: number): Promise<void> {
  for (const name of await readdir(dist)) {
    const path = join(dist, name);
    if ((await stat(path)).mtimeMs < begun - 1000) await rm(path);
  }
}

async function digestOfSources(): Promise<string> {
  const paths = globSync("{src/**/*.{css,svg,ts,tsx},package-lock.json}", { cwd: root });
  const hash = createHash("sha256");
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest("hex");
}

async function last(): Promise<string | undefined> {
  try {
    await readFile(join(dist, "app.css"));
    return await readFile(stamp, "utf8");
  } catch {
    return undefined;
  }
}

async function stylesheet(): Promise<void> {
  const command = join(root, "node_modules/@tailwindcss/cli/dist/index.mjs");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [command, "--input", "src/assets/app.css", "--output", "-"],
    { cwd: root, maxBuffer: 32 * 2 ** 20 },
  );
  await writeFile(join(dist, "app.css"), lowered(stdout));
}

/**
 * The same stylesheet in the words of the oldest browser. A mixed colour made of variables cannot be lowered,
 * and shipped as it is two browsers would show two looks: it is shipped to none, and controls.css gives the
 * plain colour instead (test/local/assets).
 */
function lowered(css: string): Uint8Array {
  return transform({
    filename: "app.css",
    code: new TextEncoder().encode(css),
    minify: true,
    targets: oldest.lightning,
    visitor: {
      Declaration: (declaration) => (isTooNew(declaration) ? [] : undefined),
      Rule: { supports: (rule) => (isTooNew(rule.value.condition) ? [] : undefined) },
    },
  }).code;
}

function isTooNew(part: Declaration | SupportsCondition): boolean {
  return /color-mix|"oklch"/.test(JSON.stringify(part));
}

async function scripts(): Promise<void> {
  await build({
    entryPoints: globSync("src/assets/*.ts", { cwd: root }),
    absWorkingDir: root,
    outdir: dist,
    bundle: true,
    minify: true,
    target: oldest.esbuild,
    logLevel: "warning",
  });
}

async function files(): Promise<void> {
  const marks = globSync("src/assets/*.svg", { cwd: root });
  const copies = [...marks, "node_modules/htmx.org/dist/htmx.min.js"];
  await Promise.all(copies.map((path) => copyFile(join(root, path), join(dist, basename(path)))));
  await writeFile(join(dist, "_headers"), "/*\n  X-Content-Type-Options: nosniff\n");
}
