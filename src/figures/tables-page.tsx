import { textIn } from "../criteria/text.ts";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button, ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { FormEnd } from "../web/components/form";
import { Card, Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { figureText, sourceText } from "./figure-text";
import { type Figure, outcomes } from "./figures";
import type { Answered } from "./forms";
import { Said } from "./said";
import type { DataTable } from "./store";

type TablesProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly tables: readonly DataTable[];
  /** Contested figures that wait for an answer. */
  readonly contested: readonly Figure[];
  readonly names: ReadonlyMap<string, string>;
  readonly form: DraftOf<typeof Answered>;
  readonly may: { readonly import: boolean; readonly answer: boolean };
};

/** The imports of a round, and above them the contests that wait on the office. */
export function TablesPage(props: TablesProps) {
  const { frame, round, tables, contested, may } = props;
  const { page, rail } = frame;
  const { t } = page;
  const importLink = may.import && (
    <ButtonLink href={`/rounds/${round.id}/data/new`} kind="primary">
      {t("figures.import")}
    </ButtonLink>
  );
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}`, label: round.title }]}
      title={t("figures.title")}
      about={t("figures.about")}
      action={importLink}
    >
      {contested.length > 0 && (
        <Section title={t("figures.toAnswer")} about={page.format.number(contested.length)}>
          {contested.map((figure) => (
            <Contested {...props} figure={figure} />
          ))}
        </Section>
      )}
      {tables.length === 0 ? (
        <Empty title={t("figures.none")} next={importLink}>
          {t("figures.noneWhy")}
        </Empty>
      ) : (
        <Tables page={page} round={round} tables={tables} />
      )}
    </Layout>
  );
}

function Tables({ page, round, tables }: Pick<TablesProps, "round" | "tables"> & { readonly page: Page }) {
  const { t, format } = page;
  return (
    <Table
      page={page}
      caption={t("figures.title")}
      rows={tables}
      columns={[
        {
          key: "source",
          head: t("figures.source"),
          wide: true,
          cell: ({ id, source, revision }) => (
            <a href={`/rounds/${round.id}/data/${id}`}>
              {`${source} · ${t("figures.revision", { number: String(revision) })}`}
            </a>
          ),
        },
        { key: "as-of", head: t("figures.asOf"), cell: ({ asOf }) => asOf },
        { key: "subjects", head: t("figures.subjects"), cell: ({ subjects }) => subjects, figure: true },
        { key: "facts", head: t("figures.facts"), cell: ({ facts }) => facts, figure: true },
        { key: "at", head: t("figures.importedAt"), cell: ({ importedAt }) => format.stamp(importedAt) },
        { key: "by", head: t("figures.importedBy"), cell: ({ importedBy }) => importedBy },
      ]}
    />
  );
}

function Contested(props: TablesProps & { readonly figure: Figure }) {
  const { frame, names, may, figure } = props;
  const { page } = frame;
  return (
    <Card title={`${names.get(figure.subject) ?? ""} · ${textIn(figure.title, page.language)}`}>
      <p>
        <strong>{figureText(page, figure)}</strong> <span class="quiet">{sourceText(page, figure)}</span>
      </p>
      {figure.contest && (
        <blockquote>
          {figure.contest.reason} <span class="quiet">{page.format.stamp(figure.contest.madeAt)}</span>
        </blockquote>
      )}
      {may.answer && <AnswerForm {...props} />}
    </Card>
  );
}

function AnswerForm({ frame: { page }, round, form, figure }: TablesProps & { readonly figure: Figure }) {
  const { t } = page;
  const problems = form.typed.figure === figure.id ? form.problems : undefined;
  return (
    <form class="form" method="post" action={`/rounds/${round.id}/data/answers`}>
      <input type="hidden" name="figure" value={figure.id} />
      <fieldset class="field">
        <legend class="field-label">{t("figures.outcome")}</legend>
        <div class="choices">
          {outcomes.map((outcome) => (
            <label class="choice">
              <input class="radio" type="radio" name="outcome" value={outcome} required />
              <span>{t(`figures.${outcome}`)}</span>
            </label>
          ))}
        </div>
        {problems?.outcome !== undefined && <p class="field-problem">{problems.outcome}</p>}
      </fieldset>
      <Said
        name="answer"
        label={t("figures.answer")}
        hint={t("figures.answerHint")}
        problem={problems?.answer}
      />
      <FormEnd>
        <Button kind="primary">{t("figures.answer")}</Button>
      </FormEnd>
    </form>
  );
}
