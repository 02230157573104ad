import type { Edition } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import type { Checked } from "../lists/checked";
import { type ListForm, ListImport } from "../lists/form";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { SheetRow } from "./assignment-list";
import { partName } from "./part-name";
import { crumbsOf } from "./plan-page";

type AssignmentListProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly members: readonly Member[];
  readonly form: ListForm;
  readonly checked?: Checked | undefined;
  readonly rows: readonly SheetRow[];
};

/** Sheets assigned by a list: looked at first, then written. */
export function AssignmentListPage(props: AssignmentListProps) {
  const { frame, round, track, edition, entries, members, form, checked, rows } = props;
  const { page, rail } = frame;
  const { t } = page;
  const names = new Map([
    ...entries.map((entry) => [entry.id, entryName(entry)] as const),
    ...members.map(({ id, name }) => [id, name] as const),
  ]);
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbsOf(page, round, track)}
      title={t("sheets.list")}
      about={t("sheets.list.about")}
    >
      <ListImport
        page={page}
        action={`/rounds/${round.id}/sheets/${track.track}/list`}
        form={form}
        example={t("sheets.list.example")}
        checked={checked}
      >
        {rows.length > 0 && (
          <Section title={t("lists.preview")} about={t("sheets.list.count", { n: rows.length })}>
            <Table
              page={page}
              caption={t("lists.preview")}
              rows={rows}
              columns={[
                { key: "line", head: t("lists.line"), cell: ({ line }) => line, figure: true },
                { key: "entry", head: t("sheets.entry"), cell: ({ entry }) => names.get(entry) },
                {
                  key: "part",
                  head: t("sheets.part"),
                  cell: ({ node }) => partName(page, edition, { node, leaves: [] }),
                },
                { key: "assessor", head: t("sheets.assessor"), cell: ({ assessor }) => names.get(assessor) },
              ]}
            />
          </Section>
        )}
      </ListImport>
    </Layout>
  );
}
