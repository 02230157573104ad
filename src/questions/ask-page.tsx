import type { Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { type Entry, entryName } from "../entries/entries";
import type { EntryFrame } from "../entries/frame";
import { Button } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { DateField, SelectField, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Quote } from "../web/components/quote";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type Asking, wholeReport } from "./forms";
import { usualDays } from "./questions";

interface AskProps {
  readonly frame: EntryFrame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  /** Those the person may ask about. */
  readonly leaves: readonly Leaf[];
  readonly about: { readonly revision: string; readonly words: string } | null;
  readonly form: DraftOf<typeof Asking>;
}

/** One question: about which leaf, in which words, and until when it is to be answered. */
export function AskPage({ frame, crumbs, entry, leaves, about, form }: AskProps) {
  const { page, rail } = frame;
  const { t, language } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={t("questions.ask")}
      about={entryName(entry)}
      width="column"
      scripts={["dirty"]}
    >
      <p class="quiet">{t("questions.anonymous")}</p>
      {about !== null && (
        <Quote source={t("questions.about")} href={`/documents/${about.revision}`}>
          {about.words}
        </Quote>
      )}
      <Form page={page} action={`/entries/${entry.id}/questions`} form={form} guarded>
        <SelectField
          page={page}
          form={form}
          name="leaf"
          label={t("questions.leaf")}
          size="long"
          choices={[
            ...leaves.map(({ code, title }) => ({
              value: code,
              label: `${code} ${textIn(title, language)}`,
            })),
            { value: wholeReport, label: t("questions.whole") },
          ]}
        />
        <TextArea
          page={page}
          form={form}
          name="words"
          label={t("questions.words")}
          hint={t("questions.wordsHint")}
          rows={5}
          maxlength={4000}
        />
        <DueField page={page} form={form} />
        {about !== null &&
          (["revision", "start", "end"] as const).map((name) => (
            <input type="hidden" name={name} value={form.typed[name]} />
          ))}
        <FormEnd>
          <Button kind="primary">{t("questions.send")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}

/** The day of an answer, in working days unless another is given. */
export function DueField({
  page,
  form,
}: {
  readonly page: Page;
  readonly form: DraftOf<typeof Asking> | DueDraft;
}) {
  return (
    <DateField
      page={page}
      form={form}
      name="due"
      label={page.t("questions.due")}
      hint={page.t("questions.dueHint", { n: usualDays })}
    />
  );
}

type DueDraft = Parameters<typeof DateField<"due">>[0]["form"];
