import { textIn } from "../criteria/text.ts";
import type { Entry } from "../entries/entries";
import { Button } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import type { RailItem } from "../web/components/rail";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { ContestNote, figureText, sampleText } from "./figure-text";
import type { Figure } from "./figures";
import type { Contested } from "./forms";
import { Said } from "./said";

type EntryFiguresProps = {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly figures: readonly Figure[];
  readonly form: DraftOf<typeof Contested>;
  readonly mayContest: boolean;
};

/** What the data tables say of one entry's subject; its bureau may contest a figure before scoring. */
export function EntryFiguresPage(props: EntryFiguresProps) {
  const { page, rail, crumbs, figures } = props;
  const { t, language } = page;
  return (
    <Layout page={page} rail={rail} crumbs={crumbs} title={t("figures.own")} about={t("figures.ownAbout")}>
      {figures.length === 0 ? (
        <Empty title={t("figures.ownNone")}>{t("figures.ownNoneWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("figures.own")}
          rows={figures}
          tone={({ contest }) =>
            contest !== undefined && contest.answer === undefined ? "waits" : undefined
          }
          columns={[
            {
              key: "fact",
              head: t("figures.fact"),
              cell: ({ title }) => textIn(title, language),
            },
            {
              key: "value",
              head: t("figures.value"),
              cell: (figure) => figureText(page, figure),
              figure: true,
            },
            {
              key: "source",
              head: t("figures.source"),
              cell: (figure) => [figure.source, sampleText(page, figure)].filter(Boolean).join(" · "),
              wide: true,
            },
            { key: "as-of", head: t("figures.asOf"), cell: ({ asOf }) => asOf },
            {
              key: "contest",
              head: t("figures.contests"),
              wide: true,
              cell: (figure) => <ContestCell {...props} figure={figure} />,
            },
          ]}
        />
      )}
    </Layout>
  );
}

function ContestCell({
  page,
  entry,
  form,
  mayContest,
  figure,
}: EntryFiguresProps & { readonly figure: Figure }) {
  const { t } = page;
  if (figure.contest !== undefined) return <ContestNote page={page} figure={figure} />;
  if (!mayContest) return "—";
  const problems = form.typed.figure === figure.id ? form.problems : undefined;
  return (
    <details class="disclosure" open={problems !== undefined}>
      <summary>{t("figures.contest")}</summary>
      <form class="form" method="post" action={`/entries/${entry.id}/contests`}>
        <input type="hidden" name="figure" value={figure.id} />
        <Said
          name="reason"
          label={t("figures.contestReason")}
          hint={t("figures.contestHint")}
          problem={problems?.reason}
        />
        <Button small>{t("figures.contest")}</Button>
      </form>
    </details>
  );
}
