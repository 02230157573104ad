import type { Page } from "../web/page";
import type { Found } from "./search-store";

/** Where a found passage is read in its document. */
export function passageHref({ revision, start }: Pick<Found, "revision" | "start">): string {
  return `/documents/${revision}#p-${start}`;
}

/** Document, page and section of a passage in a line. */
export function sourceOf({ t }: Page, { document, page, section }: Found): string {
  return [
    document,
    ...(page === null ? [] : [t("evidence.quote.page", { page: String(page) })]),
    ...(section === null ? [] : [section]),
  ].join(" · ");
}
