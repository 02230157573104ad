import type { Edition } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import { dueAtFor } from "../people/refusals";
import { dueMark } from "../rounds/plan";
import type { Round } from "../rounds/rounds";
import { Badge } from "../web/components/badge";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Progress } from "../web/components/progress";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import { type Work, WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import { leavesOn } from "./marks";
import { partName } from "./part-name";
import { termOf } from "./sheets";
import type { ListedSheet } from "./store";

/** A sheet with all that its line in a list shows. */
export type SheetLine = {
  readonly sheet: ListedSheet;
  readonly entry: Entry;
  readonly part: string;
  readonly leaves: number;
};

/** Puts each sheet of a list beside its entry; sheets whose entry is not among them are left out. */
export function sheetLines(
  page: Page,
  sheets: readonly ListedSheet[],
  entries: readonly Entry[],
  editions: ReadonlyMap<string, Edition>,
): readonly SheetLine[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return sheets.flatMap((sheet) => {
    const entry = byId.get(sheet.entry);
    const edition = entry && editions.get(entry.edition);
    if (entry === undefined || edition === undefined) return [];
    const part = partName(page, edition, sheet);
    return [{ sheet, entry, part, leaves: leavesOn(edition, sheet, entry.kind).length }];
  });
}

type AssessorWorkProps = {
  readonly page: Page;
  readonly round: Round;
  /** The assessor's own sheets. */
  readonly lines: readonly SheetLine[];
  /** What else waits: ratings to look at again. */
  readonly more: readonly Work[];
  readonly now: number;
};

/**
 * What waits on an assessor: what came back first, then ratings to look at again, sheets begun, then the others; below,
 * what is handed in.
 */
export function AssessorWork({ page, round, lines, more, now }: AssessorWorkProps) {
  const { t } = page;
  const open = lines
    .filter(({ sheet, entry }) => waits(sheet) && entry.departure === null)
    .toSorted((a, b) => urgency(b) - urgency(a));
  const done = lines.filter(({ sheet }) => !waits(sheet));
  const [back, others] = [true, false].map((returned) =>
    open.filter(({ sheet }) => cameBack(sheet) === returned).map((line) => workOf(page, line, now)),
  );
  const conflicts = (
    <p class="quiet links">
      <a href={`/rounds/${round.id}/conflicts`}>{t("conflicts.firstScreen")}</a>
      <a href={`/rounds/${round.id}/settlement/rulings`}>{t("moderation.rulings.link")}</a>
    </p>
  );
  if (lines.length === 0 && more.length === 0)
    return (
      <>
        <Empty title={t("sheets.none")}>{t("sheets.noneWhy")}</Empty>
        {conflicts}
      </>
    );
  return (
    <>
      <Section title={t("sheets.mine")} about={t("sheets.left", { n: open.length })}>
        <WorkList page={page} works={[...(back ?? []), ...more, ...(others ?? [])]} />
      </Section>
      {done.length > 0 && (
        <Section title={t("sheets.handedIn")}>
          <SheetTable page={page} lines={done} />
        </Section>
      )}
      {conflicts}
    </>
  );
}

function workOf(page: Page, { sheet, entry, part, leaves }: SheetLine, now: number): Work {
  const { t } = page;
  return {
    title: entryName(entry),
    href: `/sheets/${sheet.id}`,
    step: t(sheet.decided === 0 ? "sheets.start" : "sheets.open"),
    ...dueMark(dueAtFor(termOf({ sheet, entry }), now), now),
    about: (
      <>
        {part} <Progress page={page} done={sheet.decided} total={leaves} label={t("sheets.progress")} />
        {sheet.reopened.length > 0 && (
          <Notice tone="waits">{t("sheets.reopenedSome", { n: sheet.reopened.length })}</Notice>
        )}
        {sheet.handedInAt === null && sheet.returnReason !== null && (
          <Notice tone="waits">{t("sheets.returnedWhy", { reason: sheet.returnReason })}</Notice>
        )}
      </>
    ),
  };
}

/** Sheets as a table: whose they are is shown to those who run the round. */
export function SheetTable({
  page,
  lines,
  named = false,
}: {
  readonly page: Page;
  readonly lines: readonly SheetLine[];
  readonly named?: boolean;
}) {
  const { t } = page;
  const assessor: Column<SheetLine> = {
    key: "assessor",
    head: t("sheets.assessor"),
    cell: ({ sheet }) => [sheet.assessorName, sheet.organisation].filter((part) => part !== "").join(" · "),
  };
  const columns: readonly Column<SheetLine>[] = [
    {
      key: "entry",
      head: t("sheets.entry"),
      cell: ({ sheet, entry }) => <a href={`/sheets/${sheet.id}`}>{entryName(entry)}</a>,
    },
    { key: "part", head: t("sheets.part"), cell: ({ part }) => part },
    ...(named ? [assessor] : []),
    {
      key: "progress",
      head: t("sheets.progress"),
      cell: ({ sheet, leaves }) => (
        <Progress page={page} done={sheet.decided} total={leaves} label={t("sheets.progress")} />
      ),
    },
    { key: "state", head: t("sheets.state"), cell: ({ sheet }) => <SheetState page={page} sheet={sheet} /> },
  ];
  return <Table page={page} caption={t("sheets.title")} columns={columns} rows={lines} />;
}

export function SheetState({ page, sheet }: { readonly page: Page; readonly sheet: ListedSheet }) {
  const { t } = page;
  if (sheet.voided) return <Badge tone="binds">{t("conflicts.voided")}</Badge>;
  if (sheet.reopened.length > 0)
    return <Badge tone="binds">{t("sheets.reopenedSome", { n: sheet.reopened.length })}</Badge>;
  if (sheet.handedInAt !== null) return <Badge tone="settled">{t("sheets.handedIn")}</Badge>;
  if (sheet.returnReason !== null) return <Badge tone="binds">{t("sheets.returned")}</Badge>;
  return sheet.decided === 0 ? (
    <Badge tone="waits">{t("sheets.untouched")}</Badge>
  ) : (
    <Badge tone="active">{t("sheets.scoring")}</Badge>
  );
}

function waits({ handedInAt, reopened }: ListedSheet): boolean {
  return handedInAt === null || reopened.length > 0;
}

function cameBack({ reopened, handedInAt, returnReason }: ListedSheet): boolean {
  return reopened.length > 0 || (handedInAt === null && returnReason !== null);
}

function urgency({ sheet, leaves }: SheetLine): number {
  return sheet.decided / Math.max(leaves, 1);
}
