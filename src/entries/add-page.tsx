import { kindChoices, kindName } from "../jurisdictions/pages";
import type { Subject } from "../jurisdictions/subjects";
import type { Checked } from "../lists/checked";
import { type ListForm, ListImport } from "../lists/form";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button, ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { CheckboxGroup, TextField } from "../web/components/fields";
import { FilterChoice, Filters, FilterText } from "../web/components/filters";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { BidRow } from "./bid-list";
import type { Added } from "./forms";

type Around = { readonly frame: Frame; readonly round: Round; readonly track: RoundTrack };

type AddProps = Around & {
  readonly form: DraftOf<typeof Added>;
  /** Those that can be added and the filter shows. */
  readonly subjects: readonly Subject[];
  readonly filter: { readonly find: string; readonly kind: string };
  /** How many are of kinds the edition does not assess. */
  readonly otherKinds: number;
};

/** Ticks subjects into a track. */
export function AddEntriesPage(props: AddProps) {
  const { frame, round, track, form, subjects, filter, otherKinds } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout page={page} rail={rail} crumbs={crumbsOf(page, round)} title={titleOf(page, track)}>
      <AddTabs page={page} round={round} track={track} current="pick" />
      <Filters page={page} names={["find", "kind"]}>
        <FilterText page={page} name="find" label={t("entries.find")} />
        <FilterChoice page={page} name="kind" label={t("entries.kind")} choices={kindChoices(page)} />
      </Filters>
      {subjects.length === 0 ? (
        <Empty
          title={t("entries.noneLeft")}
          next={<ButtonLink href="/subjects/import">{t("jurisdictions.import")}</ButtonLink>}
        >
          {t("entries.noneLeftWhy")}
        </Empty>
      ) : (
        <Form page={page} action={`/rounds/${round.id}/entries/${track.track}`} form={form}>
          {Object.entries(filter).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          {track.track === "project" && (
            <TextField
              page={page}
              form={form}
              name="title"
              label={t("entries.projectTitle")}
              hint={t("entries.projectTitleHint")}
              maxlength={120}
            />
          )}
          <div class="w-full sm:[&_.choices]:grid-cols-2 lg:[&_.choices]:grid-cols-3">
            <CheckboxGroup
              page={page}
              form={form}
              name="subject"
              label={t("entries.subjects")}
              choices={subjects.map(({ id, name, code, kind }) => ({
                value: id,
                label: name,
                hint: [code, kindName(page, kind)].filter((part) => part !== null).join(" · "),
              }))}
            />
          </div>
          <FormEnd>
            <Button kind="primary" name="which" value="ticked">
              {t("entries.addTicked")}
            </Button>
            <Button name="which" value="all">
              {t("entries.addAll", { n: subjects.length })}
            </Button>
          </FormEnd>
        </Form>
      )}
      {otherKinds > 0 && (
        <p class="mt-4 text-fine text-quiet">{t("entries.otherKinds", { n: otherKinds })}</p>
      )}
    </Layout>
  );
}

type AddListProps = Around & {
  readonly form: ListForm;
  readonly checked?: Checked | undefined;
  readonly rows: readonly BidRow[];
};

export function AddEntriesListPage({ frame, round, track, form, checked, rows }: AddListProps) {
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbsOf(page, round)}
      title={titleOf(page, track)}
      about={t("entries.listAbout")}
    >
      <AddTabs page={page} round={round} track={track} current="list" />
      <ListImport
        page={page}
        action={`/rounds/${round.id}/entries/${track.track}/list`}
        form={form}
        example={t(track.track === "project" ? "entries.exampleProject" : "entries.exampleComprehensive")}
        checked={checked}
      >
        {rows.length > 0 && (
          <Section title={t("lists.preview")} about={t("entries.count", { n: rows.length })}>
            <Table
              page={page}
              caption={t("lists.preview")}
              rows={rows}
              columns={[
                { key: "line", head: t("lists.line"), cell: ({ line }) => line, figure: true },
                { key: "name", head: t("entries.name"), cell: ({ subject }) => subject.name },
                { key: "kind", head: t("entries.kind"), cell: ({ subject }) => kindName(page, subject.kind) },
                { key: "title", head: t("entries.projectTitle"), cell: ({ title }) => title || "—" },
              ]}
            />
          </Section>
        )}
      </ListImport>
    </Layout>
  );
}

function AddTabs({
  page,
  round,
  track,
  current,
}: {
  readonly page: Page;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly current: "pick" | "list";
}) {
  const { t } = page;
  const base = `/rounds/${round.id}/entries/${track.track}`;
  return (
    <Tabs
      page={page}
      label={t("entries.add")}
      tabs={[
        { href: `${base}/new`, label: t("entries.pick"), current: current === "pick" },
        { href: `${base}/list`, label: t("entries.list"), current: current === "list" },
      ]}
    />
  );
}

function crumbsOf({ t }: Page, round: Round) {
  return [{ href: `/rounds/${round.id}/entries`, label: t("entries.title") }];
}

function titleOf({ t }: Page, { track }: RoundTrack): string {
  return t("entries.addTrack", { track: t(`rounds.track.${track}`) });
}
