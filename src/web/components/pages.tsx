import { withQuery } from "../address";
import type { Page } from "../page";
import { ButtonLink } from "./button";

interface PagesProps {
  readonly page: Page;
  /** The page shown, from 1. */
  readonly at: number;
  readonly size: number;
  readonly total: number;
}

/** Where one is in a long list, and the way on. Nothing when it fits on one page. */
export function Pages({ page, at, size, total }: PagesProps) {
  if (total <= size) return null;
  const { t, format, path } = page;
  const from = (at - 1) * size + 1;
  const to = Math.min(at * size, total);
  return (
    <nav class="pages" aria-label={t("web.pages")}>
      <span>{t("web.pages.at", { from: format.number(from), to: format.number(to), n: total })}</span>
      {at > 1 && (
        <ButtonLink
          small
          sign="previous"
          href={withQuery(path, { page: at === 2 ? undefined : String(at - 1) })}
        >
          {t("web.pages.previous")}
        </ButtonLink>
      )}
      {to < total && (
        <ButtonLink small sign="next" href={withQuery(path, { page: String(at + 1) })}>
          {t("web.pages.next")}
        </ButtonLink>
      )}
    </nav>
  );
}

/** The page a query asks for, from 1. */
export function pageNumber(asked: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(asked ?? "") ? Number(asked) : 1;
}
