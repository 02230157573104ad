import type { Leaf } from "../criteria/tree.ts";
import type { LeafPageProps } from "./leaf-page";
import { leafHref } from "./paths";

/** The ways on from a leaf, each with its key. */
export function Moves({ frame, seen, leaf, leaves, ratings, across }: LeafPageProps) {
  const { t } = frame.page;
  const place = leaves.indexOf(leaf);
  const decided = new Set(ratings.filter(({ state }) => state !== "pending").map(({ leaf }) => leaf));
  const open = [...leaves.slice(place + 1), ...leaves.slice(0, place)].find(({ code }) => !decided.has(code));
  const to = (target: Leaf | undefined) => target && leafHref(seen.sheet.id, target.code);
  const moves = [
    { go: "previous", key: "k", label: t("sheets.previous"), href: to(leaves[place - 1]) },
    { go: "next", key: "j", label: t("sheets.next"), href: to(leaves[place + 1]) },
    { go: "open", key: "n", label: t("sheets.nextOpen"), href: to(open) },
    { go: "across-previous", key: "K", label: t("sheets.acrossPrevious"), href: across.previous },
    { go: "across-next", key: "J", label: t("sheets.acrossNext"), href: across.next },
  ];
  return (
    <nav class="moves" aria-label={t("sheets.keys")}>
      {moves.map(({ go, key, label, href }) =>
        href === undefined ? null : (
          <a class="btn btn-quiet btn-sm" href={href} data-go={go} data-shortcut={key}>
            {label} <kbd>{key}</kbd>
          </a>
        ),
      )}
      <details id="keys" class="keys">
        <summary>
          {t("sheets.keys")} <kbd>?</kbd>
        </summary>
        <ul>
          {(["levels", "move", "open", "across", "quote", "reason", "help"] as const).map((key) => (
            <li>{t(`sheets.keys.${key}`)}</li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
