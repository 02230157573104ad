/**
 * The first account of an installation: an invitation as office, straight into the database, since there is nobody
 * yet who could make one. `npm run invite -- --name 张三 [--remote] [--origin https://…]`.
 */
import { parseArgs } from "node:util";
import { nanoid } from "nanoid";
import { sha256 } from "../log/log.ts";
import { invitationDays } from "../people/people.ts";
import { execute } from "./execute.ts";

if (import.meta.main) await main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      name: { type: "string" },
      origin: { type: "string", default: "http://localhost:8787" },
      remote: { type: "boolean", default: false },
    },
  });
  if (values.name === undefined || values.name.trim() === "") {
    console.error("Name the person: npm run invite -- --name 张三 [--remote] [--origin https://…]");
    process.exitCode = 1;
    return;
  }
  const token = nanoid(32);
  await execute(await invitationSql(values.name.trim(), token, Date.now()), values.remote);
  console.log(`${values.origin}/invitations/${token}`);
  console.error(
    `An invitation as office for ${values.name.trim()}, valid for ${invitationDays} days, works once.`,
  );
}

/** The statement that inserts an office invitation made by nobody. */
export async function invitationSql(name: string, token: string, now: number): Promise<string> {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const expires = now + invitationDays * 86_400_000;
  return `INSERT INTO invitation (token_digest, name, role, created_at, expires_at)
    VALUES ('${await sha256(token)}', ${quoted}, 'office', ${now}, ${expires})`;
}
