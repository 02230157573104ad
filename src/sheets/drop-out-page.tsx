import type { Edition } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { SelectField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { DroppedOut } from "./drop-out-form";
import type { Departing } from "./dropping-out";
import { leavesOn } from "./marks";
import { partName } from "./part-name";

type DropOutProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly entries: readonly Entry[];
  readonly editions: ReadonlyMap<string, Edition>;
  readonly leaving: Member;
  /** Those who can take over. */
  readonly others: readonly Member[];
  readonly departing: Departing;
  readonly seed: string;
  readonly form: DraftOf<typeof DroppedOut>;
  readonly changed: boolean;
};

/** Before somebody drops out: what stays, what is closed, who would take it. */
export function DropOutPage(props: DropOutProps) {
  const { frame, round, leaving, others, departing, seed, form, changed } = props;
  const { page, rail } = frame;
  const { t } = page;
  const hidden = { assessor: leaving.id, seed, seen: departing.digest };
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}/sheets`, label: t("sheets.title") }]}
      title={t("sheets.dropOut.of", { name: leaving.name })}
      about={t("sheets.dropOut.about", { n: departing.kept })}
    >
      {changed && <Notice tone="binds">{t("sheets.plan.changed")}</Notice>}
      <Section title={t("sheets.dropOut.left")} about={page.format.number(departing.left.length)}>
        {departing.left.length === 0 ? <Empty title={t("sheets.dropOut.none")} /> : <LeftTable {...props} />}
      </Section>
      <Section title={t("sheets.dropOut")}>
        <Form page={page} action={`/rounds/${round.id}/sheets/drop-outs`} form={form}>
          {Object.entries(hidden).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <TextField
            page={page}
            form={form}
            name="reason"
            label={t("sheets.dropOut.reason")}
            hint={t("sheets.dropOut.reasonHint")}
            maxlength={300}
          />
          <SelectField
            page={page}
            form={form}
            name="to"
            label={t("sheets.dropOut.to")}
            size="long"
            choices={[
              { value: "plan", label: t("sheets.dropOut.plan") },
              ...others.map(({ id, name, organisation }) => ({
                value: id,
                label: [name, organisation].filter((part) => part !== "").join(" · "),
              })),
            ]}
          />
          <FormEnd>
            <Button kind="binding">{t("sheets.dropOut.do")}</Button>
          </FormEnd>
        </Form>
      </Section>
    </Layout>
  );
}

function LeftTable({ frame: { page }, entries, editions, others, departing }: DropOutProps) {
  const { t, format } = page;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const names = new Map(others.map(({ id, name }) => [id, name]));
  const successors = new Map(
    departing.plan.sheets.map(({ entry, node, assessor }) => [`${entry}\n${node}`, assessor]),
  );
  const rows = departing.left.flatMap((sheet) => {
    const entry = byId.get(sheet.entry);
    const edition = entry && editions.get(entry.edition);
    return edition === undefined ? [] : [{ sheet, entry, edition }];
  });
  return (
    <Table
      page={page}
      caption={t("sheets.dropOut.left")}
      rows={rows}
      columns={[
        { key: "entry", head: t("sheets.entry"), cell: ({ entry }) => entry && entryName(entry) },
        {
          key: "part",
          head: t("sheets.part"),
          cell: ({ sheet, edition }) => partName(page, edition, sheet),
        },
        {
          key: "progress",
          head: t("sheets.progress"),
          cell: ({ sheet, entry, edition }) =>
            t("web.progress", {
              done: format.number(sheet.decided),
              total: format.number(leavesOn(edition, sheet, entry?.kind ?? "").length),
            }),
          figure: true,
        },
        {
          key: "successor",
          head: t("sheets.dropOut.successor"),
          cell: ({ sheet }) =>
            sheet.leaves.length > 0
              ? t("sheets.dropOut.third")
              : (names.get(successors.get(`${sheet.entry}\n${sheet.node}`) ?? "") ??
                t("sheets.dropOut.nobody")),
        },
      ]}
    />
  );
}
