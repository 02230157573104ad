import { textIn } from "../criteria/text.ts";
import type { CellProblem } from "../lists/checked";
import { ListImport } from "../lists/form";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Checkbox, DateField, TextField } from "../web/components/fields";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { translateLoosely } from "../web/language";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { DataList, DataRow } from "./data-list";
import type { Imported } from "./forms";

type ImportProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly form: DraftOf<typeof Imported>;
  readonly found: DataList | undefined;
  /** Rows written by the request before, where it left some to be mended. */
  readonly imported: number | undefined;
};

/** A table of subject × fact, looked at first and then imported. */
export function ImportDataPage({ frame: { page, rail }, round, form, found, imported }: ImportProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/data`, label: t("figures.title") },
      ]}
      title={t("figures.import")}
      about={t("figures.importAbout")}
    >
      <ListImport
        page={page}
        action={`/rounds/${round.id}/data`}
        form={form}
        example={t("figures.example")}
        checked={
          found && {
            good: found.rows.length,
            problems: problemsIn(page, found),
            ...(imported !== undefined && { imported }),
          }
        }
        fields={<About page={page} form={form} />}
      >
        {found !== undefined && found.rows.length > 0 && <Preview page={page} found={found} />}
      </ListImport>
    </Layout>
  );
}

function About({ page, form }: Pick<ImportProps, "form"> & { readonly page: Page }) {
  const { t } = page;
  return (
    <>
      <TextField
        page={page}
        form={form}
        name="source"
        label={t("figures.source")}
        hint={t("figures.sourceHint")}
        maxlength={120}
      />
      <DateField page={page} form={form} name="as_of" label={t("figures.asOf")} />
      <Checkbox page={page} form={form} name="free" label={t("figures.free")} />
    </>
  );
}

function Preview({ page, found: { facts, rows } }: { readonly page: Page; readonly found: DataList }) {
  const { t, language } = page;
  return (
    <Section title={t("lists.preview")} about={t("jurisdictions.count", { n: rows.length })}>
      <Table
        page={page}
        caption={t("lists.preview")}
        rows={rows}
        columns={[
          { key: "subject", head: t("figures.subject"), cell: ({ subject }) => subject.name },
          { key: "line", head: t("lists.line"), cell: ({ line }) => line, figure: true },
          ...facts.map(({ key, title }) => ({
            key,
            head: textIn(title, language),
            figure: true,
            cell: ({ figures }: DataRow) => figures.find(({ fact }) => fact === key)?.value ?? "—",
          })),
        ]}
      />
    </Section>
  );
}

function problemsIn({ language }: Page, { problems }: DataList): readonly CellProblem[] {
  return problems.map(({ line, column, value, key, figures }) => ({
    line,
    column,
    value,
    mend: translateLoosely(language, key, figures),
  }));
}
