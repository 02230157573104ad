import type { Database } from "../db/database";
import { accept } from "../people/invitations";
import { demonstrationPassword } from "../people/demonstration";
import type { Settings } from "../people/accounts";
import { signOut, signUp } from "../people/sign-in";
import type { Person } from "../people/people";
import type { Player } from "./people";

/** Follows an invitation as a person without an account does: makes one, joins, leaves. */
export async function join(
  db: Database,
  settings: Settings,
  at: number,
  { name, email }: Player,
  token: string,
): Promise<Person> {
  const made = await signUp(db, settings, new Headers(), { name, email, password: demonstrationPassword });
  if (made === "taken") throw new Error(`the address ${email} is taken`);
  const cookie = made.cookies.map((one) => one.split(";", 1)[0]).join("; ");
  await signOut(db, settings, new Headers({ cookie }));
  await backdate(db, made.person, at);
  await accept(db, at, { id: made.person, email }, token);
  return { id: made.person, name, email };
}

/** The account library takes its time from the clock; the demonstration's people joined weeks ago. */
async function backdate(db: Database, person: string, at: number): Promise<void> {
  const day = new Date(at).toISOString();
  await db.batch([
    db.query.updateTable("person").set({ createdAt: day, updatedAt: day }).where("id", "=", person),
  ]);
}
