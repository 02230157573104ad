import { textIn } from "../criteria/text.ts";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { smallSample } from "../statistics/survey.ts";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Layout } from "../web/layout";
import { LinesTable } from "./lines-table";
import type { ListedLine } from "./store";
import type { Survey } from "./surveys";

type SurveyProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly survey: Survey;
  readonly lines: readonly ListedLine[];
};

/** One survey: where it is from, each subject's index with its interval, and how that was computed. */
export function SurveyPage({ frame: { page, rail }, round, survey, lines }: SurveyProps) {
  const { t, format, language } = page;
  const methods = (["t", "wilson", "widest"] as const).filter((one) =>
    lines.some(({ interval }) => interval === one),
  );
  const questions = Math.max(0, ...lines.map((line) => line.questions));
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/surveys`, label: t("surveys.title") },
      ]}
      title={`${survey.source} · ${t("figures.revision", { number: String(survey.revision) })}`}
      about={textIn(survey.title, language)}
      scripts={["print"]}
      action={
        <button class="btn btn-quiet" type="button" data-print="">
          {t("surveys.print")}
        </button>
      }
    >
      <div class="card">
        <Definitions
          items={[
            { term: t("surveys.method"), value: survey.method },
            { term: t("surveys.on"), value: survey.asOf },
            { term: t("surveys.given"), value: t(`surveys.given.${survey.given}`) },
            { term: t("figures.importedAt"), value: format.moment(survey.importedAt) },
            { term: t("figures.importedBy"), value: survey.importedBy },
          ]}
        />
      </div>
      <Section title={t("surveys.lines")} about={t("jurisdictions.count", { n: lines.length })}>
        {lines.length === 0 ? (
          <Empty title={t("figures.noTable")} />
        ) : (
          <LinesTable page={page} lines={lines} />
        )}
      </Section>
      <Section title={t("surveys.computed")}>
        <ul class="notes">
          {survey.given !== "index" && <li>{t(`surveys.computed.${survey.given}`)}</li>}
          {questions > 1 && <li>{t("surveys.computed.questions", { n: questions })}</li>}
          {methods.map((method) => (
            <li>{t(`surveys.computed.${method}`)}</li>
          ))}
          <li>{t("surveys.computed.assumes", { n: smallSample })}</li>
        </ul>
      </Section>
    </Layout>
  );
}
