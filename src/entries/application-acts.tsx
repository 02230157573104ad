import { Button, PostButton } from "../web/components/button";
import { Checkbox, ConfirmField, MomentField, RadioGroup, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card } from "../web/components/section";
import type { DraftOf } from "../web/form";
import type { Page } from "../web/page";
import type { ApplicationForms } from "./application-page";
import type { Entry } from "./entries";
import type { Readmission, Submission, Withdrawal } from "./forms";

type PartProps<Schema extends Parameters<typeof Form>[0]["form"]> = {
  readonly page: Page;
  readonly entry: Entry;
  readonly form: Schema;
};

export function Submit({
  page,
  entry,
  form,
  documents,
  gaps,
}: PartProps<DraftOf<typeof Submission>> & { readonly documents: number; readonly gaps: number }) {
  const { t } = page;
  return (
    <Card title={t("entries.submit")}>
      <p>{t("entries.submit.about")}</p>
      {gaps > 0 && <Notice tone="waits">{t("applications.gaps.refused", { n: gaps })}</Notice>}
      {documents === 0 && <Notice tone="waits">{t("entries.submit.empty")}</Notice>}
      {entry.step === "submitted" ? (
        <PostButton action={`/entries/${entry.id}/submissions/removal`}>{t("entries.takeBack")}</PostButton>
      ) : (
        <Form page={page} action={`/entries/${entry.id}/submissions`} form={form}>
          <Checkbox page={page} form={form} name="declared" label={t("entries.submit.declared")} />
          <FormEnd>
            <Button kind="primary">{t("entries.submit")}</Button>
          </FormEnd>
        </Form>
      )}
    </Card>
  );
}

export function Answers({
  page,
  entry,
  draft: form,
  possible,
  extends: mayExtend,
}: { readonly page: Page; readonly entry: Entry } & NonNullable<ApplicationForms["answer"]>) {
  const { t } = page;
  return (
    <Card title={t("entries.answer")}>
      <Form page={page} action={`/entries/${entry.id}/answers`} form={form}>
        <RadioGroup
          page={page}
          form={form}
          name="answer"
          label={t("entries.answer.which")}
          choices={possible.map((answer) => ({
            value: answer,
            label: t(`entries.answer.${answer}`),
            hint: t(`entries.answer.${answer}Hint`),
          }))}
        />
        <TextArea
          page={page}
          form={form}
          name="reason"
          label={t("entries.extension.reason")}
          hint={t("entries.answer.reasonHint")}
          rows={3}
          maxlength={1000}
          optional
        />
        {mayExtend && possible.includes("returned") && (
          <MomentField
            page={page}
            form={form}
            name="until"
            label={t("entries.answer.until")}
            hint={t("entries.answer.untilHint")}
            optional
          />
        )}
        <FormEnd>
          <Button kind="binding">{t("entries.answer.do")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

export function Recommend({
  page,
  entry,
  quota,
  used,
}: {
  readonly page: Page;
  readonly entry: Entry;
  readonly quota: number;
  readonly used: number;
}) {
  const { t } = page;
  const path = `/entries/${entry.id}/recommendations`;
  return (
    <Card title={t("entries.recommend")} about={t("entries.recommend.used", { used, quota })}>
      {entry.recommendedAt !== null ? (
        <PostButton action={`${path}/removal`}>{t("entries.recommend.end")}</PostButton>
      ) : used >= quota ? (
        <Notice tone="waits">{t("entries.recommend.full", { n: quota })}</Notice>
      ) : entry.step === "submitted" || entry.step === "accepted" ? (
        <PostButton action={path} kind="primary">
          {t("entries.recommend.do")}
        </PostButton>
      ) : (
        <Notice>{t("entries.recommend.notSubmitted")}</Notice>
      )}
    </Card>
  );
}

export function Readmit({ page, entry, form }: PartProps<DraftOf<typeof Readmission>>) {
  const { t } = page;
  return (
    <Card title={t("entries.readmit")}>
      <p>{t("entries.readmit.about")}</p>
      <Form page={page} action={`/entries/${entry.id}/readmissions`} form={form}>
        <TextArea page={page} form={form} name="reason" label={t("entries.extension.reason")} rows={2} />
        <FormEnd>
          <Button kind="binding">{t("entries.readmit")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

export function Withdraw({ page, entry, form }: PartProps<DraftOf<typeof Withdrawal>>) {
  const { t } = page;
  const isSent = Object.keys(form.problems).length > 0;
  return (
    <details class="disclosure" open={isSent}>
      <summary>{t("entries.withdraw")}</summary>
      <p>{t("entries.withdraw.about")}</p>
      <Form page={page} action={`/entries/${entry.id}/withdrawals`} form={form}>
        <TextArea page={page} form={form} name="reason" label={t("entries.withdraw.reason")} rows={2} />
        <ConfirmField page={page} form={form} name="confirm" word={entry.name} />
        <FormEnd>
          <Button kind="binding" held>
            {t("entries.withdraw")}
          </Button>
        </FormEnd>
      </Form>
    </details>
  );
}
