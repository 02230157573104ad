import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeEach } from "vitest";

declare global {
  namespace Cloudflare {
    interface Env {
      readonly MIGRATIONS: import("cloudflare:test").D1Migration[];
      readonly REPORTS: readonly string[];
      readonly CORPUS: readonly string[];
    }
  }
}

beforeEach(async () => {
  do {
    await reset();
    // all in one batch: one migration at a time takes three times as long, before every test
    await env.DB.batch(
      env.MIGRATIONS.flatMap(({ queries }) => queries).map((query) => env.DB.prepare(query)),
    );
    // the first reset after a file whose workflows have just ended at times empties nothing
  } while (await isFilled());
});

async function isFilled(): Promise<boolean> {
  const person = await env.DB.prepare("SELECT 1 FROM person LIMIT 1").first();
  const { objects } = await env.FILES.list({ limit: 1 });
  return person !== null || objects.length > 0;
}
