import { expect, it } from "vitest";
import { castInRound } from "../cast";
import { Client } from "../client";

it.each(["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)"])(
  "a standing as CSV holds the name %s as text, not as a formula",
  async (name) => {
    const { db, round } = await castInRound("written");
    await db.batch([db.query.updateTable("standing").set({ name })]);
    const csv = await (await (await Client.signedIn("chen")).get(`/rounds/${round}/standing.csv`)).text();
    const cells = csv.split(/\r?\n/).flatMap((line) => line.split(","));
    expect(cells.filter((cell) => cell.includes(name)).length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /^\uFEFF?"?[=+\-@]/u.test(cell))).toEqual([]);
  },
);
