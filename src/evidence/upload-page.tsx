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
  /** The codes of the leaves that a name can be of. */
  readonly codes: readonly string[];
  readonly form: UploadDraft;
}

/** One or several files with what the bureau says about them; the script lists them and sends them one by one. */
export function UploadPage({ page, rail, crumbs, entry, document, codes, form }: UploadProps) {
  const { t } = page;
  const base = `/entries/${entry}/documents`;
  const isNew = document === undefined;
  const title = isNew ? t("evidence.upload") : `${t("evidence.upload.revision")} · ${document.title}`;
  return (
    <Layout page={page} rail={rail} crumbs={crumbs} title={title} width="column" scripts={["upload"]}>
      <Notice tone="binds">
        <strong>{t("evidence.upload.secrets")}</strong>
      </Notice>
      <div
        {...forScript(page, {
          uploads: `/entries/${entry}/uploads`,
          next: `/entries/${entry}`,
          codes,
          single: !isNew,
        })}
      >
        <Form page={page} action={isNew ? base : `${base}/${document.id}/revisions`} form={form} files>
          <Files page={page} form={form} isNew={isNew} />
          {isNew && <About page={page} form={form} />}
          <FormEnd>
            <Button kind="primary">{t("evidence.upload.send")}</Button>
            <button type="button" class="btn btn-quiet" data-cancel hidden>
              {t("evidence.upload.cancelAll")}
            </button>
          </FormEnd>
        </Form>
        <p class="uploads-said" role="status" data-said />
        <ul class="uploads" data-files />
      </div>
    </Layout>
  );
}

/** Where the script takes files, and where it goes when they are there. */
interface ScriptProps {
  readonly uploads: string;
  readonly next: string;
  readonly codes: readonly string[];
  readonly single?: boolean;
  /** Files go here one by one with this one field, then the form itself is sent; without it the form is their address. */
  readonly files?: { readonly action: string; readonly field: string };
}

/** What the script `upload` goes by, and what it says. */
export function forScript({ t }: Page, { uploads, next, codes, single = false, files }: ScriptProps) {
  return {
    "data-upload": "",
    "data-codes": JSON.stringify(codes),
    "data-uploads": uploads,
    "data-then": next,
    "data-action": files?.action,
    "data-field": files?.field,
    "data-most": largestInParts,
    "data-whole-up-to": largestFile,
    "data-single": single ? t("evidence.upload.single") : undefined,
    "data-chosen-said": t("evidence.upload.chosen", { n: "{n}", size: "{size}" }),
    "data-progress": t("evidence.upload.progress", { share: "{share}", done: "{done}", total: "{total}" }),
    "data-checking": t("evidence.upload.checking"),
    "data-handled": t("evidence.upload.handled", { n: "{n}", of: "{of}" }),
    "data-ended": t("evidence.upload.ended", { done: "{done}", not: "{not}" }),
    "data-cancel": t("evidence.upload.cancel"),
    "data-cancelled": t("evidence.upload.cancelled"),
    "data-too-large": t("evidence.upload.tooLarge"),
    "data-unreadable": t("evidence.upload.unreadable"),
    "data-failed": t("evidence.upload.failed"),
    "data-broken": t("evidence.resume.broken"),
    "data-whole": t("evidence.upload.whole"),
  };
}

interface FilesProps {
  readonly page: Page;
  readonly form: Draft<"files">;
  readonly isNew: boolean;
  /** Whether a folder can be chosen whole. */
  readonly folder?: boolean;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** Where files are chosen, and dropped where the script runs. */
export function Files({ page, form, isNew, folder = isNew, optional = false, ...props }: FilesProps) {
  const { t } = page;
  const hint = props.hint ?? t(isNew ? "evidence.upload.filesHint" : "evidence.upload.revisionHint");
  return (
    <div class="drop" data-drop>
      <FileField
        page={page}
        form={form}
        name="files"
        label={t("evidence.upload.files")}
        hint={hint}
        multiple={isNew}
        optional={optional}
      />
      {folder && <FolderField page={page} />}
      <div data-scripted hidden>
        <p class="drop-here">
          <span>{t(isNew ? "evidence.upload.drop" : "evidence.upload.dropOne")}</span>
          <strong>{t("evidence.upload.release")}</strong>
        </p>
        <p class="drop-chosen" role="status" data-chosen />
      </div>
    </div>
  );
}

/** A folder chosen whole; its names speak (evidence §1). Only the script can send where a file lies in it. */
function FolderField({ page: { t } }: { readonly page: Page }) {
  return (
    <div class="field" data-scripted hidden>
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
