import type { ApplicationGap } from "../applications/gaps";
import { GapsPart } from "../applications/gaps-part";
import { applicationHref } from "../applications/paths";
import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Row } from "../web/components/side-by-side";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { type DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import { Answers, Readmit, Recommend, Submit, Withdraw } from "./application-acts";
import { type Entry, entryName } from "./entries";
import type { Answering, Readmission, Submission, Withdrawal } from "./forms";
import { StepBadge } from "./step-badge";
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
  /** What keeps it from being submitted, for its bureau while it can submit. */
  readonly gaps: readonly ApplicationGap[];
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
      {props.gaps.length > 0 && <GapsPart page={page} entry={entry.id} gaps={props.gaps} />}
      {forms.submit && (
        <Submit
          page={page}
          entry={entry}
          form={forms.submit}
          documents={props.documents}
          gaps={props.gaps.length}
        />
      )}
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
          {
            term: t("applications.title"),
            value: <a href={applicationHref(entry.id)}>{t("applications.title.open")}</a>,
          },
        ]}
      />
    </div>
  );
}
