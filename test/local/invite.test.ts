import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { invitationSql } from "../../src/local/invite.ts";
import { sha256 } from "../../src/log/log.ts";

describe("the first invitation of an installation", () => {
  it("is a row that the invitation page finds, whatever the name holds", async () => {
    const database = new DatabaseSync(":memory:");
    for (const file of ["0001_accounts", "0002_rounds"])
      database.exec(readFileSync(new URL(`../../migrations/${file}.sql`, import.meta.url), "utf8"));
    database.exec(await invitationSql("张三 O'Hara", "a token", 1000));
    expect({ ...database.prepare("SELECT * FROM invitation").get() }).toMatchObject({
      token_digest: await sha256("a token"),
      name: "张三 O'Hara",
      role: "office",
      round: null,
      created_by: null,
      expires_at: 1000 + 14 * 86_400_000,
    });
  });
});
