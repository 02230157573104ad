import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { buildAssets } from "../src/local/assets.ts";
import { type Figure, type Subject, spreadOf } from "./figure.ts";

const root = join(import.meta.dirname, "..");
const wrangler = join(root, "node_modules/wrangler/bin/wrangler.js");
/** The libraries that read and write office documents, wanted only when one is at hand. */
const documents = ["docx", "hucre", "unpdf", "mammoth"];

/** What is sent to the platform, and what of the document libraries a start evaluates (quality §1). */
export const bundle: Subject = {
  name: "bundle",
  async figures(): Promise<readonly Figure[]> {
    await buildAssets();
    const folder = await mkdtemp(join(tmpdir(), "fadu-bundle-"));
    try {
      const meta = join(folder, "meta.json");
      const options = ["deploy", "--dry-run", "--minify", "--outdir", folder, "--metafile", meta];
      const env = { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_WRITE_LOGS: "false" };
      const { stdout } = await promisify(execFile)(process.execPath, [wrangler, ...options], {
        cwd: root,
        env,
      });
      const [, kilobytes] = /gzip: ([\d.]+) KiB/u.exec(stdout) ?? [];
      const inputs = Metafile.parse(JSON.parse(await readFile(meta, "utf8"))).inputs;
      const started = evaluated(inputs, "src/index.ts");
      return [
        figure("Worker, gzip", "MB", (Number(kilobytes) * 1024) / 1e6, "≤ 1.6"),
        ...documents.map((name) => {
          const files = [...started].filter((file) => file.startsWith(`node_modules/${name}/`));
          const bytes = files.reduce((sum, file) => sum + (inputs[file]?.bytes ?? 0), 0);
          return figure(`${name} evaluated at start, not minified`, "KB", bytes / 1000, "0");
        }),
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const Metafile = z.object({
  inputs: z.record(
    z.string(),
    z.object({
      bytes: z.number(),
      imports: z.array(z.object({ path: z.string(), kind: z.string(), external: z.boolean().optional() })),
    }),
  ),
});
type Inputs = z.output<typeof Metafile>["inputs"];

/** The files a module needs before it runs: all it imports, and they, but for `import()`. */
function evaluated(inputs: Inputs, entry: string): ReadonlySet<string> {
  const found = new Set([entry]);
  for (const file of found)
    for (const { path, kind, external = false } of inputs[file]?.imports ?? [])
      if (kind !== "dynamic-import" && !external) found.add(path);
  return found;
}

function figure(what: string, unit: string, value: number, target: string): Figure {
  return { what, unit, spread: spreadOf([value]), target };
}
