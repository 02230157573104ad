import type { Page } from "../page";
import { Sign, type SignName } from "./sign";
import { Tabs } from "./tabs";

/** A place of the rail: where it leads, its sign, and how many of it wait on the person. */
export interface RailItem {
  readonly href: string;
  readonly label: string;
  readonly sign: SignName;
  readonly count?: number | undefined;
  /** The nouns that are read together under this place, itself first. */
  readonly members?: readonly RailItem[] | undefined;
  /** How addresses begin that belong here without standing below it: an entry, one of its documents. */
  readonly holds?: readonly string[] | undefined;
}

interface RailProps {
  readonly page: Page;
  readonly items: readonly RailItem[];
}

export function Rail({ page, items }: RailProps) {
  return (
    <nav class="rail" aria-label={page.t("web.nouns")}>
      <RailList page={page} items={items} />
    </nav>
  );
}

/** On a phone: three nouns and the rest behind the fourth; four when there are only four. */
export function Bottom({ page, items }: RailProps) {
  const shown = items.length <= 4 ? items : items.slice(0, 3);
  const rest = items.slice(shown.length);
  return (
    <nav class="bottom" aria-label={page.t("web.nouns")}>
      <RailList page={page} items={shown} />
      {rest.length > 0 && (
        <details class="bottom-more">
          <summary>
            <Sign name="more" />
            {page.t("web.more")}
          </summary>
          <RailList page={page} items={rest} />
        </details>
      )}
    </nav>
  );
}

/** The nouns that are read together with the present one, above its page; one that stands alone has none. */
export function Family({ page, items }: RailProps) {
  const place = currentOf(items, page.path);
  const members = place?.members ?? [];
  if (place === undefined || members.length < 2) return undefined;
  const here = currentOf(members, page.path);
  return (
    <Tabs
      page={page}
      label={place.label}
      tabs={members.map(({ href, label, count }) => ({ href, label, count, current: href === here?.href }))}
    />
  );
}

function RailList({ page, items }: RailProps) {
  const here = currentOf(items, page.path);
  const around = items.find(({ holds = [] }) => holds.some((start) => page.path.startsWith(start)));
  return (
    <ul>
      {items.map((item) => (
        <li>
          <a href={item.href} aria-current={item === here ? "page" : item === around ? "true" : undefined}>
            <Sign name={item.sign} />
            <span>{item.label}</span>
            {item.count !== undefined && item.count > 0 && (
              <span class="rail-count">{page.format.number(item.count)}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The noun with the longest address above the page. */
function currentOf(items: readonly RailItem[], path: string): RailItem | undefined {
  const [pathname = ""] = path.split("?");
  return items
    .flatMap((item) => (item.members ?? [item]).map(({ href }) => ({ item, href })))
    .filter(({ href }) => pathname === href || pathname.startsWith(href === "/" ? "//" : `${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]?.item;
}
