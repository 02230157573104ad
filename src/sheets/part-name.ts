import type { Edition } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import type { Page } from "../web/page";
import type { Sheet } from "./sheets";

/** What a sheet covers, in words. */
export function partName(page: Page, edition: Edition, { node, leaves }: Pick<Sheet, "node" | "leaves">) {
  if (leaves.length > 0) return page.t("sheets.third", { n: leaves.length });
  const found = edition.byCode.get(node);
  return found === undefined ? page.t("sheets.whole") : `${found.code} ${textIn(found.title, page.language)}`;
}
