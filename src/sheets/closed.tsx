import { Notice } from "../web/components/notice";
import type { Page } from "../web/page";
import type { Writing } from "./writing";

/** That nothing can be written any more though the sheet is open, or that more time was granted. */
export function Closed({ page, writing }: { readonly page: Page; readonly writing: Writing }) {
  const { t, format } = page;
  if (writing.refused === "late") return <Notice tone="waits">{t("sheets.closed.late")}</Notice>;
  if (writing.refused === "left") return <Notice>{t("sheets.closed.left")}</Notice>;
  if (writing.refused !== undefined || writing.until === undefined) return null;
  return <Notice>{t("sheets.extended", { moment: format.stamp(writing.until) })}</Notice>;
}
