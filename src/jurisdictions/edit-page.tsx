import type { Frame } from "../rounds/frame";
import { Button, ButtonLink } from "../web/components/button";
import { SelectField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import { kindChoices } from "./pages";
import { longestName, type Subject } from "./subjects";

type EditProps = {
  readonly frame: Frame;
  readonly subject: Subject;
  readonly form: Draft<"name" | "code" | "kind" | "parent">;
  readonly all: readonly Subject[];
};

/** What a subject is called, what it is, and what it stands under. */
export function SubjectPage({ frame: { page, rail }, subject, form, all }: EditProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/subjects", label: t("jurisdictions.title") }]}
      title={subject.name}
      about={t("jurisdictions.editAbout")}
    >
      <Form page={page} action={`/subjects/${subject.id}`} form={form}>
        <TextField
          page={page}
          form={form}
          name="name"
          label={t("jurisdictions.name")}
          maxlength={longestName}
          size="medium"
        />
        <TextField
          page={page}
          form={form}
          name="code"
          label={t("jurisdictions.code")}
          hint={t("jurisdictions.badCode")}
          size="short"
          inputmode="numeric"
          optional
        />
        <SelectField
          page={page}
          form={form}
          name="kind"
          label={t("jurisdictions.kind")}
          choices={kindChoices(page)}
        />
        <SelectField
          page={page}
          form={form}
          name="parent"
          label={t("jurisdictions.parent")}
          hint={t("jurisdictions.parentHint")}
          choices={all.flatMap(({ id, name }) => (id === subject.id ? [] : [{ value: id, label: name }]))}
          optional
        />
        <FormEnd>
          <Button kind="primary">{t("jurisdictions.save")}</Button>
          <ButtonLink href="/subjects">{t("web.cancel")}</ButtonLink>
        </FormEnd>
      </Form>
    </Layout>
  );
}
