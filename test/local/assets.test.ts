import { statSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { buildAssets } from "../../src/local/assets.ts";

const dist = join(import.meta.dirname, "../../dist");

describe("the built assets", () => {
  let css: string;
  beforeAll(async () => {
    await buildAssets();
    css = await readFile(join(dist, "app.css"), "utf8");
  });

  it("say nothing that Chromium 109 does not understand (quality §5)", () => {
    const tooNew = /color-mix\(|oklch\(|oklab\(|light-dark\(|@starting-style|@scope|text-wrap|:dir\(/g;
    expect(css.match(tooNew)).toBeNull();
    expect(css, "nesting").not.toMatch(/&[:.[ ]/);
  });

  it("paint buttons in plain colours of both themes", () => {
    expect(css).toContain("--primary:#0f5c63");
    expect(css).toContain("--primary:#7cc7cb");
    expect(css).toContain("prefers-color-scheme:dark");
  });

  it("leave most of the 60 KB of a first view to the page (quality §1)", async () => {
    const files = await Promise.all(["app.css", "htmx.min.js"].map((name) => readFile(join(dist, name))));
    const sizes = files.map((file) => gzipSync(file).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(26 * 1024);
  });

  it("keep what draws a PDF to itself, and without what would run its scripts", async () => {
    const names = await readdir(dist, { recursive: true });
    const heavy = names.filter((name) => name.endsWith(".js") && statSync(join(dist, name)).size > 40 * 1024);
    expect(heavy.toSorted()).toEqual([
      "pdf/wasm/jbig2_nowasm_fallback.js",
      "pdf/wasm/openjpeg_nowasm_fallback.js",
      "pdf/worker.js",
      "viewer.js",
    ]);
    expect(names.filter((name) => /quickjs|sandbox/.test(name))).toEqual([]);
  });

  it("are built once for the same sources", async () => {
    const { mtimeMs } = await stat(join(dist, "app.css"));
    await buildAssets();
    expect((await stat(join(dist, "app.css"))).mtimeMs).toBe(mtimeMs);
  });
});
