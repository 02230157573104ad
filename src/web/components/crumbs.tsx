import type { Page } from "../page";

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

/** The tree above the page, from the root down. */
export function Crumbs({ page, crumbs }: { readonly page: Page; readonly crumbs: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={page.t("web.crumbs")}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
