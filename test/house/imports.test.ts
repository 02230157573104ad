import { describe, expect, it } from "vitest";
import { folderOf, type Import, partOf, type Source, sources } from "./sources.ts";

const pure = ["criteria", "scoring", "statistics", "reading"];
const nouns = [
  "people",
  "jurisdictions",
  "editions",
  "calendar",
  "rounds",
  "entries",
  "applications",
  "conflicts",
  "pledges",
  "trials",
  "evidence",
  "figures",
  "cases",
  "surveys",
  "sheets",
  "moderation",
  "notifications",
  "questions",
  "appeals",
  "rectification",
  "results",
  "log",
  "visits",
];
const others = ["db", "web", "lists", "jobs", "assets", "cli", "local", "demonstration"];
const files = ["index.ts", "app.tsx", "errors.ts", "env.d.ts", "yaml.d.ts"];

const all = sources("src/**/*.{ts,tsx}");
const platform = /^(cloudflare:|node:|hono|kysely|better-auth|wrangler|@cloudflare\/)/;

/** Imports of some files that break a rule, as "file → target". */
function offences(
  of: (source: Source) => boolean,
  wrong: (target: Import, source: Source) => boolean,
): readonly string[] {
  return all
    .filter(of)
    .flatMap((source) =>
      source.imports
        .filter((target) => wrong(target, source))
        .map(({ written }) => `${source.path} → ${written}`),
    );
}

/** The part of a noun a file of ours belongs to, when it belongs to a noun. */
function nounPart({ ours, target }: Import) {
  const [, folder = ""] = target.split("/");
  return ours && nouns.includes(folder) ? partOf(pathOf(target)) : undefined;
}

function pathOf(target: string): string {
  return all.find(({ path }) => path.replace(/\.tsx?$/, "") === target)?.path ?? `${target}.ts`;
}

const isPure = (source: Source) => pure.includes(folderOf(source));
const isPart = (part: string) => (source: Source) =>
  nouns.includes(folderOf(source)) && partOf(source.path) === part;

describe("imports point inward (docs/architecture)", () => {
  it("the engine imports no platform", () => {
    expect(offences(isPure, ({ written }) => platform.test(written))).toEqual([]);
  });

  it("the engine imports nothing of the app", () => {
    expect(
      offences(isPure, ({ ours, target }) => ours && !pure.includes(target.split("/")[1] ?? "")),
    ).toEqual([]);
  });

  it.each(["engine", "command line", "laptop"])(
    "the %s runs in Node without a build: imports end in .ts",
    (name) => {
      const folders = { engine: pure, "command line": ["cli"], laptop: ["local"] }[name] ?? [];
      expect(
        offences(
          (source) => folders.includes(folderOf(source)),
          ({ ours, written }) => ours && !/(?<!\.d)\.(ts|mjs)$/.test(written),
        ),
      ).toEqual([]);
    },
  );

  it.each([
    ["rules", ["store", "routes", "pages"]],
    ["store", ["routes", "pages"]],
    ["words", ["store", "routes", "pages", "rules"]],
  ])("%s import none of %j", (part, outward) => {
    expect(offences(isPart(part), (target) => outward.includes(nounPart(target) ?? ""))).toEqual([]);
  });

  it("pages are functions of data: of a store they know at most its types", () => {
    expect(offences(isPart("pages"), (target) => !target.typeOnly && nounPart(target) === "store")).toEqual(
      [],
    );
  });

  it("what every page shares knows of the nouns only their words", () => {
    expect(
      offences(
        (source) => folderOf(source) === "web",
        (target) => !target.typeOnly && !["words", undefined].includes(nounPart(target)),
      ),
    ).toEqual([]);
  });

  it("only index.ts imports the app", () => {
    expect(
      offences(
        ({ path }) => path !== "src/index.ts",
        ({ target }) => target === "src/app",
      ),
    ).toEqual([]);
  });
});

describe("the house", () => {
  it("holds only the known rooms", () => {
    const rooms = new Set(sources("src/**/*.*").map(folderOf));
    expect([...rooms].filter((room) => ![...pure, ...nouns, ...others, ...files].includes(room))).toEqual([]);
  });

  it("has no room for odds and ends", () => {
    const odds = /(^|\/)(utils?|helpers?|common|services?|managers?|misc|shared)(\/|\.tsx?$)/;
    expect(sources("{src,test,bench}/**/*.{ts,tsx}").filter(({ path }) => odds.test(path))).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    const long = sources("{src,bench}/**/*.{ts,tsx,css}")
      .filter(({ path }) => !path.endsWith(".d.ts"))
      .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("gives no page an inline style or script: the policy would refuse it", () => {
    const inline = /<(style|script)>|\sstyle=|\son[a-z]+=["{]|dangerouslySetInnerHTML/;
    expect(
      all.filter(({ path, text }) => path.endsWith(".tsx") && inline.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });
});
