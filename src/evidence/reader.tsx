import type { Kind } from "../reading/extract/extracted.ts";
import type { Page } from "../web/page";
import { DocumentText, type DocumentTextProps } from "./document-text";
import { Outline } from "./outline";
import { PdfPage } from "./pdf-page";

interface ReaderProps {
  readonly page: Page;
  readonly content: Omit<DocumentTextProps, "page" | "paged">;
  /** What the text was read from; the pages of a PDF can be looked at. */
  readonly file: { readonly kind: Kind; readonly title: string };
}

/**
 * A text with its outline, and beside it the page of the PDF it was read from (evidence §1). Where there is no room
 * beside it the page unfolds from the bottom of the window, over the text it belongs to.
 */
export function Reader({ page, content, file: { kind, title } }: ReaderProps) {
  const { t } = page;
  const text = (paged: boolean) => (
    <section class="reader-pane" aria-label={t("evidence.text")}>
      <div class="reader">
        <Outline page={page} outline={content.outline} />
        <DocumentText page={page} {...content} paged={paged} />
      </div>
    </section>
  );
  if (kind !== "pdf") return text(false);
  return (
    <div class="paged" id="paged" data-panes={t("web.panes.handle")}>
      {text(true)}
      <section class="page-pane" id="page" aria-label={t("evidence.viewer")} tabindex={0}>
        <details open>
          <summary>{t("evidence.viewer")}</summary>
          <PdfPage page={page} revision={content.revision} title={title} opens={pageShown(content)} steps />
        </details>
      </section>
    </div>
  );
}

/** The page of the quote a link led to, else the first. */
function pageShown({ quotes, pages, shown }: ReaderProps["content"]): number {
  const start = quotes.find(({ id }) => id === shown)?.start ?? 0;
  return pages.findLast((one) => one.start <= start)?.number ?? 1;
}
