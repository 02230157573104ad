import type { Page } from "../web/page";
import type { SectionRow } from "./documents";

/** The headings of a text, each leading to its place. */
export function Outline({ page, outline }: { readonly page: Page; readonly outline: readonly SectionRow[] }) {
  if (outline.length === 0) return null;
  return (
    <nav class="headings" aria-label={page.t("evidence.outline")}>
      <ol lang="zh-CN">
        {outline.map(({ number, level, title, label }) => (
          <li class={`headings-${Math.min(level, 4)}`}>
            <a href={`#s-${number}`}>{title || label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
