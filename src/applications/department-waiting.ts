import { textIn } from "../criteria/text.ts";
import type { Database } from "../db/database";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import type { Membership } from "../people/people";
import { refusalAt } from "../people/refusals";
import type { Page } from "../web/page";
import { handoversOf } from "./store";

/** What a department has in hand and has not supplied, in the entries that can still be supplied. */
export async function waitingForDepartment(
  db: Database,
  { language }: Pick<Page, "language">,
  { organisation }: Membership,
  entries: readonly Entry[],
  now: number,
) {
  const open = entries.filter((entry) => refusalAt("leaf.supply", "department", entry, now) === undefined);
  return Promise.all(
    open.map(async (entry) => {
      const edition = await editionOf(db, entry.edition);
      const waiting = (await handoversOf(db, entry.id)).filter(
        ({ unit, suppliedAt }) => unit === organisation && suppliedAt === null,
      );
      const leaves = waiting.flatMap(({ leaf, dueAt }) => {
        const node = edition.byCode.get(leaf);
        return node === undefined ? [] : [{ code: leaf, title: textIn(node.title, language), dueAt }];
      });
      return { entry, leaves };
    }),
  );
}
