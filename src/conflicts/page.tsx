import type { Subject } from "../jurisdictions/subjects";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button, ButtonLink, PostButton } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { SelectField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import { type OpenConflict, reasons } from "./conflicts";
import type { Suggestion } from "./suggestions-store";
import { Suggestions } from "./suggestions-part";

export type ConflictsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly conflicts: readonly OpenConflict[];
  /** The office sees everybody's and pins; an evaluator sees and declares their own. */
  readonly all: boolean;
  /** What is likely by what the evaluators stated. */
  readonly suggestions: readonly Suggestion[];
  readonly subjects: readonly Subject[];
  readonly evaluators: readonly Member[];
  /** Undefined once the standing is frozen. */
  readonly form: Draft<"membership" | "subject" | "reason" | "note"> | undefined;
};

/** The conflicts that stand, and the form for one more. */
export function ConflictsPage(props: ConflictsProps) {
  const { frame, round, conflicts, all } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("conflicts.title")}
      about={t(all ? "conflicts.aboutAll" : "conflicts.aboutOwn")}
      action={
        !all && <ButtonLink href={`/rounds/${round.id}/pledge`}>{t("pledges.affiliations")}</ButtonLink>
      }
    >
      <Section title={t("conflicts.open")} about={t("conflicts.count", { n: conflicts.length })}>
        {conflicts.length === 0 ? (
          <Empty title={t("conflicts.none")}>{t(all ? "conflicts.noneAll" : "conflicts.noneOwn")}</Empty>
        ) : (
          <Table page={page} caption={t("conflicts.open")} rows={conflicts} columns={columnsOf(props)} />
        )}
      </Section>
      <Suggestions {...props} />
      <StateForm {...props} />
    </Layout>
  );
}

function columnsOf({ frame: { page }, round, all, form }: ConflictsProps): readonly Column<OpenConflict>[] {
  const { t, format } = page;
  const person: Column<OpenConflict> = {
    key: "person",
    head: t("conflicts.person"),
    cell: ({ person }) => person,
  };
  const act: Column<OpenConflict> = {
    key: "act",
    head: t("conflicts.act"),
    cell: ({ id, declaredBy }) =>
      all || declaredBy === "assessor" ? (
        <PostButton action={`/rounds/${round.id}/conflicts/endings`} name="conflict" value={id} small>
          {t(all ? "conflicts.end" : "conflicts.takeBack")}
        </PostButton>
      ) : (
        "–"
      ),
  };
  return [
    ...(all ? [person] : []),
    { key: "subject", head: t("conflicts.subject"), cell: ({ subjectName }) => subjectName },
    {
      key: "reason",
      head: t("conflicts.reason"),
      cell: ({ reason, note }) =>
        [t(`conflicts.reason.${reason}`), note].filter((part) => part !== "").join(" · "),
    },
    { key: "by", head: t("conflicts.by"), cell: ({ declaredBy }) => t(`conflicts.by.${declaredBy}`) },
    { key: "since", head: t("conflicts.since"), cell: ({ at }) => format.stamp(at), figure: true },
    ...(form === undefined ? [] : [act]),
  ];
}

function StateForm({ frame: { page }, round, all, subjects, evaluators, form }: ConflictsProps) {
  const { t } = page;
  if (form === undefined) return null;
  return (
    <Section title={t(all ? "conflicts.pin" : "conflicts.declare")}>
      <Form page={page} action={`/rounds/${round.id}/conflicts${all ? "/pins" : ""}`} form={form}>
        {all && (
          <SelectField
            page={page}
            form={form}
            name="membership"
            label={t("conflicts.person")}
            choices={evaluators.map(({ id, name, organisation }) => ({
              value: id,
              label: [name, organisation].filter((part) => part !== "").join(" · "),
            }))}
          />
        )}
        <SelectField
          page={page}
          form={form}
          name="subject"
          label={t("conflicts.subject")}
          choices={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          page={page}
          form={form}
          name="reason"
          label={t("conflicts.reason")}
          choices={reasons.map((reason) => ({ value: reason, label: t(`conflicts.reason.${reason}`) }))}
        />
        <TextField
          page={page}
          form={form}
          name="note"
          label={t("conflicts.note")}
          hint={t("conflicts.noteHint")}
          maxlength={300}
          optional
        />
        <p class="quiet">{t(all ? "conflicts.pinEffect" : "conflicts.declareEffect")}</p>
        <FormEnd>
          <Button kind="primary">{t(all ? "conflicts.pin" : "conflicts.declare")}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
