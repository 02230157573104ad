import { textIn } from "../criteria/text.ts";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Survey } from "./surveys";

type SurveysProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly surveys: readonly Survey[];
  readonly mayImport: boolean;
};

/** The surveys of a round, the newest above. */
export function SurveysPage({ frame: { page, rail }, round, surveys, mayImport }: SurveysProps) {
  const { t, format, language } = page;
  const importLink = mayImport && (
    <ButtonLink href={`/rounds/${round.id}/surveys/new`} kind="primary">
      {t("surveys.import")}
    </ButtonLink>
  );
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/data`, label: t("figures.title") },
      ]}
      title={t("surveys.title")}
      about={t("surveys.about")}
      action={importLink}
    >
      {surveys.length === 0 ? (
        <Empty title={t("surveys.none")} next={importLink}>
          {t("surveys.noneWhy")}
        </Empty>
      ) : (
        <Table
          page={page}
          caption={t("surveys.title")}
          rows={surveys}
          columns={[
            {
              key: "source",
              head: t("figures.source"),
              wide: true,
              cell: ({ id, source, revision }) => (
                <a href={`/rounds/${round.id}/surveys/${id}`}>
                  {`${source} · ${t("figures.revision", { number: String(revision) })}`}
                </a>
              ),
            },
            { key: "fact", head: t("surveys.fact"), cell: ({ title }) => textIn(title, language) },
            { key: "method", head: t("surveys.method"), cell: ({ method }) => method, wide: true },
            { key: "as-of", head: t("surveys.on"), cell: ({ asOf }) => asOf },
            { key: "subjects", head: t("figures.subjects"), cell: ({ subjects }) => subjects, figure: true },
            {
              key: "at",
              head: t("figures.importedAt"),
              cell: ({ importedAt }) => format.stamp(importedAt),
              figure: true,
            },
            { key: "by", head: t("figures.importedBy"), cell: ({ importedBy }) => importedBy },
          ]}
        />
      )}
    </Layout>
  );
}
