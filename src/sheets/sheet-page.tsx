import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import { Button, ButtonLink } from "../web/components/button";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Progress } from "../web/components/progress";
import { Card, Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Return } from "./forms";
import type { Gap } from "./gaps";
import { type Marked, type Total, marked } from "./marks";
import { partName } from "./part-name";
import { leafHref } from "./paths";
import { RunningTotal } from "./rating-panel";
import { Closed } from "./closed";
import type { Writing } from "./writing";
import type { Rating, SeenSheet } from "./sheets";

export type SheetPageProps = {
  readonly frame: Frame;
  readonly seen: SeenSheet;
  readonly edition: Edition;
  readonly leaves: readonly Leaf[];
  readonly ratings: readonly Rating[];
  readonly gaps: readonly Gap[];
  readonly total: Total;
  /** Whose sheet it is, for those who may know. */
  readonly assessor?: string | undefined;
  readonly mayHandIn: boolean;
  readonly mayReturn: boolean;
  readonly writing: Writing;
  readonly returning: DraftOf<typeof Return>;
};

/** One sheet: every leaf with its rating, what is missing, and the hand-in. */
export function SheetPage(props: SheetPageProps) {
  const { frame, seen, edition, leaves, ratings, total } = props;
  const { page, rail } = frame;
  const { t } = page;
  const byLeaf = new Map(ratings.map((rating) => [rating.leaf, rating]));
  const rows = leaves.map((leaf) => marked(edition, leaf, byLeaf.get(leaf.code)));
  const open = rows.find(({ rating }) => rating.state === "pending")?.leaf ?? leaves[0];
  return (
    <Layout
      page={page}
      rail={rail}
      title={entryName(seen.entry)}
      about={<About {...props} />}
      crumbs={[{ href: `/rounds/${seen.entry.round}/sheets`, label: t("sheets.title") }]}
      action={
        open && (
          <ButtonLink kind="primary" href={leafHref(seen.sheet.id, open.code)}>
            {t(seen.sheet.handedInAt === null ? "sheets.open" : "sheets.view")}
          </ButtonLink>
        )
      }
    >
      {seen.sheet.leaves.length > 0 && <Notice>{t("sheets.third.about")}</Notice>}
      <RunningTotal page={page} edition={edition} total={total} />
      {seen.sheet.handedInAt === null && <Closed page={page} writing={props.writing} />}
      {props.mayHandIn && <HandIn {...props} />}
      {props.mayReturn && <Returning {...props} />}
      <Section title={t("sheets.progress")}>
        <Table
          page={page}
          caption={t("sheets.title")}
          columns={columnsOf(props)}
          rows={rows}
          id={({ leaf }) => leaf.code}
        />
      </Section>
    </Layout>
  );
}

function About({ frame, seen, edition, leaves, ratings, assessor }: SheetPageProps) {
  const { page } = frame;
  const decided = ratings.filter(({ state }) => state !== "pending").length;
  return (
    <>
      <span>{partName(page, edition, seen.sheet)}</span>
      {assessor !== undefined && <span>{assessor}</span>}
      {seen.sheet.reopened.length > 0 && (
        <Badge tone="waits">{page.t("sheets.reopenedSome", { n: seen.sheet.reopened.length })}</Badge>
      )}
      {seen.sheet.handedInAt === null ? (
        <Badge tone="active">{page.t("sheets.scoring")}</Badge>
      ) : (
        <Badge tone="settled">
          {page.t("sheets.handedIn")} {page.format.stamp(seen.sheet.handedInAt)}
        </Badge>
      )}
      <Progress page={page} done={decided} total={leaves.length} label={page.t("sheets.progress")} />
    </>
  );
}

function HandIn({ frame, seen, gaps }: SheetPageProps) {
  const { page } = frame;
  const { t } = page;
  return (
    <Card title={t("sheets.handIn")}>
      {gaps.length === 0 ? (
        <form method="post" action={`/sheets/${seen.sheet.id}/hand-ins`}>
          <p>{t("sheets.handIn.ready")}</p>
          <Button kind="binding">{t("sheets.handIn")}</Button>
        </form>
      ) : (
        <details open={gaps.length <= 12}>
          <summary>{t("sheets.handIn.gaps", { n: gaps.length })}</summary>
          <ul class="gaps">
            {gaps.map(({ leaf, key }) => (
              <li>
                <a href={leafHref(seen.sheet.id, leaf.code)}>
                  {leaf.code} {textIn(leaf.title, page.language)}
                </a>
                {` · ${t(key)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Returning({ frame, seen, returning }: SheetPageProps) {
  const { page } = frame;
  const { t } = page;
  return (
    <Card title={t("sheets.return")}>
      <Notice>{t("sheets.return.why")}</Notice>
      <Form page={page} action={`/sheets/${seen.sheet.id}/returns`} form={returning}>
        <TextArea page={page} form={returning} name="reason" label={t("sheets.return.reason")} rows={2} />
        <FormEnd>
          <Button kind="binding">{t("sheets.return")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

function columnsOf({ frame, seen, edition }: SheetPageProps): readonly Column<Marked>[] {
  const { t, language } = frame.page;
  return [
    {
      key: "leaf",
      head: t("sheets.indicator"),
      cell: ({ leaf }) => (
        <a href={leafHref(seen.sheet.id, leaf.code)}>
          {leaf.code} {textIn(leaf.title, language)}
        </a>
      ),
    },
    {
      key: "state",
      head: t("sheets.state"),
      cell: ({ rating }) => (
        <Badge tone={rating.state === "pending" ? "waits" : "settled"}>
          {t(`sheets.state.${rating.state}`)}
        </Badge>
      ),
    },
    {
      key: "points",
      head: t("sheets.points"),
      figure: true,
      cell: ({ leaf, earned }) =>
        `${earned?.earned === null || earned === undefined ? "–" : textOfUnits(earned.earned, edition.decimals)} / ${textOfUnits(leaf.points, edition.decimals)}`,
    },
    { key: "reason", head: t("sheets.reason"), wide: true, cell: ({ rating }) => rating.reason },
  ];
}
