import { type Entry, entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { ConfirmField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card, Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { CaseList, Draw } from "./cases";
import { DrawState } from "./draws-page";
import type { Seeding } from "./forms";
import { filesOf } from "./sampled";
import { StateBadge } from "./state-badge";

type DrawProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly draw: Draw;
  /** The lists the reader may see, each with its entry. */
  readonly lines: readonly { readonly list: CaseList; readonly entry: Entry }[];
  /** How many lists hold the seed up, whoever may see them. */
  readonly open: number;
  /** The leaf asks for more files than are drawn for it. */
  readonly short: { readonly needed: number; readonly drawn: number } | undefined;
  /** For who may publish the seed. */
  readonly seeding: DraftOf<typeof Seeding> | undefined;
};

/** One draw: its lists with their digests, the seed once it is published, and what was drawn. */
export function DrawPage(props: DrawProps) {
  const { frame, round, draw, lines, short } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: `/rounds/${round.id}`, label: round.title },
        { href: `/rounds/${round.id}/case-draws`, label: t("cases.title") },
      ]}
      title={draw.kind}
      about={<DrawState page={page} draw={draw} lists={lines.map(({ list }) => list)} />}
      scripts={["confirm", "print"]}
      action={
        draw.seed !== undefined && (
          <button class="btn btn-quiet" type="button" data-print="">
            {t("cases.print")}
          </button>
        )
      }
    >
      {short !== undefined && draw.leaf !== null && (
        <Notice tone="waits">
          {t("cases.tooFew", { leaf: draw.leaf, n: short.needed, drawn: short.drawn })}
        </Notice>
      )}
      <About page={page} draw={draw} />
      <Seed {...props} />
      <Section title={t("cases.lists")} about={page.format.number(lines.length)}>
        {lines.length === 0 ? (
          <Empty title={t("cases.noEntries")} />
        ) : (
          <Lists page={page} draw={draw} lines={lines} />
        )}
      </Section>
    </Layout>
  );
}

function About({ page, draw }: { readonly page: Page; readonly draw: Draw }) {
  const { t, format } = page;
  const { seed } = draw;
  return (
    <div class="card">
      <Definitions
        items={[
          { term: t("entries.track"), value: t(`rounds.track.${draw.track}`) },
          { term: t("cases.leaf"), value: draw.leaf ?? "—" },
          { term: t("cases.count"), value: t("cases.countOf", { n: draw.count }) },
          { term: t("cases.due"), value: format.moment(draw.dueAt) },
          ...(seed === undefined
            ? []
            : [
                { term: t("cases.seed"), value: <code class="digest">{seed.text}</code> },
                { term: t("cases.seedSource"), value: seed.source || t("cases.seedMade") },
                { term: t("cases.seedAt"), value: format.moment(seed.at) },
                { term: t("cases.seedBy"), value: seed.by },
              ]),
        ]}
      />
    </div>
  );
}

function Seed({ frame: { page }, round, draw, open, seeding }: DrawProps) {
  const { t } = page;
  if (draw.seed !== undefined || seeding === undefined) return null;
  if (open > 0) return <Notice>{t("cases.waitsForLocks", { n: open })}</Notice>;
  return (
    <Card title={t("cases.publish")}>
      <Form page={page} action={`/rounds/${round.id}/case-draws/${draw.id}/seeds`} form={seeding}>
        <TextField
          page={page}
          form={seeding}
          name="seed"
          label={t("cases.seed")}
          hint={t("cases.seedHint")}
          maxlength={200}
          autocomplete="off"
          optional
        />
        <TextField
          page={page}
          form={seeding}
          name="source"
          label={t("cases.seedSource")}
          hint={t("cases.seedSourceHint")}
          maxlength={200}
          optional
        />
        <ConfirmField page={page} form={seeding} name="confirm" word={draw.kind} />
        <FormEnd>
          <Button kind="binding" held>
            {t("cases.publish")}
          </Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

function Lists({ page, draw, lines }: Pick<DrawProps, "draw" | "lines"> & { readonly page: Page }) {
  const { t, format } = page;
  return (
    <Table
      page={page}
      caption={t("cases.lists")}
      rows={lines}
      columns={[
        {
          key: "entry",
          head: t("cases.entry"),
          cell: ({ list, entry }) => (
            <a href={`/entries/${entry.id}/case-lists/${list.id}`}>{entryName(entry)}</a>
          ),
        },
        { key: "department", head: t("cases.department"), cell: ({ list }) => list.department },
        { key: "state", head: t("cases.state"), cell: ({ list }) => <StateBadge page={page} list={list} /> },
        { key: "size", head: t("cases.size"), cell: ({ list }) => list.size ?? "—", figure: true },
        {
          key: "locked",
          head: t("cases.lockedAt"),
          cell: ({ list }) => (list.locked === undefined ? "—" : format.stamp(list.locked.at)),
          figure: true,
        },
        draw.seed === undefined
          ? {
              key: "digest",
              head: t("cases.digest"),
              cell: ({ list }) =>
                list.locked === undefined ? (
                  "—"
                ) : (
                  <code class="digest">{list.locked.digest.slice(0, 16)}…</code>
                ),
            }
          : {
              key: "files",
              head: t("cases.files"),
              wide: true,
              cell: ({ list }) => (
                <>
                  {filesOf(list, draw.count).map((file) => (
                    <span class="case-file">{file}</span>
                  ))}
                  {list.replacements.length > 0 && (
                    <span class="quiet"> {t("cases.replacements", { n: list.replacements.length })}</span>
                  )}
                </>
              ),
            },
      ]}
    />
  );
}
