import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

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
              },
            },
          })),
        ],
        test: {
          name: "worker",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: onNode,
          setupFiles: ["test/setup.ts"],
          isolate: false,
          maxWorkers: 1,
        },
      },
      {
        test: { name: "node", include: onNode, testTimeout: 120_000, hookTimeout: 180_000 },
      },
    ],
  },
});
