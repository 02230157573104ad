import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import type { Subject } from "../jurisdictions/subjects";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import { Button, ButtonLink, PostButton } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { SelectField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Card, Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Compared, Mark } from "./compare";
import type { Opened } from "./forms";
import type { Trial } from "./store";

type TrialProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  readonly trial: Trial | undefined;
  /** What was made of each leaf; undefined for whoever may not see it, or not yet. */
  readonly compared: readonly Compared[] | undefined;
  /** Why there is no comparison yet: an assessor's own sheet is still open. */
  readonly isBeforeOwn: boolean;
  /** The office's form while nothing is set up. */
  readonly form: DraftOf<typeof Opened> | undefined;
  readonly subjects: readonly Subject[];
  readonly mayAssign: boolean;
  readonly mayRule: boolean;
};

/** The trial of a track: its sample, who tries it, and how far apart they are (assessment §2, draft). */
export function TrialPage(props: TrialProps) {
  const { frame, track, trial, form } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("trials.of", { track: t(`rounds.track.${track.track}`) })}
      about={t("trials.about")}
    >
      {trial === undefined && form === undefined && (
        <Empty title={t("trials.none")}>{t("trials.noneWhy")}</Empty>
      )}
      {trial === undefined && form !== undefined && <OpenForm {...props} form={form} />}
      {trial !== undefined && <Sample {...props} trial={trial} />}
      {trial !== undefined && <Comparison {...props} trial={trial} />}
    </Layout>
  );
}

function OpenForm({
  frame: { page },
  round,
  track,
  subjects,
  form,
}: TrialProps & { readonly form: DraftOf<typeof Opened> }) {
  const { t } = page;
  return (
    <Card title={t("trials.open")}>
      <Form page={page} action={`/rounds/${round.id}/trials/${track.track}`} form={form}>
        <SelectField
          page={page}
          form={form}
          name="subject"
          label={t("trials.subject")}
          hint={t("trials.subjectHint")}
          choices={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormEnd>
          <Button kind="primary">{t("trials.open")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

function Sample({ frame: { page }, round, track, trial, mayAssign }: TrialProps & { readonly trial: Trial }) {
  const { t, format } = page;
  return (
    <Section
      title={t("trials.sample")}
      action={
        mayAssign &&
        (trial.documents === 0 ? (
          <ButtonLink href={`/entries/${trial.entry}/documents/new`} kind="primary">
            {t("trials.upload")}
          </ButtonLink>
        ) : (
          <PostButton action={`/rounds/${round.id}/trials/${track.track}/sheets`} kind="primary">
            {t("trials.assign")}
          </PostButton>
        ))
      }
    >
      <Definitions
        items={[
          { term: t("trials.subject"), value: trial.name },
          {
            term: t("trials.documents"),
            value: <a href={`/entries/${trial.entry}`}>{format.number(trial.documents)}</a>,
          },
          {
            term: t("trials.who"),
            value:
              trial.sheets.length === 0
                ? "—"
                : trial.sheets.map(({ name, handedInAt }) => (
                    <div>
                      {name}{" "}
                      <Badge tone={handedInAt === null ? "waits" : "settled"}>
                        {t(handedInAt === null ? "trials.notDone" : "trials.done")}
                      </Badge>
                    </div>
                  )),
          },
        ]}
      />
    </Section>
  );
}

function Comparison(props: TrialProps & { readonly trial: Trial }) {
  const { frame, edition, trial, compared, isBeforeOwn, mayRule, round, track } = props;
  const { page } = frame;
  const { t, language } = page;
  if (isBeforeOwn) return <Empty title={t("trials.afterOwn")} />;
  if (compared === undefined) return null;
  if (compared.length === 0) return <Empty title={t("trials.nothing")} />;
  const points = (units: number) => textOfUnits(units, edition.decimals);
  const shown = (mark: Mark | undefined) =>
    mark === undefined ? "–" : mark.earned === null ? t(`sheets.state.${mark.state}`) : points(mark.earned);
  const done = trial.sheets.filter(({ handedInAt }) => handedInAt !== null);
  const people: readonly Column<Compared>[] = done.map(({ assessor, name }) => ({
    key: assessor,
    head: name,
    cell: ({ marks }) => shown(marks.find((mark) => mark.assessor === assessor)),
    figure: true,
  }));
  const rule: Column<Compared> = {
    key: "rule",
    head: t("trials.rule"),
    cell: ({ leaf }) => (
      <a
        href={`/rounds/${round.id}/settlement/rulings?${new URLSearchParams({ track: track.track, leaf: leaf.code })}`}
      >
        {t("trials.rule")}
      </a>
    ),
  };
  return (
    <Section title={t("trials.compare")} about={t("trials.compareAbout")}>
      <Table
        page={page}
        caption={t("trials.compare")}
        rows={compared}
        columns={[
          {
            key: "leaf",
            head: t("trials.leaf"),
            cell: ({ leaf }) => `${leaf.code} ${textIn(leaf.title, language)}`,
            wide: true,
          },
          {
            key: "spread",
            head: t("trials.spread"),
            cell: ({ leaf, spread }) => `${points(spread)} / ${points(leaf.points)}`,
            figure: true,
          },
          ...people,
          ...(mayRule ? [rule] : []),
        ]}
      />
    </Section>
  );
}
