import { Button } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import type { RailItem } from "../web/components/rail";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Document } from "./documents";
import type { Details } from "./forms";
import { AboutFields } from "./upload-page";

interface DetailsProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly document: Document;
  readonly form: DraftOf<typeof Details>;
}

/** What is said about a document, after it was uploaded. */
export function DetailsPage({ page, rail, crumbs, document, form }: DetailsProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={`${t("evidence.details")} · ${document.title}`}
      width="column"
    >
      <Form page={page} action={`/entries/${document.entry}/documents/${document.id}/details`} form={form}>
        <TextField page={page} form={form} name="title" label={t("evidence.name")} maxlength={200} />
        <AboutFields page={page} form={form} />
        <TextField
          page={page}
          form={form}
          name="codes"
          label={t("evidence.details.codes")}
          hint={t("evidence.details.codesHint")}
          maxlength={400}
          optional
        />
        <FormEnd>
          <Button kind="primary">{t("evidence.details.save")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
