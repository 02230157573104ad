import type { Crumb } from "../web/components/crumbs";
import { Button } from "../web/components/button";
import { FileField, RadioGroup, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { RailItem } from "../web/components/rail";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type Document, largestFile, largestInParts, opennesses } from "./documents";

/** The form as it stands, its files among the fields that can be wrong. */
export type UploadDraft = Draft<"title" | "openness" | "period" | "unit" | "files">;

interface UploadProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly entry: string;
  /** The document that gets a new revision; without it new documents are made. */
  readonly document: Document | undefined;
  readonly form: UploadDraft;
}

/** One or several files with what the bureau says about them; the script sends them one by one and shows progress. */
export function UploadPage({ page, rail, crumbs, entry, document, form }: UploadProps) {
  const { t } = page;
  const base = `/entries/${entry}/documents`;
  const title = document ? `${t("evidence.upload.revision")} · ${document.title}` : t("evidence.upload");
  return (
    <Layout page={page} rail={rail} crumbs={crumbs} title={title} width="column" scripts={["upload"]}>
      <Notice tone="binds">
        <strong>{t("evidence.upload.secrets")}</strong>
      </Notice>
      <div
        data-upload
        data-most={largestInParts}
        data-whole-up-to={largestFile}
        data-uploads={`/entries/${entry}/uploads`}
        data-broken={t("evidence.resume.broken")}
        data-then={`/entries/${entry}`}
        data-too-large={t("evidence.upload.tooLarge")}
        data-failed={t("evidence.upload.failed")}
        data-whole={t("evidence.upload.whole")}
      >
        <Form page={page} action={document ? `${base}/${document.id}/revisions` : base} form={form} files>
          <FileField
            page={page}
            form={form}
            name="files"
            label={t("evidence.upload.files")}
            hint={document ? t("evidence.upload.revisionHint") : t("evidence.upload.filesHint")}
            multiple={document === undefined}
          />
          {document === undefined && <FolderField page={page} />}
          {document === undefined && <About page={page} form={form} />}
          <FormEnd>
            <Button kind="primary">{t("evidence.upload.send")}</Button>
          </FormEnd>
        </Form>
        <ul class="uploads" aria-live="polite" />
      </div>
    </Layout>
  );
}

/** A folder chosen whole; its names speak (evidence §1). Only the script can send where a file lies in it. */
function FolderField({ page: { t } }: { readonly page: Page }) {
  return (
    <div class="field" data-folder hidden>
      <label class="field-label" for="folder">
        {t("evidence.upload.folder")}
      </label>
      <p class="field-hint" id="folder-hint">
        {t("evidence.upload.folderHint")}
      </p>
      <input
        id="folder"
        class="entry entry-file"
        type="file"
        webkitdirectory
        multiple
        aria-describedby="folder-hint"
      />
    </div>
  );
}

function About({ page, form }: { readonly page: Page; readonly form: UploadDraft }) {
  const { t } = page;
  return (
    <>
      <TextField
        page={page}
        form={form}
        name="title"
        label={t("evidence.name")}
        hint={t("evidence.upload.titleHint")}
        maxlength={200}
        optional
      />
      <AboutFields page={page} form={form} />
    </>
  );
}

/** What is said about a document beside its title. */
export function AboutFields({
  page,
  form,
}: {
  readonly page: Page;
  readonly form: Draft<"openness" | "period" | "unit">;
}) {
  const { t } = page;
  return (
    <>
      <RadioGroup
        page={page}
        form={form}
        name="openness"
        label={t("evidence.openness")}
        choices={opennesses.map((value) => ({ value, label: t(`evidence.openness.${value}`) }))}
      />
      <TextField
        page={page}
        form={form}
        name="period"
        label={t("evidence.period")}
        hint={t("evidence.periodHint")}
        size="medium"
        maxlength={40}
        optional
      />
      <TextField
        page={page}
        form={form}
        name="unit"
        label={t("evidence.unit")}
        size="medium"
        maxlength={80}
        optional
      />
    </>
  );
}
