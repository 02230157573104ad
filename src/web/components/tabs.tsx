import type { Page } from "../page";

export interface Tab {
  readonly href: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

/** Views of one thing, each with its own address. */
export function Tabs({
  page,
  label,
  tabs,
}: {
  readonly page: Page;
  readonly label: string;
  readonly tabs: readonly Tab[];
}) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map(({ href, label, count, current }) => (
          <li>
            <a class="tab-link" href={href} aria-current={current ? "page" : undefined}>
              {label}
              {count !== undefined && <span class="tab-count">{page.format.number(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
