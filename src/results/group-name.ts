import type { Edition } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import type { Page } from "../web/page";

/** What a group is called: a kind by its title in the edition, another by its own name. */
export function groupName(page: Page, edition: Edition, group: string): string {
  const kind = edition.kinds.get(group);
  return kind === undefined ? group : textIn(kind, page.language);
}
