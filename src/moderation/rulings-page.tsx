import { textIn } from "../criteria/text.ts";
import type { Role } from "../db/terms";
import { entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { leafHref } from "../sheets/paths";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Card, Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Rule } from "./forms";
import { acrossHref } from "./paths";
import type { Look, Ruling, RulingEffect } from "./rulings-store";
import { ModerationTabs } from "./tabs";
import { LeafField, TrackTabs } from "./track-leaf";
import type { Editions } from "./waiting";

type RulingsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly editions: Editions;
  readonly role: Role;
  readonly rulings: readonly Ruling[];
  /** For who settles: what became of each. */
  readonly effects: readonly RulingEffect[] | undefined;
  /** Ratings whose assessors say they have to be changed. */
  readonly changes: readonly Look[];
  /** The tracks the reader may make a ruling for now, and the one the form is for. */
  readonly open: readonly RoundTrack[];
  readonly track: RoundTrack | undefined;
  readonly form: DraftOf<typeof Rule>;
};

/** Every ruling of a round by its leaf, and what became of it. */
export function RulingsPage(props: RulingsProps) {
  const { frame, round, rulings, changes, track } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout page={page} rail={rail} title={t("moderation.rulings")} about={t("moderation.rulings.about")}>
      <ModerationTabs page={page} round={round} role={props.role} current="rulings" />
      {rulings.length === 0 ? (
        <Empty title={t("moderation.rulings.none")}>{t("moderation.rulings.noneWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("moderation.rulings")}
          columns={columnsOf(props)}
          rows={rulings.toReversed()}
          id={({ id }) => `ruling-${id}`}
        />
      )}
      {changes.length > 0 && (
        <Section title={t("moderation.looks.change")} about={t("moderation.looks.changeAbout")}>
          <Table
            page={page}
            caption={t("moderation.looks.change")}
            columns={lookColumns(page)}
            rows={changes}
          />
        </Section>
      )}
      {track !== undefined && <RulingForm {...props} track={track} />}
    </Layout>
  );
}

function columnsOf({ frame: { page }, round, editions, effects }: RulingsProps): readonly Column<Ruling>[] {
  const { t, language, format } = page;
  const leafName = ({ track, leaf }: Ruling) =>
    `${leaf} ${textIn(editions.get(track)?.byCode.get(leaf)?.title ?? "", language)}`;
  const settling: Column<Ruling> = {
    key: "effect",
    head: t("moderation.rulings.effect"),
    cell: ({ id }) => {
      const effect = effects?.find((one) => one.ruling === id);
      return t("moderation.rulings.effectSays", {
        decided: effect?.decided ?? 0,
        unanswered: effect?.unanswered ?? 0,
        stands: effect?.stands ?? 0,
        change: effect?.change ?? 0,
      });
    },
    wide: true,
  };
  return [
    {
      key: "leaf",
      head: t("moderation.leaf"),
      cell: (row) =>
        effects === undefined ? (
          leafName(row)
        ) : (
          <a href={acrossHref(round.id, row.track, row.leaf)}>{leafName(row)}</a>
        ),
    },
    { key: "text", head: t("moderation.ruling"), cell: ({ text }) => text, wide: true },
    { key: "at", head: t("moderation.ruling.at"), cell: ({ at }) => format.stamp(at), figure: true },
    { key: "by", head: t("moderation.ruling.by"), cell: ({ by }) => by },
    ...(effects === undefined ? [] : [settling]),
  ];
}

function lookColumns(page: Page): readonly Column<Look>[] {
  const { t } = page;
  return [
    {
      key: "leaf",
      head: t("moderation.leaf"),
      cell: ({ sheet, leaf }) => <a href={leafHref(sheet, leaf)}>{leaf}</a>,
    },
    { key: "entry", head: t("moderation.entry"), cell: (row) => entryName(row) },
    { key: "assessor", head: t("sheets.assessor"), cell: ({ assessor }) => assessor },
    { key: "note", head: t("moderation.reason"), cell: ({ note }) => note, wide: true },
  ];
}

function RulingForm({
  frame: { page },
  round,
  track: { track },
  open,
  editions,
  form,
}: RulingsProps & { readonly track: RoundTrack }) {
  const { t } = page;
  return (
    <Card title={t("moderation.rule")} id="rule">
      <TrackTabs
        page={page}
        open={open}
        track={track}
        at={`/rounds/${round.id}/settlement/rulings`}
        part="rule"
      />
      <Form page={page} action={`/rounds/${round.id}/settlement/rulings/${track}`} form={form}>
        <LeafField page={page} form={form} editions={editions} track={track} />
        <TextArea
          page={page}
          form={form}
          name="text"
          label={t("moderation.ruling")}
          hint={t("moderation.ruling.hint")}
          rows={3}
          maxlength={2000}
        />
        <FormEnd>
          <Button kind="primary">{t("moderation.rule")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}
