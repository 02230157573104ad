import { describe, expect, it } from "vitest";
import { app } from "../../src/app";
import { dayOf } from "../../src/calendar/calendar";
import { at, type Cast, castInRound, type PersonName } from "../cast";
import { Client } from "../client";

/** Every address that answers with something, once. */
const reading = [...new Set(app.routes.filter(({ method }) => method === "GET").map(({ path }) => path))];

function filled(path: string, cast: Cast): string | undefined {
  const known: Readonly<Record<string, string>> = {
    round: cast.round,
    track: cast.track,
    entry: cast.entry,
    sheet: cast.sheet,
    leaf: cast.leaf,
    document: cast.document,
    revision: cast.revision,
    evidence: cast.evidence,
    question: cast.question,
    page: "1",
    subject: "qinghe",
  };
  let isWhole = true;
  const address = path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    isWhole &&= known[name] !== undefined;
    return known[name] ?? "";
  });
  return isWhole && !path.includes("*") ? address : undefined;
}

/** Whoever may be behind a question: names, accounts and memberships of those who ask. */
const asking = [
  "林致远",
  "何思齐",
  "陈启明",
  "云州大学",
  "m-lin",
  "m-he",
  "m-chen",
  "lin@fadu.test",
  "he@fadu.test",
];

describe("who asks", { timeout: 120_000 }, () => {
  it.each(["zhou", "wei", "duan"] as const)("is told to %s by no page and no answer", async (name) => {
    const cast = await castInRound("written");
    await talk(cast);
    const client = await Client.signedIn(name);
    let seen = 0;
    for (const path of reading) {
      const address = filled(path, cast);
      if (address === undefined) continue;
      const answer = await client.get(address);
      if (answer.status !== 200) continue;
      seen += 1;
      const said = (await answer.text()) + JSON.stringify([...answer.headers]);
      expect([path, asking.filter((word) => said.includes(word))]).toEqual([path, []]);
    }
    expect(seen).toBeGreaterThan(5);
  });

  it("is told to those who run the round", async () => {
    const cast = await castInRound("written");
    const path = `/entries/${cast.entry}/questions/${cast.question}`;
    for (const name of ["chen", "he", "zheng"] as const satisfies readonly PersonName[])
      expect(await (await Client.signedIn(name)).page(path)).toContain("林致远");
  });

  it("cannot be told by the order either: what is due together stands in the order of its leaf", async () => {
    const cast = await castInRound("written");
    const first = await inOrderOf(cast, ["lin", "he"]);
    expect(first).toEqual(["B1", "B2"]);
    expect(await inOrderOf(cast, ["he", "lin"])).toEqual(first);
  });

  it("has ids that tell nothing", async () => {
    const cast = await castInRound("written");
    await talk(cast);
    const rows = await cast.db.query.selectFrom("question").select("id").where("id", "<>", "q1").execute();
    expect(rows.every(({ id }) => /^[0-9a-z]{14}$/.test(id))).toBe(true);
  });
});

/** Everybody who may asks something, and the bureau answers. */
async function talk({ entry, question }: Cast): Promise<void> {
  const due = dayOf(Date.now() + 86_400_000);
  for (const name of ["lin", "he", "chen"] as const)
    await (
      await Client.signedIn(name)
    ).submit(`/entries/${entry}/questions`, { leaf: "A2", words: "请说明。", due });
  const thread = `/entries/${entry}/questions/${question}`;
  await (await Client.signedIn("zhou")).submit(`${thread}/answers`, { words: "已公布。" });
  await (await Client.signedIn("he")).submit(`${thread}/turns`, { words: "何时？", due });
}

/** The leaves of the bureau's list, asked in this order at the same moment. */
async function inOrderOf({ db, entry }: Cast, names: readonly ("lin" | "he")[]): Promise<readonly string[]> {
  const leaves = { lin: "B2", he: "B1" } as const;
  for (const [place, name] of names.entries()) {
    const id = `o-${place}-${name}`;
    const by = `m-${name}`;
    const due_at = Date.UTC(2099, 0, 1);
    await db.batch([
      db.query.insertInto("question").values({
        id,
        entry,
        leaf: leaves[name],
        revision: null,
        quote: null,
        asked_by: by,
        asked_at: at + place,
        due_at,
        closed_at: null,
        closed_by: null,
      }),
      db.query
        .insertInto("question_turn")
        .values({ question: id, number: 1, side: "evaluators", words: "问", due_at, at: at + place, by }),
    ]);
  }
  const page = await (await Client.signedIn("zhou")).page(`/entries/${entry}/questions`);
  await db.batch([
    db.query.deleteFrom("question_turn").where("question", "like", "o-%"),
    db.query.deleteFrom("question").where("id", "like", "o-%"),
  ]);
  return [...page.matchAll(/>(B\d) /g)].map(([, leaf = ""]) => leaf);
}
