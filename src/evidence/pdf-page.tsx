import { Button } from "../web/components/button";
import type { Page } from "../web/page";

interface PdfPageProps {
  readonly page: Page;
  readonly revision: string;
  readonly title: string;
  /** The page that is drawn first. */
  readonly opens: number;
  /** With the buttons to the pages before and after it. */
  readonly steps?: boolean;
}

/** A page of a PDF, drawn by the script `viewer`; without it, or where it cannot be drawn, the file to be kept. */
export function PdfPage({ page: { t }, revision, title, opens, steps = false }: PdfPageProps) {
  const file = `/documents/${revision}/file`;
  const download = <a href={file}>{t("evidence.download")}</a>;
  return (
    <div
      class="pdf"
      data-pdf={`${file}?view=inline`}
      data-page={opens}
      data-label={`${title} · ${t("evidence.quote.page", { page: "{page}" })}`}
      data-where={t("evidence.pageOf", { page: "{page}", pages: "{pages}" })}
      data-opening={t("evidence.viewer.opening")}
      data-failed={t("evidence.viewer.failed")}
    >
      {steps && (
        <nav class="page-steps" aria-label={t("web.pages")} hidden>
          <Button small value="-1">
            {t("web.pages.previous")}
          </Button>
          <output />
          <Button small value="1">
            {t("web.pages.next")}
          </Button>
        </nav>
      )}
      <div class="pdf-drawing" data-drawing />
      <p class="quiet">
        <span role="status" data-said />{" "}
        <span data-instead hidden>
          {download}
        </span>
      </p>
      <noscript>
        <p>
          {t("evidence.viewer.off")} {download}
        </p>
      </noscript>
    </div>
  );
}
