import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import type { Entry } from "../entries/entries";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { type Cover, isGround, type LeafCoverage } from "./coverage";

interface CoverageProps {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly edition: Edition;
  readonly coverage: readonly LeafCoverage[];
  readonly lackingOnly: boolean;
}

/** Which indicators the documents say something for, unit by unit: what to upload next, and where to read (evidence §4). */
export function CoveragePage({ frame: { page, rail }, crumbs, entry, coverage, lackingOnly }: CoverageProps) {
  const { t, format } = page;
  const lacking = coverage.filter(lacks);
  const shown = lackingOnly ? lacking : coverage;
  const groups = Map.groupBy(shown, ({ leaf: { units } }) => unitOf(page, units));
  const href = `/entries/${entry.id}/coverage`;
  const figures = {
    n: format.number(coverage.length),
    has: format.number(coverage.length - lacking.length),
    lacks: format.number(lacking.length),
  };
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={`${t("evidence.coverage")} · ${entryName(entry)}`}
      about={t("evidence.coverage.about", figures)}
    >
      <p class="quiet">{t("evidence.coverage.why")}</p>
      <Tabs
        page={page}
        label={t("evidence.coverage")}
        tabs={[
          { href, label: t("evidence.coverage.all"), count: coverage.length, current: !lackingOnly },
          {
            href: `${href}?only=lacking`,
            label: t("evidence.coverage.lacks"),
            count: lacking.length,
            current: lackingOnly,
          },
        ]}
      />
      {shown.length === 0 && <Empty title={t("evidence.coverage.complete")} />}
      {[...groups].map(([unit, leaves]) => (
        <UnitSection
          page={page}
          unit={unit}
          leaves={leaves}
          of={coverage.filter(({ leaf }) => unitOf(page, leaf.units) === unit)}
        />
      ))}
    </Layout>
  );
}

interface UnitProps {
  readonly page: Page;
  readonly unit: string;
  readonly leaves: readonly LeafCoverage[];
  /** All leaves of the unit, shown or not. */
  readonly of: readonly LeafCoverage[];
}

function UnitSection({ page, unit, leaves, of }: UnitProps) {
  const { t, format } = page;
  const title = unit === "" ? t("evidence.coverage.noUnit") : unit;
  const has = of.filter((one) => !lacks(one)).length;
  return (
    <Section
      title={title}
      about={t("evidence.coverage.unit", { has: format.number(has), n: format.number(of.length) })}
    >
      <Table
        page={page}
        caption={title}
        rows={leaves}
        columns={columns(page)}
        tone={(leaf) => (lacks(leaf) ? "waits" : undefined)}
        id={({ leaf }) => `leaf-${leaf.code}`}
      />
    </Section>
  );
}

function columns(page: Page): readonly Column<LeafCoverage>[] {
  const { t, language } = page;
  return [
    {
      key: "leaf",
      head: t("evidence.coverage.leaf"),
      wide: true,
      cell: ({ leaf }) => (
        <>
          <span class="code">{leaf.code}</span> {textIn(leaf.title, language)}
        </>
      ),
    },
    { key: "facts", head: t("evidence.coverage.facts"), figure: true, cell: total(({ facts }) => facts) },
    { key: "quotes", head: t("evidence.coverage.quotes"), figure: true, cell: total(({ quotes }) => quotes) },
    {
      key: "passages",
      head: t("evidence.coverage.passages"),
      figure: true,
      optional: true,
      cell: total(({ passages }) => passages),
    },
    {
      key: "where",
      head: t("evidence.coverage.where"),
      wide: true,
      cell: (row) => (
        <>
          {lacks(row) && <Badge tone="waits">{t("evidence.coverage.lacking")}</Badge>}
          <ul class="covers">
            {row.covers.map((cover) => (
              <CoverOf page={page} cover={cover} />
            ))}
          </ul>
        </>
      ),
    },
    {
      key: "units",
      head: t("evidence.coverage.units"),
      wide: true,
      optional: true,
      cell: ({ leaf }) =>
        leaf.units.map((unit) => textIn(unit, language)).join(language === "zh" ? "、" : ", "),
    },
  ];
}

/** Of all documents; blank where there is nothing, so that what is there stands out. */
function total(of: (cover: Cover) => number) {
  return ({ covers }: LeafCoverage) => covers.reduce((sum, cover) => sum + of(cover), 0) || "";
}

function CoverOf({
  page: { t },
  cover: { document, facts, quotes, passages, linked },
}: {
  readonly page: Page;
  readonly cover: Cover;
}) {
  const href = `/documents/${document.revision.id}`;
  const parts = [
    ...(facts > 0 ? [`${t("evidence.coverage.facts")} ${facts}`] : []),
    ...(quotes > 0 ? [`${t("evidence.coverage.quotes")} ${quotes}`] : []),
    ...(passages > 0 ? [`${t("evidence.coverage.passages")} ${passages}`] : []),
    ...(linked ? [t("evidence.coverage.linked")] : []),
  ];
  return (
    <li>
      <a href={facts > 0 ? `${href}/facts` : href}>{document.title}</a>{" "}
      <span class="quiet">{parts.join(" · ")}</span>
    </li>
  );
}

function lacks({ covers }: LeafCoverage): boolean {
  return !covers.some(isGround);
}

/** The unit a leaf is listed under: the first that answers for it. */
function unitOf({ language }: Page, units: LeafCoverage["leaf"]["units"]): string {
  const [first] = units;
  return first === undefined ? "" : textIn(first, language);
}
