import { textIn } from "../criteria/text.ts";
import type { Fact } from "../figures/facts";
import type { CellProblem } from "../lists/checked";
import { ListImport } from "../lists/form";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { DateField, RadioGroup, SelectField, TextField } from "../web/components/fields";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { isKey, translateLoosely } from "../web/language";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { SurveyForm } from "./forms";
import { LinesTable } from "./lines-table";
import type { Given, SurveyRead } from "./surveys";

type ImportProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly facts: readonly Fact[];
  readonly form: DraftOf<typeof SurveyForm>;
  readonly found:
    | { readonly read: SurveyRead; readonly given: Given; readonly imported?: number }
    | undefined;
};

/** A survey looked at first, with the indices it comes to, and then imported. */
export function ImportSurveyPage({ frame: { page, rail }, round, facts, form, found }: ImportProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/surveys`, label: t("surveys.title") },
      ]}
      title={t("surveys.import")}
      about={t("surveys.importAbout")}
    >
      <ListImport
        page={page}
        action={`/rounds/${round.id}/surveys`}
        form={form}
        example={t("surveys.example")}
        checked={found && checkedIn(page, found)}
        fields={<About page={page} facts={facts} form={form} />}
      >
        {found !== undefined && found.read.rows.length > 0 && <Preview page={page} read={found.read} />}
      </ListImport>
    </Layout>
  );
}

function About({ page, facts, form }: Pick<ImportProps, "facts" | "form"> & { readonly page: Page }) {
  const { t, language } = page;
  return (
    <>
      <TextField
        page={page}
        form={form}
        name="source"
        label={t("figures.source")}
        hint={t("surveys.sourceHint")}
        maxlength={120}
      />
      <SelectField
        page={page}
        form={form}
        name="fact"
        label={t("surveys.fact")}
        hint={t("surveys.factHint")}
        choices={facts.map(({ key, title }) => ({ value: key, label: textIn(title, language) }))}
      />
      <RadioGroup
        page={page}
        form={form}
        name="given"
        label={t("surveys.given")}
        choices={(["index", "five", "hundred", "yes_no"] as const).map((given) => ({
          value: given,
          label: t(`surveys.given.${given}`),
          hint: t(`surveys.given.${given}Hint`),
        }))}
      />
      <TextField
        page={page}
        form={form}
        name="method"
        label={t("surveys.method")}
        hint={t("surveys.methodHint")}
        maxlength={200}
      />
      <DateField page={page} form={form} name="as_of" label={t("surveys.on")} />
    </>
  );
}

function Preview({ page, read }: { readonly page: Page; readonly read: SurveyRead }) {
  const { t } = page;
  return (
    <Section title={t("lists.preview")} about={t("jurisdictions.count", { n: read.rows.length })}>
      {read.blank > 0 && <Notice>{t("surveys.blank", { n: read.blank })}</Notice>}
      <LinesTable
        page={page}
        lines={read.rows.map(({ subject, ...row }) => ({ ...row, name: subject.name }))}
      />
    </Section>
  );
}

function checkedIn({ t, language }: Page, { read, given, imported }: NonNullable<ImportProps["found"]>) {
  const { rows, problems } = read;
  const whole = given === "index" || problems.length === 0;
  return {
    good: whole ? rows.length : 0,
    problems: problems.map(({ line, column, value, key, figures }): CellProblem => ({
      line,
      column,
      value,
      mend: isKey(key) ? translateLoosely(language, key, figures) : t("web.issue.format"),
    })),
    ...(imported !== undefined && { imported }),
  };
}
