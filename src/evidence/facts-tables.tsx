import type { Edition } from "../criteria/tree.ts";
import { Badge } from "../web/components/badge";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { Page } from "../web/page";
import { isPlanned } from "./facts";
import type { FactsSeen, Located } from "./facts-seen";
import { factTitle, valueText } from "./facts-text";
import type { CheckFound } from "./facts-store";
import { MarkedSentence } from "./marked-sentence";

type Fact = FactsSeen["facts"][number];

interface FactsTableProps {
  readonly page: Page;
  readonly edition: Edition;
  readonly facts: readonly Fact[];
  readonly checks: readonly CheckFound[];
}

/** The figures that the edition's facts gave a meaning, each with its sentence and the arithmetic it takes part in. */
export function FactsTable({ page, edition, facts, checks }: FactsTableProps) {
  const { t } = page;
  if (facts.length === 0)
    return <Empty title={t("evidence.facts.none")}>{t("evidence.facts.noneWhy")}</Empty>;
  const columns: readonly Column<Fact>[] = [
    {
      key: "fact",
      head: t("evidence.facts.fact"),
      wide: true,
      cell: ({ key }) => factTitle(page, edition, key),
    },
    ...figureColumns(page),
    {
      key: "checks",
      head: t("evidence.facts.checks"),
      cell: ({ number }) =>
        checks
          .filter(({ mentions }) => mentions.includes(number))
          .map((check) => <CheckMark page={page} check={check} />),
    },
  ];
  return (
    <Table
      page={page}
      caption={t("evidence.facts.matched")}
      columns={columns}
      rows={facts}
      id={(fact) => idOf(fact, facts)}
    />
  );
}

/** The figures without a key, so that nothing the reader saw is hidden; of a very long list the beginning. */
export function OtherFigures({ page, others }: { readonly page: Page; readonly others: readonly Located[] }) {
  const { t, format } = page;
  if (others.length === 0) return null;
  const shown = others.slice(0, mostShown);
  return (
    <Section title={t("evidence.facts.unmatched")} about={format.number(others.length)}>
      {shown.length < others.length && (
        <p class="quiet">
          {t("evidence.facts.firstOf", {
            shown: format.number(shown.length),
            n: format.number(others.length),
          })}
        </p>
      )}
      <Table
        page={page}
        caption={t("evidence.facts.unmatched")}
        columns={figureColumns(page)}
        rows={shown}
        id={({ number }) => `m-${number}`}
      />
    </Section>
  );
}

const mostShown = 500;

/** A check as a line: its arithmetic, and in a word whether it holds. */
export function CheckMark({ page, check }: { readonly page: Page; readonly check: CheckFound }) {
  return (
    <span class="check">
      <Badge tone={check.holds ? "settled" : "waits"}>
        {page.t(check.holds ? "evidence.facts.holds" : "evidence.facts.fails")}
      </Badge>{" "}
      <span class="sum">{check.statement}</span>
    </span>
  );
}

function figureColumns<Row extends Located>(page: Page): readonly Column<Row>[] {
  const { t } = page;
  return [
    {
      key: "value",
      head: t("evidence.facts.value"),
      figure: true,
      cell: (row) => <span lang="zh-CN">{valueText(page, row)}</span>,
    },
    {
      key: "nature",
      head: t("evidence.nature"),
      cell: ({ nature }) =>
        isPlanned(nature) ? (
          <Badge tone="waits">{t(`evidence.nature.${nature}`)}</Badge>
        ) : (
          t(`evidence.nature.${nature}`)
        ),
    },
    {
      key: "sentence",
      head: t("evidence.facts.sentence"),
      wide: true,
      cell: (row) => (
        <a class="said" href={row.href}>
          <MarkedSentence sentence={row.sentence} figures={[row]} />
        </a>
      ),
    },
  ];
}

/** A figure with two keys has two rows; links lead to the first. */
function idOf(fact: Fact, facts: readonly Fact[]): string | undefined {
  return facts.find(({ number }) => number === fact.number) === fact ? `m-${fact.number}` : undefined;
}
