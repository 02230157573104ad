import { type Entry, entryName } from "../entries/entries";
import type { Page } from "../web/page";
import type { Hindrance } from "./assignment";

type Named = readonly { readonly id: string; readonly name: string }[];

/** The first hindrance in full, and how many more there are. */
export function hindrancesText(
  page: Page,
  hindrances: readonly Hindrance[],
  entries: readonly Entry[],
  assessors: Named,
): string {
  const [first, ...others] = hindrances;
  const said = first === undefined ? "" : hindranceText(page, first, entries, assessors);
  return others.length > 0 ? `${said}${page.t("sheets.assign.more", { n: others.length })}` : said;
}

export function hindranceText(
  { t }: Page,
  { entry: id, assessor: of, leaf, conflict, colleague }: Hindrance,
  entries: readonly Entry[],
  assessors: Named,
): string {
  const found = entries.find((one) => one.id === id);
  const entry = found === undefined ? "" : entryName(found);
  const assessor = assessors.find((one) => one.id === of)?.name ?? "";
  if (conflict === true) return t("sheets.assign.conflict", { assessor, entry });
  if (leaf === undefined) return t("sheets.assign.nothing", { entry });
  return t(colleague === true ? "sheets.assign.colleague" : "sheets.assign.twice", { assessor, entry, leaf });
}
