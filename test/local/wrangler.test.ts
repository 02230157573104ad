import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freePort } from "../../src/local/port.ts";
import { serve } from "../../src/local/wrangler.ts";

describe("serving on this computer", () => {
  it("says why a Worker cannot be built, instead of waiting for it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "fadu-broken-"));
    const entry = join(folder, "worker.ts");
    await writeFile(entry, 'import { nothing } from "./missing";\nexport default { fetch: nothing };\n');
    const serving = serve({ entry, port: await freePort(), state: folder });
    await expect(serving).rejects.toThrow(/could not be built[^]*Could not resolve "\.\/missing"/u);
    await rm(folder, { recursive: true, force: true });
  });
});
