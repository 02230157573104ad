/** Builds `dist/`, which Workers Assets serves: the stylesheet, one file a behaviour, htmx, PDF.js, the mark. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { type Declaration, type SupportsCondition, transform } from "lightningcss";

/** The last Chromium that runs on Windows 7 (quality §5). */
const oldest = { esbuild: "chrome109", lightning: { chrome: 109 << 16 } };

/** A worker has the policy it is served with, not that of its page: this one may load and compile its decoders. */
const headers = `/*
  X-Content-Type-Options: nosniff
/pdf/worker.js
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'
`;

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
  await Promise.all([stylesheet(), scripts(), reader(), files()]);
  await removeOlder(begun);
  await mkdir(join(root, ".fadu"), { recursive: true });
  await writeFile(stamp, digest);
}

/** Takes away what is no longer made; the folder itself stays, since a running server watches it. */
async function removeOlder(begun: number): Promise<void> {
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(path)).mtimeMs < begun - 1000) await rm(path);
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

/** The worker that reads PDFs, and what it fetches when a file needs it: character maps, fonts, decoders of pictures. */
async function reader(): Promise<void> {
  await build({
    entryPoints: ["src/assets/viewer/worker.ts"],
    absWorkingDir: root,
    outdir: join(dist, "pdf"),
    bundle: true,
    format: "esm",
    minify: true,
    target: oldest.esbuild,
    logLevel: "warning",
  });
  const from = join(root, "node_modules/pdfjs-dist");
  // without what runs the scripts of a PDF
  const needed = globSync("{cmaps,standard_fonts,wasm}/*", { cwd: from }).filter(
    (path) => !/quickjs/i.test(path),
  );
  await copied(needed.map((path) => [join(from, path), join(dist, "pdf", path)]));
}

async function files(): Promise<void> {
  const marks = globSync("src/assets/*.svg", { cwd: root });
  const copies = [...marks, "node_modules/htmx.org/dist/htmx.min.js"];
  await copied(copies.map((path) => [join(root, path), join(dist, basename(path))]));
  await writeFile(join(dist, "_headers"), headers);
}

async function copied(files: readonly (readonly [from: string, to: string])[]): Promise<void> {
  for (const folder of new Set(files.map(([, to]) => dirname(to)))) await mkdir(folder, { recursive: true });
  await Promise.all(files.map(([from, to]) => copyFile(from, to)));
}
