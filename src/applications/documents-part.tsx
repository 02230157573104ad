import { Button } from "../web/components/button";
import { FileField, SelectField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { blank, type Draft, type DraftOf } from "../web/form";
import type { Page } from "../web/page";
import type { Linked } from "./applications";
import type { LinkForm } from "./forms";
import { type PageRange, rangesText } from "./page-ranges";

type DocumentsPartProps = {
  readonly page: Page;
  readonly href: string;
  readonly documents: readonly Linked[];
  /** What else can be linked. */
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  readonly editable: boolean;
  /** A department has no page of a document to open. */
  readonly opens: boolean;
  /** The form that was refused last, with the document it was about. */
  readonly form: DraftOf<typeof LinkForm>;
};

const unsent: Draft<"files" | "file_pages"> = blank;

/** The documents behind a leaf with the pages that matter, and the ways to add one. */
export function DocumentsPart(props: DocumentsPartProps) {
  const { page, href, documents, choices, editable } = props;
  const { t } = page;
  return (
    <Section title={t("applications.documents")} id="documents" about={page.format.number(documents.length)}>
      {documents.length === 0 && <p class="quiet">{t("applications.documents.none")}</p>}
      <ul class="proofs">
        {documents.map((linked) => (
          <Proof {...props} linked={linked} />
        ))}
      </ul>
      {editable && choices.length > 0 && <Choosing {...props} />}
      {editable && (
        <details class="disclosure">
          <summary>{t("applications.documents.new")}</summary>
          <Form page={page} action={`${href}/documents`} form={unsent} files>
            <FileField page={page} form={unsent} name="files" label={t("applications.file")} />
            <TextField
              page={page}
              form={unsent}
              name="file_pages"
              label={t("applications.pages")}
              hint={t("applications.pages.hint")}
              size="short"
              optional
            />
            <FormEnd>
              <Button>{t("applications.documents.upload")}</Button>
            </FormEnd>
          </Form>
        </details>
      )}
    </Section>
  );
}

function Proof({
  page,
  href,
  linked,
  editable,
  opens,
  form,
}: DocumentsPartProps & { readonly linked: Linked }) {
  const { t } = page;
  const { document, title, revision, pages, pageCount, from } = linked;
  const refused = form.typed.document === document ? form : undefined;
  const said = refused?.typed.pages;
  return (
    <li class="proof">
      <div>
        {opens ? <a href={`/documents/${revision}${anchorOf(pages)}`}>{title}</a> : title}
        <span class="quiet">
          {" "}
          {[
            ...(editable ? [] : [pagesSaid(page, pages)]),
            ...(pageCount === null ? [] : [t("applications.pages.count", { n: pageCount })]),
            ...(from === null ? [] : [t("applications.origin", { round: from })]),
          ].join(" · ")}
        </span>
      </div>
      {editable && (
        <div class="proof-acts">
          <form class="proof-pages" method="post" action={`${href}/links`}>
            <input type="hidden" name="document" value={document} />
            <label>
              {t("applications.pages")}{" "}
              <input
                class="entry entry-short"
                name="pages"
                value={typeof said === "string" ? said : rangesText(pages)}
                maxlength={200}
                aria-invalid={refused === undefined ? undefined : "true"}
              />
            </label>
            <Button small>{t("applications.save")}</Button>
          </form>
          <form method="post" action={`${href}/links/removal`}>
            <input type="hidden" name="document" value={document} />
            <Button small kind="bare">
              {t("applications.documents.unlink")}
            </Button>
          </form>
        </div>
      )}
      {refused?.problems.pages !== undefined && <p class="field-problem">{refused.problems.pages}</p>}
    </li>
  );
}

function Choosing({ page, href, documents, choices, form }: DocumentsPartProps) {
  const { t } = page;
  const isAbout = documents.some(({ document }) => document === form.typed.document);
  const own: DraftOf<typeof LinkForm> = isAbout ? blank : form;
  return (
    <details class="disclosure" open={Object.keys(own.problems).length > 0}>
      <summary>{t("applications.documents.choose")}</summary>
      <Form page={page} action={`${href}/links`} form={own}>
        <SelectField
          page={page}
          form={own}
          name="document"
          label={t("applications.documents")}
          size="long"
          choices={choices.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <TextField
          page={page}
          form={own}
          name="pages"
          label={t("applications.pages")}
          hint={t("applications.pages.hint")}
          size="short"
          optional
        />
        <FormEnd>
          <Button>{t("applications.documents.link")}</Button>
        </FormEnd>
      </Form>
    </details>
  );
}

/** "第 3-5、9 页", or that it is the whole. */
export function pagesSaid({ t }: Page, pages: readonly PageRange[]): string {
  return pages.length === 0
    ? t("applications.pages.whole")
    : t("applications.pages.said", { pages: rangesText(pages) });
}

/** A document opens at the first page that matters. */
export function anchorOf(pages: readonly PageRange[]): string {
  const [first] = pages;
  return first === undefined ? "" : `?page=${first[0]}`;
}
