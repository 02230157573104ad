import type { Child, PropsWithChildren } from "hono/jsx";
import { Button } from "../web/components/button";
import { FileField, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Draft } from "../web/form";
import type { Page } from "../web/page";
import type { CellProblem, Checked } from "./checked";

export type ListForm = Draft<"list" | "file" | "step">;

type ListImportProps = {
  readonly page: Page;
  readonly action: string;
  readonly form: ListForm;
  /** A few lines as they may look. */
  readonly example: string;
  readonly checked?: Checked | undefined;
  /** What else is asked, above the list. */
  readonly fields?: Child;
};

/** A list looked at first and then imported: each bad cell named, the good rows never lost (product, One round 1). */
export function ListImport(props: PropsWithChildren<ListImportProps>) {
  const { page, action, form, example, checked, children } = props;
  const { t } = page;
  const good = checked?.good ?? 0;
  return (
    <>
      {checked && <Findings page={page} checked={checked} />}
      <Form page={page} action={action} form={form} files>
        {props.fields}
        <TextArea
          page={page}
          form={form}
          name="list"
          label={t("lists.list")}
          hint={t("lists.listHint")}
          rows={checked === undefined ? 12 : 8}
          mono
          optional
        />
        {checked === undefined && (
          <>
            <details class="disclosure">
              <summary>{t("lists.example")}</summary>
              <pre class="mt-2 overflow-x-auto border border-line bg-sunken p-3 font-mono text-table">
                {example}
              </pre>
            </details>
            <FileField
              page={page}
              form={form}
              name="file"
              label={t("lists.file")}
              hint={t("lists.fileHint")}
              accept=".csv,.tsv,.txt,.xlsx"
              optional
            />
          </>
        )}
        <FormEnd>
          {good > 0 && (
            <Button kind="primary" name="step" value="import">
              {t("lists.import", { n: good })}
            </Button>
          )}
          <Button kind={good > 0 ? "quiet" : "primary"} name="step" value="check">
            {t(checked === undefined ? "lists.check" : "lists.checkAgain")}
          </Button>
        </FormEnd>
      </Form>
      {children && <div class="mt-8">{children}</div>}
    </>
  );
}

function Findings({ page, checked }: { readonly page: Page; readonly checked: Checked }) {
  const { t } = page;
  const { good, problems, imported } = checked;
  return (
    <>
      {imported !== undefined ? (
        <Notice tone="done">{t("lists.rest", { n: imported })}</Notice>
      ) : problems.length === 0 ? (
        <Notice tone="done">{t("lists.clean", { n: good })}</Notice>
      ) : (
        <Notice tone="waits">{t("lists.checked", { n: good, bad: problems.length })}</Notice>
      )}
      {problems.length > 0 && (
        <Section title={t("lists.problems")} about={page.format.number(problems.length)}>
          <Table page={page} caption={t("lists.problems")} columns={columnsOf(page)} rows={problems} />
        </Section>
      )}
    </>
  );
}

function columnsOf({ t }: Page) {
  return [
    { key: "line", head: t("lists.line"), cell: ({ line }: CellProblem) => line, figure: true },
    { key: "column", head: t("lists.column"), cell: ({ column }: CellProblem) => column },
    { key: "value", head: t("lists.value"), cell: ({ value }: CellProblem) => value || "—", wide: true },
    { key: "mend", head: t("lists.mend"), cell: ({ mend }: CellProblem) => mend, wide: true },
  ];
}
