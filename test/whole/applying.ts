import { expect } from "vitest";
import type { Edition } from "../../src/criteria/tree.ts";
import type { Client } from "../client";
import { observed } from "./scoring";

/** A bureau writes its statement of every indicator, scores itself, and only then can submit: every gap is named at once. */
export async function filledIn(bureau: Client, entry: string, edition: Edition): Promise<void> {
  const early = await bureau.post(`/entries/${entry}/submissions`, { declared: "on" });
  expect(early.status).toBe(422);
  const gaps = await early.text();
  for (const { code } of edition.leaves) expect(gaps).toContain(`/entries/${entry}/leaves/${code}`);
  for (const leaf of edition.leaves) {
    const path = `/entries/${entry}/leaves/${leaf.code}`;
    await bureau.submit(`${path}/statements`, {
      revision: "0",
      text: `${leaf.code} 的做法和成效见年度报告。`,
      units: "司法局",
    });
    await bureau.submit(`${path}/self-scores`, {
      revision: "0",
      state: "scored",
      ...observed(leaf, "self", "self"),
    });
  }
}
