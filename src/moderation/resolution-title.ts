import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import { textOfUnits } from "../scoring/decimal.ts";
import type { Page } from "../web/page";
import type { Resolution } from "./resolution";

/** What it is about: the indicator, the veto, the item with its points and how often. */
export function resolutionTitle(
  { t, language }: Page,
  edition: Edition | undefined,
  { kind, code, count }: Pick<Resolution, "kind" | "code" | "count">,
): string {
  const title = (of: Parameters<typeof textIn>[0] | undefined) =>
    of === undefined ? code : `${code} ${textIn(of, language)}`;
  const word = t(`moderation.resolution.kind.${kind}`);
  switch (kind) {
    case "strike":
      return `${word} ${title(edition?.byCode.get(code)?.title)}`;
    case "veto":
      return `${word} ${title(edition?.vetoes.find((veto) => veto.code === code)?.title)}`;
    case "bonus":
    case "penalty": {
      const item = (kind === "bonus" ? edition?.bonus : edition?.penalties)?.items.get(code);
      const points = item === undefined ? "" : textOfUnits(item.points, edition?.decimals ?? 2);
      return `${word} ${title(item?.title)} · ${points} × ${count ?? 1}`;
    }
  }
}
