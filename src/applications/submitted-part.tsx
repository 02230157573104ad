import type { Page } from "../web/page";
import { pagesSaid } from "./documents-part";
import { StatementText } from "./statement-form";
import type { SubmittedLeaf } from "./submitted-store";

/** What the bureau said of a leaf when it last submitted, and where its proofs stand: read beside the report. */
export function SubmittedPart({
  page,
  submitted,
  path,
  documents,
}: {
  readonly page: Page;
  readonly submitted: SubmittedLeaf | undefined;
  /** The page that shows a document beside the leaf. */
  readonly path: string;
  /** Those that can be shown there. */
  readonly documents: readonly { readonly id: string }[];
}) {
  const { t } = page;
  if (submitted === undefined) return null;
  const there = new Set(documents.map(({ id }) => id));
  return (
    <details class="disclosure submitted" open>
      <summary>{t("applications.statement")}</summary>
      <StatementText page={page} {...submitted} />
      {submitted.documents.length > 0 && (
        <ul class="covers">
          {submitted.documents.map(({ document, title, pages }) => (
            <li>
              {there.has(document) ? (
                <a href={`${path}?document=${document}${pages[0] ? `&page=${pages[0][0]}` : ""}`}>{title}</a>
              ) : (
                title
              )}{" "}
              <span class="quiet">{pagesSaid(page, pages)}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
