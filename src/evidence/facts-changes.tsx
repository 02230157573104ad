import type { Edition } from "../criteria/tree.ts";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Section } from "../web/components/section";
import type { SignName } from "../web/components/sign";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { KeyedMention } from "./facts";
import type { Change } from "./facts-compare";
import type { FactsSeen } from "./facts-seen";
import { factTitle, grouped, valueText } from "./facts-text";

interface ChangesProps {
  readonly page: Page;
  readonly edition: Edition;
  readonly revision: string;
  readonly facts: FactsSeen;
}

/** This report beside another of the same place: what is new, gone, and changed in figures. */
export function ChangesSection({ page, edition, revision, facts }: ChangesProps) {
  const { t } = page;
  const { against, choices } = facts;
  return (
    <Section
      id="against"
      title={t("evidence.against")}
      about={against && titled(page, against.report)}
      action={choices.length > 0 && <Choice page={page} revision={revision} facts={facts} />}
    >
      {against === undefined ? (
        <p class="quiet">{t("evidence.against.none")}</p>
      ) : against.changes.length === 0 ? (
        <p class="quiet">{t("evidence.against.noFacts")}</p>
      ) : (
        <Table
          page={page}
          caption={t("evidence.against")}
          rows={against.changes}
          columns={[
            {
              key: "fact",
              head: t("evidence.facts.fact"),
              wide: true,
              cell: ({ key }) => factTitle(page, edition, key),
            },
            {
              key: "state",
              head: t("evidence.against.state"),
              cell: ({ state }) => <Badge sign={signs[state]}>{t(`evidence.against.${state}`)}</Badge>,
            },
            {
              key: "now",
              head: yearOf(facts.year) ?? t("evidence.against.this"),
              figure: true,
              cell: ({ now }) => <Figures page={page} figures={now} revision={revision} />,
            },
            {
              key: "before",
              head: yearOf(against.report.year) ?? t("evidence.against.that"),
              figure: true,
              cell: ({ before }) => (
                <Figures page={page} figures={before} revision={against.report.revision} />
              ),
            },
            {
              key: "difference",
              head: t("evidence.against.change"),
              figure: true,
              cell: (change) => differenceText(change),
            },
          ]}
        />
      )}
    </Section>
  );
}

const signs: Readonly<Record<Change["state"], SignName>> = {
  new: "open",
  gone: "waits",
  up: "rising",
  down: "falling",
  same: "plain",
  unlike: "plain",
};

function Choice({ page, revision, facts: { against, choices } }: Omit<ChangesProps, "edition">) {
  const { t } = page;
  return (
    <form class="against" method="get" action={`/documents/${revision}/facts#against`}>
      <label for="against-choice">{t("evidence.against.choose")}</label>
      <select class="entry entry-select" id="against-choice" name="against">
        {choices.map((report) => (
          <option value={report.id} selected={report.id === against?.report.id}>
            {titled(page, report)}
          </option>
        ))}
      </select>
      <Button small>{t("evidence.against.show")}</Button>
    </form>
  );
}

function Figures({
  page,
  figures,
  revision,
}: {
  readonly page: Page;
  readonly figures: readonly KeyedMention[];
  readonly revision: string;
}) {
  return (
    <ul class="covers">
      {figures.map((figure) => (
        <li>
          <a href={`/documents/${revision}/facts#m-${figure.number}`} lang="zh-CN">
            {valueText(page, figure)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** +1,203 (+15.6%) */
function differenceText({ state, difference, percent }: Change): string {
  if (difference === undefined || state === "same") return "";
  return percent === undefined ? grouped(difference) : `${grouped(difference)} (${grouped(percent)}%)`;
}

function titled({ t }: Page, { title, year }: { readonly title: string; readonly year: number }): string {
  return t("evidence.against.title", { title, year: String(year) });
}

function yearOf(year: number | null): string | undefined {
  return year === null ? undefined : String(year);
}
