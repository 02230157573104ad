import { type Entry, entryName } from "../entries/entries";
import { ListImport } from "../lists/form";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import { Button, ButtonLink } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Definitions } from "../web/components/definitions";
import { Checkbox, ConfirmField, SelectField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Card, Section } from "../web/components/section";
import { Row } from "../web/components/side-by-side";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { CaseListRead } from "./case-list";
import type { CaseList, Draw } from "./cases";
import { DrawnFiles } from "./drawn-files";
import type { Handing, Listing, Locking, Replacing } from "./forms";
import { problemsIn } from "./list-problems";
import { StateBadge } from "./state-badge";

/** What the reader may do with a list now, and what was typed in the form of it. */
export type ListForms = {
  readonly save: DraftOf<typeof Listing> | undefined;
  readonly found?: CaseListRead | undefined;
  readonly hand: { readonly draft: DraftOf<typeof Handing>; readonly units: readonly Member[] } | undefined;
  readonly lock: DraftOf<typeof Locking> | undefined;
  readonly replace: DraftOf<typeof Replacing> | undefined;
};

export type ListProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly draw: Draw;
  readonly list: CaseList;
  readonly numbers: readonly string[];
  readonly order: readonly string[];
  readonly forms: ListForms;
  /** Bureaus never see who of the evaluators recorded something. */
  readonly named: boolean;
};

/** One list from its request to the record of its draw. */
export function ListPage(props: ListProps) {
  const { frame, crumbs, entry, draw, list, forms } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={`${draw.kind} · ${list.department}`}
      about={
        <Row>
          <span>{entryName(entry)}</span>
          <StateBadge page={page} list={list} />
        </Row>
      }
      scripts={["confirm", "print"]}
      action={
        list.locked !== undefined && (
          <Row>
            <ButtonLink href={`/entries/${entry.id}/case-lists/${list.id}/list.json`}>
              {t(list.called === undefined ? "cases.download" : "cases.downloadDraw")}
            </ButtonLink>
            {list.called !== undefined && (
              <button class="btn btn-quiet" type="button" data-print="">
                {t("cases.print")}
              </button>
            )}
          </Row>
        )
      }
    >
      <About {...props} />
      {list.called !== undefined && <DrawnFiles {...props} />}
      {list.savedAt !== null && forms.found === undefined && <Numbers {...props} />}
      {forms.lock !== undefined && <Lock {...props} form={forms.lock} />}
      {forms.save !== undefined && <Save {...props} form={forms.save} />}
      {forms.hand !== undefined && <Hand {...props} {...forms.hand} />}
    </Layout>
  );
}

function About({ frame: { page }, draw, list, forms }: ListProps) {
  const { t, format } = page;
  const { locked } = list;
  const handedTo = forms.hand?.units.find(({ id }) => id === list.handedTo)?.organisation;
  return (
    <div class="card">
      <Definitions
        items={[
          { term: t("cases.due"), value: format.moment(draw.dueAt) },
          { term: t("cases.count"), value: t("cases.countOf", { n: draw.count }) },
          { term: t("cases.size"), value: list.size === null ? "—" : format.number(list.size) },
          ...(handedTo === undefined ? [] : [{ term: t("cases.handedTo"), value: handedTo }]),
          ...(locked === undefined
            ? []
            : [
                { term: t("cases.lockedAt"), value: format.moment(locked.at) },
                { term: t("cases.lockedBy"), value: locked.by },
                { term: t("cases.digest"), value: <code class="digest">{locked.digest}</code> },
              ]),
          ...(draw.seed === undefined
            ? []
            : [
                { term: t("cases.seed"), value: <code class="digest">{draw.seed.text}</code> },
                { term: t("cases.seedSource"), value: draw.seed.source || t("cases.seedMade") },
                { term: t("cases.seedAt"), value: format.moment(draw.seed.at) },
              ]),
        ]}
      />
    </div>
  );
}

function Save({
  frame: { page },
  entry,
  list,
  forms: { found },
  form,
}: ListProps & { readonly form: DraftOf<typeof Listing> }) {
  const { t } = page;
  return (
    <Section
      title={t(list.savedAt === null ? "cases.enter" : "cases.replaceList")}
      about={t("cases.columnsHint")}
    >
      <ListImport
        page={page}
        action={`/entries/${entry.id}/case-lists/${list.id}/numbers`}
        form={form}
        example={t("cases.example")}
        checked={
          found && {
            // a list is whole or it is not: the good half of one would be drawn from as if it were all
            good: found.problems.length === 0 ? found.numbers.length : 0,
            problems: problemsIn(page, found.problems),
          }
        }
        fields={
          found === undefined && <Checkbox page={page} form={form} name="none" label={t("cases.emptyList")} />
        }
      />
    </Section>
  );
}

function Lock({
  frame: { page },
  entry,
  list,
  form,
}: ListProps & { readonly form: DraftOf<typeof Locking> }) {
  const { t } = page;
  return (
    <Card title={t("cases.lock")}>
      <p>{t("cases.lockAbout", { n: list.size ?? 0 })}</p>
      <Form page={page} action={`/entries/${entry.id}/case-lists/${list.id}/locks`} form={form}>
        <input type="hidden" name="saved" value={String(list.savedAt)} />
        <ConfirmField page={page} form={form} name="confirm" word={list.department} />
        <FormEnd>
          <Button kind="binding" held>
            {t("cases.lock")}
          </Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

function Hand({
  frame: { page },
  entry,
  list,
  draft,
  units,
}: ListProps & { readonly draft: DraftOf<typeof Handing>; readonly units: readonly Member[] }) {
  const { t } = page;
  const form =
    draft.typed.department === undefined ? { ...draft, typed: { department: list.handedTo ?? "" } } : draft;
  return (
    <Card title={t("cases.hand")}>
      <p class="quiet">{t("cases.handAbout")}</p>
      <Form page={page} action={`/entries/${entry.id}/case-lists/${list.id}/handovers`} form={form}>
        <SelectField
          page={page}
          form={form}
          name="department"
          label={t("cases.handedTo")}
          choices={[
            { value: "bureau", label: t("cases.handBack") },
            ...units.map(({ id, organisation, name }) => ({
              value: id,
              label: organisation === name ? name : `${organisation} · ${name}`,
            })),
          ]}
        />
        <FormEnd>
          <Button>{t("cases.hand")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

/** As many as can be looked over; the download has them all. */
const shown = 300;

function Numbers({ frame: { page }, numbers }: ListProps) {
  const { t, format } = page;
  const about =
    numbers.length > shown ? t("cases.firstOf", { shown, n: numbers.length }) : format.number(numbers.length);
  return (
    <Section title={t("cases.numbers")} about={about}>
      <details class="disclosure">
        <summary>{t("cases.numbersShow")}</summary>
        <ol class="case-numbers">
          {numbers.slice(0, shown).map((number) => (
            <li>{number}</li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
