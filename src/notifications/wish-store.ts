import { type Database, type Write } from "../db/database";
import type { Language } from "../web/language";

/** How a person wants to be told outside: a digest in Chinese, unless they said otherwise. */
export type Wish = { readonly wanted: boolean; readonly language: Language };

const unsaid: Wish = { wanted: true, language: "zh" };

export async function wishOf(db: Database, person: string): Promise<Wish> {
  const row = await db.query
    .selectFrom("digest_wish")
    .select(["wanted", "language"])
    .where("person", "=", person)
    .executeTakeFirst();
  return row === undefined ? unsaid : { wanted: row.wanted === 1, language: row.language };
}

export function writeWish(db: Database, person: string, { wanted, language }: Wish): Write {
  const said = { wanted: wanted ? 1 : 0, language } as const;
  return db.query
    .insertInto("digest_wish")
    .values({ person, ...said })
    .onConflict((conflict) => conflict.column("person").doUpdateSet(said));
}
