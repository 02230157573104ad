import type { Child } from "hono/jsx";
import { DocumentText, type DocumentTextProps } from "../evidence/document-text";
import type { ListedDocument } from "../evidence/store";
import type { Scan } from "../evidence/scan";
import { ScanPage } from "../evidence/scan-page";
import { Outline } from "../evidence/outline";
import type { Page } from "../web/page";

type ReportPaneProps = {
  readonly page: Page;
  readonly documents: readonly ListedDocument[];
  /** The document that is shown, with its text where it has one. */
  readonly shown: ListedDocument | undefined;
  readonly content: Omit<DocumentTextProps, "page" | "shown"> | undefined;
  /** A page of it where it has none. */
  readonly scan: Scan | undefined;
  /** Where a box drawn on the page is cited; left out where nothing may be changed. */
  readonly drawing: { readonly sheet: string; readonly leaf: string } | undefined;
  /** The address of the page, to show another document on. */
  readonly path: string;
  /** What the bureau says of the leaf. */
  readonly said: Child;
};

/** The documents of the entry, one of them open to be read and quoted. */
export function ReportPane(props: ReportPaneProps) {
  const { page, documents, shown, content, scan, drawing, path, said } = props;
  const { t } = page;
  if (documents.length === 0)
    return (
      <>
        {said}
        <p class="quiet">{t("sheets.documents.none")}</p>
      </>
    );
  return (
    <>
      {said}
      <nav class="report-choice" aria-label={t("sheets.documents")}>
        {documents.map((document) => (
          <a
            href={`${path}?document=${document.id}`}
            aria-current={document.id === shown?.id ? "page" : undefined}
          >
            {document.title}
          </a>
        ))}
      </nav>
      {shown !== undefined && (
        <p class="report-links">
          <a href={`/documents/${shown.revision.id}`}>{t("sheets.documents.open")}</a>
        </p>
      )}
      {content === undefined && scan !== undefined ? (
        <ScanPage page={page} scan={scan} title={shown?.title ?? ""} drawing={drawing} />
      ) : content === undefined ? (
        <p class="quiet">{t("sheets.documents.unread")}</p>
      ) : (
        <>
          <details class="report-outline">
            <summary>{t("sheets.documents.outline")}</summary>
            <Outline page={page} outline={content.outline} />
          </details>
          <DocumentText page={page} {...content} />
        </>
      )}
    </>
  );
}
