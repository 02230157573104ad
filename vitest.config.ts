import { existsSync, readdirSync, readFileSync } from "node:fs";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Three reports for the journey: the real ones where they are at hand, else invented ones. */
function reports(): string[] {
  const real = process.env.FADU_SHARED ?? "../shared";
  const folder = existsSync(`${real}/data/reports`) ? `${real}/data/reports` : "test/reading/reports";
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.slice(0, 3).map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

/** Reports in several layouts, to be found in. */
const corpus = readdirSync("test/reading/reports")
  .filter((name) => name.endsWith(".txt"))
  .toSorted()
  .map((name) => readFileSync(`test/reading/reports/${name}`, "utf8"));

/** Folders whose tests need the host's files or a browser; all others run inside workerd. */
const onNode = ["criteria", "scoring", "statistics", "reading", "cli", "local", "house", "browser"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

process.env.AUTH_SECRET = "a secret of thirty-two letters for tests";

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations("migrations"),
                ORIGIN: "http://fadu.test",
                REPORTS: reports(),
                CORPUS: corpus,
              },
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: onNode,
          setupFiles: ["test/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "node",
          include: onNode,
          globalSetup: ["test/local/run.ts"],
          // after workerd, which takes one worker: the browsers then have both cores
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
