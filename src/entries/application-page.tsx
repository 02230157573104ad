import type { Step } from "../db/terms";
import type { Frame } from "../rounds/frame";
import { Badge, type Tone } from "../web/components/badge";
import { Button, ButtonLink, PostButton } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { Checkbox, ConfirmField, MomentField, RadioGroup, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Row } from "../web/components/side-by-side";
import { Card, Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { type DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type Entry, entryName } from "./entries";
import type { Answering, Readmission, Submission, Withdrawal } from "./forms";
import type { StepTaken } from "./step-store";
import { type Answer, isOpen } from "./steps";

/** What the reader may do with an application now, and what was typed in the form of it. */
export type ApplicationForms = {
  readonly submit: DraftOf<typeof Submission> | undefined;
  readonly answer:
    | {
        readonly draft: DraftOf<typeof Answering>;
        readonly possible: readonly Answer[];
        readonly extends: boolean;
      }
    | undefined;
  readonly withdraw: DraftOf<typeof Withdrawal> | undefined;
  readonly readmit: DraftOf<typeof Readmission> | undefined;
};

export type ApplicationProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly steps: readonly StepTaken[];
  readonly documents: number;
  readonly forms: ApplicationForms;
  readonly mayExtend: boolean;
  /** What the reader's city has left to recommend, where the reader is one. */
  readonly recommending: { readonly quota: number; readonly used: number } | undefined;
  /** When the bureau's time is over: an extension counts. */
  readonly dueAt: number | null;
  readonly isExtended: boolean;
  /** A deadline has closed what the bureau could do. */
  readonly isLate: boolean;
};

/** How an application stands, what happened to it, and the next step of whoever reads it (assessment §2). */
export function ApplicationPage(props: ApplicationProps) {
  const { frame, crumbs, entry, steps, forms, mayExtend } = props;
  const { page, rail } = frame;
  const { t, format } = page;
  const [newest] = steps;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={t("entries.application")}
      about={
        <Row>
          <StepBadge page={page} step={entry.step} />
          {entry.recommendedAt !== null && <Badge tone="settled">{t("entries.recommended")}</Badge>}
        </Row>
      }
      action={
        mayExtend && (
          <ButtonLink href={`/entries/${entry.id}/extensions`}>{t("entries.extension.title")}</ButtonLink>
        )
      }
      scripts={["confirm"]}
      width="column"
    >
      {newest?.reason && (newest.step === "returned" || entry.departure !== null) && (
        <Notice tone={newest.step === "returned" ? "waits" : "plain"}>
          {t("entries.application.because", { reason: newest.reason })}
        </Notice>
      )}
      {props.isLate && isOpen(entry.step) && entry.departure === null && (
        <Notice tone="waits">{t("web.refused.late")}</Notice>
      )}
      <Stand {...props} />
      {forms.submit && <Submit page={page} entry={entry} form={forms.submit} documents={props.documents} />}
      {entry.step === "submitted" && forms.submit === undefined && forms.withdraw !== undefined && (
        <Notice>{t("entries.application.waiting")}</Notice>
      )}
      {forms.answer && <Answers page={page} entry={entry} {...forms.answer} />}
      {props.recommending && <Recommend page={page} entry={entry} {...props.recommending} />}
      {forms.readmit && <Readmit page={page} entry={entry} form={forms.readmit} />}
      <Section title={t("entries.application.history")} about={format.number(steps.length)}>
        {steps.length === 0 ? (
          <Empty title={t("entries.application.nothing")} />
        ) : (
          <Table
            page={page}
            caption={t("entries.application.history")}
            rows={steps}
            columns={[
              {
                key: "step",
                head: t("entries.step"),
                cell: ({ step }) => <StepBadge page={page} step={step} />,
              },
              {
                key: "at",
                head: t("entries.extension.at"),
                cell: ({ at }) => format.stamp(at),
                figure: true,
              },
              { key: "by", head: t("entries.extension.by"), cell: ({ by }) => by },
              {
                key: "reason",
                head: t("entries.extension.reason"),
                cell: ({ reason }) => reason || "—",
                wide: true,
              },
            ]}
          />
        )}
      </Section>
      {forms.withdraw && <Withdraw page={page} entry={entry} form={forms.withdraw} />}
    </Layout>
  );
}

/** How an entry stands, in a word. */
export function StepBadge({ page, step }: { readonly page: Page; readonly step: Entry["step"] }) {
  const known = step ?? "registered";
  return <Badge tone={stepTones[known]}>{page.t(`entries.step.${known}`)}</Badge>;
}

const stepTones: Readonly<Record<Step | "registered", Tone>> = {
  registered: "plain",
  submitted: "waits",
  taken_back: "plain",
  accepted: "settled",
  returned: "binds",
  refused: "binds",
  withdrawn: "plain",
  not_shortlisted: "plain",
  readmitted: "active",
};

function Stand({ frame: { page }, entry, documents, dueAt, isExtended }: ApplicationProps) {
  const { t, format } = page;
  const due = dueAt === null ? t("rounds.noDue") : format.moment(dueAt);
  return (
    <div class="card">
      <Definitions
        items={[
          { term: t("entries.name"), value: <a href={`/entries/${entry.id}`}>{entryName(entry)}</a> },
          { term: t("rounds.phase"), value: t(`rounds.phase.${entry.phase}`) },
          {
            term: t("rounds.due"),
            value: isExtended ? t("entries.application.extended", { moment: due }) : due,
          },
          { term: t("entries.documents"), value: format.number(documents) },
        ]}
      />
    </div>
  );
}

type PartProps<Schema extends Parameters<typeof Form>[0]["form"]> = {
  readonly page: Page;
  readonly entry: Entry;
  readonly form: Schema;
};

function Submit({
  page,
  entry,
  form,
  documents,
}: PartProps<DraftOf<typeof Submission>> & { readonly documents: number }) {
  const { t } = page;
  return (
    <Card title={t("entries.submit")}>
      <p>{t("entries.submit.about")}</p>
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

function Answers({
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

function Recommend({
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

function Readmit({ page, entry, form }: PartProps<DraftOf<typeof Readmission>>) {
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

function Withdraw({ page, entry, form }: PartProps<DraftOf<typeof Withdrawal>>) {
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
