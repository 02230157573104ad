import { textIn } from "../criteria/text.ts";
import type { Edition, Node } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import { kindName } from "../jurisdictions/pages";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button, ButtonLink, PostButton } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { CheckboxGroup, SelectField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { Badge } from "../web/components/badge";
import { Progress } from "../web/components/progress";
import { coverageOf } from "./assignment";
import type { Assigned } from "./assignment-form";
import { leavesOn, wholeTree } from "./marks";
import { partName } from "./part-name";
import type { ListedSheet } from "./store";

type AssignmentProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly assessors: readonly Member[];
  readonly sheets: readonly ListedSheet[];
  /** Undefined where the reader, or the phase, does not assign. */
  readonly form: DraftOf<typeof Assigned> | undefined;
  /** Whether the reader may give an assessor more time. */
  readonly mayExtend: boolean;
};

/** Who scores what of one track: entries by assessors, and the form that adds to it. */
export function AssignmentPage(props: AssignmentProps) {
  const { frame, round, track, entries, assessors, sheets, form } = props;
  const { page, rail } = frame;
  const { t } = page;
  const missing =
    entries.length === 0 ? (
      <Empty
        title={t("sheets.assign.noEntries")}
        next={<ButtonLink href={`/rounds/${round.id}/entries`}>{t("entries.title")}</ButtonLink>}
      />
    ) : assessors.length === 0 ? (
      <Empty
        title={t("sheets.assign.noAssessors")}
        next={<ButtonLink href={`/rounds/${round.id}/people/invite`}>{t("people.invite")}</ButtonLink>}
      />
    ) : undefined;
  return (
    <Layout page={page} rail={rail} title={t("sheets.title")}>
      {round.tracks.length > 1 && (
        <Tabs
          page={page}
          label={t("sheets.assign.filterTrack")}
          tabs={round.tracks.map((one) => ({
            href: `/rounds/${round.id}/sheets?track=${one.track}`,
            label: t(`rounds.track.${one.track}`),
            current: one.track === track.track,
          }))}
        />
      )}
      {missing ?? (
        <>
          {form === undefined ? (
            <p class="mb-4 text-quiet">{t("sheets.assign.locked")}</p>
          ) : (
            <AssignForm {...props} form={form} />
          )}
          <Section title={t("sheets.assign.table")}>
            <Matrix {...props} />
          </Section>
          {form !== undefined && (
            <Untouched
              page={page}
              round={round}
              track={track}
              entries={entries}
              sheets={sheets}
              edition={props.edition}
            />
          )}
        </>
      )}
    </Layout>
  );
}

function AssignForm({
  frame: { page },
  round,
  track,
  edition,
  entries,
  assessors,
  sheets,
  form,
}: AssignmentProps & { readonly form: DraftOf<typeof Assigned> }) {
  const { t } = page;
  const groups = Map.groupBy(entries, ({ grouping }) => grouping);
  return (
    <Section title={t("sheets.assign")}>
      <Form page={page} action={`/rounds/${round.id}/sheets/${track.track}`} form={form}>
        <SelectField
          page={page}
          form={form}
          name="to"
          label={t("sheets.assign.to")}
          hint={t("sheets.assign.toHint")}
          size="long"
          choices={[
            { value: "all", label: t("sheets.assign.all", { n: entries.length }) },
            ...[...groups].map(([group, members]) => ({
              value: `group:${group}`,
              label: t("sheets.assign.group", { kind: kindName(page, group), n: members.length }),
            })),
            ...entries.map((entry) => ({ value: `entry:${entry.id}`, label: entryName(entry) })),
          ]}
        />
        <SelectField
          page={page}
          form={form}
          name="node"
          label={t("sheets.assign.node")}
          hint={t("sheets.assign.nodeHint")}
          size="long"
          choices={[
            { value: wholeTree, label: t("sheets.whole") },
            ...edition.nodes.map((node) => ({ value: node.code, label: nodeName(page, node) })),
          ]}
        />
        <CheckboxGroup
          page={page}
          form={form}
          name="assessor"
          label={t("sheets.assign.assessors")}
          hint={t("sheets.assign.assessorsHint")}
          choices={assessors.map(({ id, name, organisation }) => ({
            value: id,
            label: `${name}（${sheets.filter(({ assessor }) => assessor === id).length}）`,
            hint: organisation || undefined,
          }))}
        />
        <FormEnd>
          <Button kind="primary">{t("sheets.assign.do")}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function Matrix({ frame: { page }, edition, entries, assessors, sheets, mayExtend }: AssignmentProps) {
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
          (byEntry.get(id) ?? []).filter(({ voided }) => !voided),
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

function Untouched({
  page,
  round,
  track,
  edition,
  entries,
  sheets,
}: Pick<AssignmentProps, "round" | "track" | "edition" | "entries" | "sheets"> & { readonly page: Page }) {
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

function nodeName({ language }: Page, { code, title, depth }: Node): string {
  // A choice cannot be indented by style; ideographic spaces keep the shape of the tree.
  return `${"\u3000".repeat(depth - 1)}${code} ${textIn(title, language)}`;
}
