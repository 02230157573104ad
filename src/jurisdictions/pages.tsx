import type { ListForm } from "../lists/form";
import type { Checked } from "../lists/checked";
import { ListImport } from "../lists/form";
import type { Frame } from "../rounds/frame";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters, FilterText } from "../web/components/filters";
import { Pages } from "../web/components/pages";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { isKey, translateLoosely } from "../web/language";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { kinds, type Subject, type SubjectRow } from "./subjects";

type SubjectsProps = {
  readonly frame: Frame;
  readonly subjects: readonly Subject[];
  readonly names: ReadonlyMap<string, string>;
  /** How many there are at all, and how many the filter leaves. */
  readonly all: number;
  readonly total: number;
  readonly at: number;
};

export const pageSize = 200;

export function SubjectsPage({ frame: { page, rail }, subjects, names, all, total, at }: SubjectsProps) {
  const { t } = page;
  const importLink = (
    <ButtonLink href="/subjects/import" kind="primary">
      {t("jurisdictions.import")}
    </ButtonLink>
  );
  if (all === 0)
    return (
      <Layout page={page} rail={rail} title={t("jurisdictions.title")}>
        <Empty title={t("jurisdictions.none")} next={importLink}>
          {t("jurisdictions.noneWhy")}
        </Empty>
      </Layout>
    );
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("jurisdictions.title")}
      about={t("jurisdictions.count", { n: all })}
      action={importLink}
    >
      <Filters page={page} names={["find", "kind"]}>
        <FilterText page={page} name="find" label={t("jurisdictions.find")} />
        <FilterChoice page={page} name="kind" label={t("jurisdictions.kind")} choices={kindChoices(page)} />
      </Filters>
      {total === 0 ? (
        <Empty title={t("jurisdictions.noMatch")}>{t("jurisdictions.noMatchWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("jurisdictions.title")}
          rows={subjects}
          columns={[
            {
              key: "name",
              head: t("jurisdictions.name"),
              cell: ({ id, name }) => <a href={`/subjects/${id}`}>{name}</a>,
            },
            { key: "code", head: t("jurisdictions.code"), cell: ({ code }) => code ?? "—", figure: true },
            { key: "kind", head: t("jurisdictions.kind"), cell: ({ kind }) => kindName(page, kind) },
            {
              key: "parent",
              head: t("jurisdictions.parent"),
              cell: ({ parent }) => (parent === null ? "—" : names.get(parent)),
            },
          ]}
        />
      )}
      <Pages page={page} at={at} size={pageSize} total={total} />
    </Layout>
  );
}

type SubjectsImportProps = {
  readonly frame: Frame;
  readonly form: ListForm;
  readonly checked?: Checked | undefined;
  readonly rows: readonly SubjectRow[];
};

export function SubjectsImportPage({ frame: { page, rail }, form, checked, rows }: SubjectsImportProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/subjects", label: t("jurisdictions.title") }]}
      title={t("jurisdictions.import")}
      about={t("jurisdictions.importAbout")}
    >
      <ListImport
        page={page}
        action="/subjects/import"
        form={form}
        example={t("jurisdictions.example")}
        checked={checked}
      >
        {rows.length > 0 && <Preview page={page} rows={rows} />}
      </ListImport>
    </Layout>
  );
}

function Preview({ page, rows }: { readonly page: Page; readonly rows: readonly SubjectRow[] }) {
  const { t } = page;
  return (
    <Section title={t("lists.preview")} about={t("jurisdictions.count", { n: rows.length })}>
      <Table
        page={page}
        caption={t("lists.preview")}
        rows={rows}
        columns={[
          { key: "line", head: t("lists.line"), cell: ({ line }) => line, figure: true },
          { key: "name", head: t("jurisdictions.name"), cell: ({ name }) => name },
          { key: "code", head: t("jurisdictions.code"), cell: ({ code }) => code ?? "—", figure: true },
          { key: "kind", head: t("jurisdictions.kind"), cell: ({ kind }) => kindName(page, kind) },
          { key: "parent", head: t("jurisdictions.parent"), cell: ({ parent }) => parent ?? "—" },
        ]}
      />
    </Section>
  );
}

/** A kind of subject in words; a kind only an edition knows is shown by its code. */
export function kindName({ language }: Page, kind: string): string {
  const key = `jurisdictions.kind.${kind}`;
  return isKey(key) ? translateLoosely(language, key, {}) : kind;
}

export function kindChoices(page: Page) {
  return kinds.map((kind) => ({ value: kind, label: kindName(page, kind) }));
}
