import type { Edition } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import { Badge } from "../web/components/badge";
import { PostButton } from "../web/components/button";
import { Progress } from "../web/components/progress";
import { type Column, Table } from "../web/components/table";
import type { Page } from "../web/page";
import { coverageOf } from "./assignment";
import type { AssignmentProps } from "./assignment-page";
import { leavesOn, wholeTree } from "./marks";
import { partName } from "./part-name";
import type { ListedSheet } from "./store";

/** Entries by assessors. */
export function Matrix({
  frame: { page },
  edition,
  entries,
  assessors,
  sheets,
  left,
  mayExtend,
}: AssignmentProps) {
  const { t } = page;
  const byEntry = Map.groupBy(sheets, ({ entry }) => entry);
  const columns: readonly Column<Entry>[] = [
    {
      key: "entry",
      head: t("sheets.entry"),
      cell: (entry) => <a href={`/entries/${entry.id}`}>{entryName(entry)}</a>,
    },
    {
      key: "coverage",
      head: t("sheets.assign.coverage"),
      cell: ({ id, kind }) => {
        const { covered, leaves } = coverageOf(
          edition,
          kind,
          (byEntry.get(id) ?? []).filter(
            ({ voided, assessor, handedInAt }) => !voided && (handedInAt !== null || !left.has(assessor)),
          ),
        );
        return <Progress page={page} done={covered} total={leaves} label={t("sheets.assign.coverageHint")} />;
      },
    },
    ...assessors.map(({ id, name }) => ({
      key: id,
      head: name,
      cell: (entry: Entry) =>
        (byEntry.get(entry.id) ?? [])
          .filter(({ assessor }) => assessor === id)
          .map((sheet) => (
            <SheetMark page={page} edition={edition} kind={entry.kind} sheet={sheet} extends={mayExtend} />
          )),
    })),
  ];
  return <Table page={page} caption={t("sheets.assign.table")} columns={columns} rows={entries} />;
}

function SheetMark({
  page,
  edition,
  kind,
  sheet,
  extends: mayExtend,
}: {
  readonly page: Page;
  readonly edition: Edition;
  readonly kind: string;
  readonly sheet: ListedSheet;
  readonly extends: boolean;
}) {
  const { t, format } = page;
  const { node, leaves, decided, handedInAt, voided } = sheet;
  const total = leavesOn(edition, sheet, kind).length;
  const progress = t("web.progress", { done: format.number(decided), total: format.number(total) });
  return (
    <span class="mr-2 inline-flex items-center gap-2">
      {node === wholeTree || leaves.length > 0 ? partName(page, edition, sheet) : node}
      {voided ? (
        <Badge tone="binds">{t("conflicts.voided")}</Badge>
      ) : handedInAt === null ? (
        <>
          <span class="text-quiet">{progress}</span>
          {mayExtend && (
            <a class="inline-flex min-h-6 items-center" href={`/sheets/${sheet.id}/extensions`}>
              {t("entries.extension.short")}
            </a>
          )}
        </>
      ) : (
        <Badge tone="settled">{t("sheets.handedIn")}</Badge>
      )}
    </span>
  );
}

/** Sheets nobody has begun, each to be taken back. */
export function Untouched({ frame: { page }, round, track, edition, entries, sheets }: AssignmentProps) {
  const { t } = page;
  const names = new Map(entries.map((entry) => [entry.id, entryName(entry)]));
  const untouched = sheets.filter(
    ({ decided, handedInAt, returnReason }) => decided === 0 && handedInAt === null && returnReason === null,
  );
  if (untouched.length === 0) return null;
  return (
    <details class="disclosure">
      <summary>
        {`${t("sheets.assign.untouched")} ${page.format.number(untouched.length)} · ${t("sheets.assign.untouchedAbout")}`}
      </summary>
      <Table
        page={page}
        caption={t("sheets.assign.untouched")}
        rows={untouched}
        columns={[
          { key: "entry", head: t("sheets.entry"), cell: ({ entry }) => names.get(entry) },
          {
            key: "part",
            head: t("sheets.part"),
            cell: (sheet) => partName(page, edition, sheet),
          },
          { key: "assessor", head: t("sheets.assessor"), cell: ({ assessorName }) => assessorName },
          {
            key: "remove",
            head: t("sheets.assign.remove"),
            cell: ({ id }) => (
              <PostButton action={`/rounds/${round.id}/sheets/${track.track}/${id}/removal`} small>
                {t("sheets.assign.remove")}
              </PostButton>
            ),
          },
        ]}
      />
    </details>
  );
}
