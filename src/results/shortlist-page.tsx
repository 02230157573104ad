import type { Edition, Node } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import { Button, ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { idOf, isChosen, Problem, typedIn } from "../web/components/field";
import { RadioGroup, SelectField, TextArea, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { groupName } from "./group-name";
import { type Ranked, type Shortlisting, type ShortlistLine } from "./shortlist";
import { methods } from "./shortlist-form";
import type { ShortlistMade } from "./shortlist-store";

export type ShortlistProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  /** The component it goes by, and those it may. */
  readonly node: Node;
  readonly components: readonly Node[];
  readonly groups: readonly string[];
  readonly ranked: readonly Ranked[];
  readonly form: Draft;
  /** What the cut comes to, once it was looked at. */
  readonly preview: Shortlisting | undefined;
  readonly made: readonly ShortlistMade[];
};

/** Who goes on to the visits: a cut looked at first, then made in one act (assessment §2). */
export function ShortlistPage(props: ShortlistProps) {
  const { frame, round, track, ranked, form, preview } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}/standing?track=${track.track}`, label: t("results.title") }]}
      title={t("results.shortlist.of", { track: t(`rounds.track.${track.track}`) })}
      about={t("results.shortlist.about")}
    >
      {ranked.length === 0 ? (
        <Empty title={t("results.none")}>{t("results.noneWhy")}</Empty>
      ) : (
        <Form page={page} action={`/rounds/${round.id}/shortlist/${track.track}`} form={form}>
          {preview && <Preview {...props} preview={preview} />}
          <Fields {...props} />
          <Candidates {...props} />
          <FormEnd>
            <Button kind={preview ? "quiet" : "primary"} name="step" value="check">
              {t("results.shortlist.check")}
            </Button>
            <ButtonLink href={`/rounds/${round.id}`}>{t("web.cancel")}</ButtonLink>
          </FormEnd>
        </Form>
      )}
      <Made {...props} />
    </Layout>
  );
}

function Fields({ frame: { page }, edition, components, groups, form }: ShortlistProps) {
  const { t, language } = page;
  return (
    <>
      <SelectField
        page={page}
        form={form}
        name="by"
        label={t("results.shortlist.by")}
        size="long"
        choices={components.map(({ code, title }) => ({
          value: code,
          label: `${code} ${textIn(title, language)}`,
        }))}
      />
      <RadioGroup
        page={page}
        form={form}
        name="method"
        label={t("results.shortlist.method")}
        choices={methods.map((method) => ({
          value: method,
          label: t(`results.shortlist.${method}`),
          hint: t(`results.shortlist.${method}Hint`),
        }))}
      />
      {groups.map((group) => (
        <TextField
          page={page}
          form={form}
          name={`top:${group}`}
          label={t("results.shortlist.most", { group: groupName(page, edition, group) })}
          type="number"
          size="short"
          inputmode="numeric"
          optional
        />
      ))}
      <TextField
        page={page}
        form={form}
        name="least"
        label={t("results.shortlist.least")}
        hint={t("results.shortlist.leastHint")}
        size="short"
        inputmode="decimal"
        optional
      />
    </>
  );
}

/** Every entry with its rank: where the office picks, it ticks here and says why. */
function Candidates({ frame: { page }, edition, node, ranked, form }: ShortlistProps) {
  const { t } = page;
  const columns: readonly Column<Ranked>[] = [
    {
      key: "pick",
      head: t("results.shortlist.pick"),
      cell: ({ row }) =>
        row.status !== "left" ? (
          <label class="inline-flex min-h-6 items-center gap-2">
            <input
              class="checkbox"
              type="checkbox"
              name="pick"
              value={row.entry}
              checked={isChosen(form, "pick", row.entry)}
            />
            {entryName(row)}
          </label>
        ) : (
          entryName(row)
        ),
    },
    {
      key: "group",
      head: t("results.shortlist.group"),
      cell: ({ row }) => groupName(page, edition, row.grouping),
    },
    { key: "rank", head: t("results.rank"), cell: ({ rank }) => rank ?? "–", figure: true },
    {
      key: "earned",
      head: node.code,
      cell: ({ row }) => figureOf(edition, row.nodes.get(node.code)?.earned ?? null),
      figure: true,
    },
    {
      key: "reason",
      head: t("results.shortlist.pickReason"),
      cell: ({ row }) =>
        row.status !== "left" ? (
          <>
            <input
              class="entry entry-medium min-w-48"
              type="text"
              id={idOf(`reason:${row.entry}`)}
              name={`reason:${row.entry}`}
              maxlength={300}
              value={typedIn(form, `reason:${row.entry}`)}
              aria-label={`${t("results.shortlist.pickReason")}: ${entryName(row)}`}
            />
            <Problem page={page} form={form} name={`reason:${row.entry}`} label="" />
          </>
        ) : (
          <Badge>{t("results.status.left")}</Badge>
        ),
    },
  ];
  return (
    <div class="w-full" id={idOf("pick")}>
      <Problem page={page} form={form} name="pick" label="" />
      <Table page={page} caption={t("results.shortlist.candidates")} rows={ranked} columns={columns} />
    </div>
  );
}

function Preview({
  frame: { page },
  edition,
  node,
  form,
  preview,
}: ShortlistProps & { readonly preview: Shortlisting }) {
  const { t } = page;
  const { lines, open } = preview;
  const leaving = lines.filter(({ stays }) => !stays);
  const tied = lines.filter((line) => line.tied);
  return (
    <div class="w-full">
      <Notice tone="waits">
        {t("results.shortlist.outcome", { stay: lines.length - leaving.length, n: leaving.length })}
      </Notice>
      {tied.length > 0 && (
        <Notice>{t("results.shortlist.tied", { n: tied.length, names: namesOf(page, tied) })}</Notice>
      )}
      {open.length > 0 && (
        <Notice tone="binds">
          {t("results.shortlist.open", { n: open.length })} {open.map(entryName).join(t("web.and"))}
        </Notice>
      )}
      <Table
        page={page}
        caption={t("results.shortlist.preview")}
        rows={lines}
        tone={({ stays }) => (stays ? undefined : "waits")}
        columns={[
          { key: "name", head: t("results.entry"), cell: ({ row }) => entryName(row) },
          {
            key: "group",
            head: t("results.shortlist.group"),
            cell: ({ row }) => groupName(page, edition, row.grouping),
          },
          { key: "rank", head: t("results.rank"), cell: ({ rank }) => rank ?? "–", figure: true },
          { key: "earned", head: node.code, cell: ({ earned }) => figureOf(edition, earned), figure: true },
          { key: "stays", head: t("results.status"), cell: (line) => <Stays page={page} line={line} /> },
          {
            key: "reason",
            head: t("results.shortlist.pickReason"),
            cell: ({ reason }) => reason || "—",
            wide: true,
          },
        ]}
      />
      {open.length === 0 && leaving.length > 0 && (
        <>
          <input type="hidden" name="leaving" value={leaving.map(({ row }) => row.entry).join(" ")} />
          <TextArea
            page={page}
            form={form}
            name="reason"
            label={t("results.shortlist.reason")}
            hint={t("results.shortlist.reasonHint")}
            rows={2}
            maxlength={1000}
          />
          <Button kind="binding" name="step" value="act">
            {t("results.shortlist.act", { n: leaving.length })}
          </Button>
        </>
      )}
    </div>
  );
}

function Stays({ page: { t }, line }: { readonly page: Page; readonly line: ShortlistLine }) {
  if (!line.stays) return <Badge tone="waits">{t("entries.step.not_shortlisted")}</Badge>;
  return (
    <Badge tone="settled">{t(line.tied ? "results.shortlist.isTied" : "results.shortlist.stays")}</Badge>
  );
}

function Made({ frame: { page }, made }: ShortlistProps) {
  const { t, format } = page;
  if (made.length === 0) return null;
  return (
    <Section title={t("results.shortlist.made")} about={format.number(made.length)}>
      <Table
        page={page}
        caption={t("results.shortlist.made")}
        rows={made}
        columns={[
          { key: "at", head: t("entries.extension.at"), cell: ({ at }) => format.stamp(at) },
          { key: "by", head: t("entries.extension.by"), cell: ({ by }) => by },
          {
            key: "method",
            head: t("results.shortlist.method"),
            cell: ({ method }) => t(`results.shortlist.${method}`),
          },
          { key: "stayed", head: t("results.shortlist.stays"), cell: ({ stayed }) => stayed, figure: true },
          { key: "left", head: t("entries.step.not_shortlisted"), cell: ({ left }) => left, figure: true },
          { key: "reason", head: t("results.shortlist.reason"), cell: ({ reason }) => reason, wide: true },
        ]}
      />
    </Section>
  );
}

function figureOf({ decimals }: Edition, earned: number | null): string {
  return earned === null ? "–" : textOfUnits(earned, decimals);
}

function namesOf({ t }: Page, lines: readonly ShortlistLine[]): string {
  return lines.map(({ row }) => entryName(row)).join(t("web.and"));
}
