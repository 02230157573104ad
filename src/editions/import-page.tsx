import { editionFrom } from "../criteria/tree.ts";
import type { Frame } from "../rounds/frame";
import { tracks } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { FileField, SelectField, TextArea, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { ImportForm } from "./forms";
import type { Found, Read } from "./reading";
import { TreeTable } from "./tree-table";

type ImportProps = {
  readonly frame: Frame;
  readonly form: DraftOf<typeof ImportForm>;
  readonly read?: Read | undefined;
};

/** Upload or paste, look at every problem and at the tree, then import. What was sent travels on in the text field. */
export function ImportPage({ frame: { page, rail }, form, read }: ImportProps) {
  const { t } = page;
  const ready = read?.document !== undefined;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/criteria", label: t("editions.title") }]}
      title={t("editions.import")}
      about={t("editions.about")}
    >
      {read && <Findings page={page} read={read} />}
      <Form page={page} action="/criteria/import" form={form} files>
        {!ready && (
          <>
            <FileField
              page={page}
              form={form}
              name="file"
              label={t("editions.file")}
              hint={t("editions.fileHint")}
              accept=".xlsx,.yaml,.yml,.json"
              optional
            />
            <SheetSettings page={page} form={form} />
          </>
        )}
        <TextArea
          page={page}
          form={form}
          name="document"
          label={t(ready ? "editions.documentCarried" : "editions.document")}
          rows={ready ? 8 : 14}
          mono
          optional
        />
        <FormEnd>
          {ready && (
            <Button kind="primary" name="step" value="import">
              {t("editions.doImport")}
            </Button>
          )}
          <Button kind={ready ? "quiet" : "primary"} name="step" value="check">
            {t(read === undefined ? "editions.check" : "editions.checkAgain")}
          </Button>
        </FormEnd>
      </Form>
      {read?.document && (
        <div class="mt-8">
          <Section title={t("editions.preview")}>
            <TreeTable page={page} edition={editionFrom(read.document)} />
          </Section>
        </div>
      )}
    </Layout>
  );
}

function SheetSettings({ page, form }: Pick<ImportProps, "form"> & { readonly page: Page }) {
  const { t } = page;
  return (
    <details class="disclosure w-full" open={Object.keys(form.problems).length > 0}>
      <summary>{t("editions.sheetSettings")}</summary>
      <div class="mt-3 grid gap-4">
        <TextField
          page={page}
          form={form}
          name="id"
          label={t("editions.id")}
          hint={t("editions.idHint")}
          size="medium"
        />
        <TextField page={page} form={form} name="edition" label={t("editions.edition")} size="short" />
        <SelectField
          page={page}
          form={form}
          name="track"
          label={t("editions.track")}
          choices={tracks.map((track) => ({ value: track, label: t(`rounds.track.${track}`) }))}
        />
      </div>
    </details>
  );
}

function Findings({ page, read }: { readonly page: Page; readonly read: Read }) {
  const { t, format } = page;
  const errors = read.problems.filter(({ severity }) => severity === "error");
  const warnings = read.problems.filter(({ severity }) => severity === "warning");
  return (
    <>
      {errors.length > 0 ? (
        <Notice tone="binds">{t("editions.refused", { n: errors.length })}</Notice>
      ) : (
        <Notice tone="done">{t("editions.ready")}</Notice>
      )}
      {errors.length > 0 && (
        <Section title={t("editions.errors")} about={format.number(errors.length)}>
          <FoundTable page={page} caption={t("editions.errors")} found={errors} />
        </Section>
      )}
      {warnings.length > 0 && (
        <details class="disclosure mb-6">
          <summary>
            {`${t("editions.warnings")} ${format.number(warnings.length)} · ${t("editions.warningsAbout")}`}
          </summary>
          <FoundTable page={page} caption={t("editions.warnings")} found={warnings} />
        </details>
      )}
    </>
  );
}

function FoundTable({
  page,
  caption,
  found,
}: {
  readonly page: Page;
  readonly caption: string;
  readonly found: readonly Found[];
}) {
  const { t } = page;
  return (
    <Table
      page={page}
      caption={caption}
      rows={found}
      columns={[
        { key: "place", head: t("editions.place"), cell: ({ place }) => place },
        { key: "node", head: t("editions.node"), cell: ({ node }) => node ?? "—" },
        { key: "problem", head: t("editions.problem"), cell: ({ text }) => text, wide: true },
        { key: "mend", head: t("editions.mend"), cell: ({ mend }) => mend, wide: true },
      ]}
    />
  );
}
