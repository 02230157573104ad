import type { Edition } from "../criteria/tree.ts";
import type { Entry } from "../entries/entries";
import type { Member } from "../people/store";
import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { SelectField, TextField } from "../web/components/fields";
import { FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Draw } from "./assignment-store";
import type { Preview, Repeated, Settings } from "./plan-drawing";
import { type Level, levels } from "./parts";
import type { Settled } from "./plan-form";
import { PlanTables } from "./plan-parts";

type PlanFormProps = {
  readonly page: Page;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly form: DraftOf<typeof Settled>;
  readonly again?: boolean;
};

/** Asks for a preview, whose settings are its address: nothing is written by looking. */
export function PlanForm({ page, round, track, form, again = false }: PlanFormProps) {
  const { t } = page;
  return (
    <form class="form" method="get" action={`/rounds/${round.id}/sheets/${track.track}/plan`}>
      <SelectField
        page={page}
        form={form}
        name="level"
        label={t("sheets.plan.level")}
        size="long"
        choices={levels.map((level) => ({ value: String(level), label: t(`sheets.plan.level.${level}`) }))}
      />
      <TextField
        page={page}
        form={form}
        name="most"
        label={t("sheets.plan.most")}
        hint={t("sheets.plan.mostHint")}
        size="short"
        inputmode="numeric"
        optional
      />
      <TextField
        page={page}
        form={form}
        name="seed"
        label={t("sheets.plan.seed")}
        hint={t("sheets.plan.seedHint")}
        size="medium"
        maxlength={60}
      />
      <FormEnd>
        <Button>{t(again ? "sheets.plan.previewAgain" : "sheets.plan.preview")}</Button>
      </FormEnd>
    </form>
  );
}

type Around = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly members: readonly Member[];
};

type PlanPageProps = Around & {
  readonly form: DraftOf<typeof Settled>;
  /** Undefined where the settings cannot be taken as they are. */
  readonly drawn: { readonly settings: Settings; readonly preview: Preview } | undefined;
  /** Something changed between the preview that was seen and the act. */
  readonly changed: boolean;
};

/** A plan before it is written: what each person gets, what each entry gets, what cannot be done. */
export function PlanPage(props: PlanPageProps) {
  const { frame, round, track, form, drawn, changed, ...around } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbsOf(page, round, track)}
      title={t("sheets.plan")}
      about={t("sheets.plan.about")}
    >
      {changed && <Notice tone="binds">{t("sheets.plan.changed")}</Notice>}
      {drawn !== undefined && (
        <>
          <PlanTables
            {...around}
            page={page}
            plan={drawn.preview.plan}
            candidates={drawn.preview.input.candidates}
          />
          {drawn.preview.plan.sheets.length > 0 && (
            <WriteForm page={page} round={round} track={track} drawn={drawn} />
          )}
        </>
      )}
      <Section title={t(drawn === undefined ? "sheets.plan.preview" : "sheets.plan.previewAgain")}>
        <PlanForm page={page} round={round} track={track} form={form} again={drawn !== undefined} />
      </Section>
    </Layout>
  );
}

function WriteForm({
  page: { t },
  round,
  track,
  drawn,
}: Pick<Around, "round" | "track"> & {
  readonly page: Page;
  readonly drawn: NonNullable<PlanPageProps["drawn"]>;
}) {
  const { settings, preview } = drawn;
  const fields = { ...typedOf(settings), seen: preview.digest };
  return (
    <form class="form mb-8" method="post" action={`/rounds/${round.id}/sheets/${track.track}/draws`}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <FormEnd>
        <Button kind="primary">{t("sheets.plan.write", { n: preview.plan.sheets.length })}</Button>
      </FormEnd>
    </form>
  );
}

/** Settings as a form holds them. */
export function typedOf({ level, seed, most }: Settings) {
  return { level: String(level), seed, most: most === null ? "" : String(most) };
}

/** The automatic assignments that were written, each to be drawn again. */
export function Draws({
  page,
  round,
  track,
  draws,
}: Pick<PlanFormProps, "page" | "round" | "track"> & { readonly draws: readonly Draw[] }) {
  const { t, format } = page;
  if (draws.length === 0) return null;
  return (
    <details class="disclosure">
      <summary>{`${t("sheets.plan.draws")} ${format.number(draws.length)}`}</summary>
      <Table
        page={page}
        caption={t("sheets.plan.draws")}
        rows={draws}
        columns={[
          { key: "at", head: t("sheets.plan.at"), cell: ({ at }) => format.stamp(at) },
          { key: "level", head: t("sheets.plan.level"), cell: ({ level }) => levelName(page, level) },
          { key: "seed", head: t("sheets.plan.seed"), cell: ({ seed }) => seed },
          { key: "sheets", head: t("sheets.plan.sheets"), cell: ({ sheets }) => sheets, figure: true },
          {
            key: "repeat",
            head: t("sheets.plan.repeat"),
            cell: ({ id }) => (
              <a href={`/rounds/${round.id}/sheets/${track.track}/draws/${id}`}>{t("sheets.plan.repeat")}</a>
            ),
          },
        ]}
      />
    </details>
  );
}

/** A draw made once more, held against what it gave then. */
export function DrawPage({ frame, round, track, draw, ...around }: Around & { readonly draw: Repeated }) {
  const { page, rail } = frame;
  const { t, format } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbsOf(page, round, track)}
      title={t("sheets.plan.repeat")}
      about={format.stamp(draw.at)}
    >
      <Notice tone={draw.same ? "done" : "binds"}>
        {t(draw.same ? "sheets.plan.same" : "sheets.plan.differs")}
      </Notice>
      <Definitions
        items={[
          { term: t("sheets.plan.level"), value: levelName(page, draw.level) },
          { term: t("sheets.plan.seed"), value: draw.seed },
          { term: t("sheets.plan.most"), value: draw.most ?? t("sheets.plan.unlimited") },
        ]}
      />
      <PlanTables {...around} page={page} plan={draw.plan} candidates={draw.input.candidates} />
    </Layout>
  );
}

function levelName({ t }: Page, level: number): string {
  const known: Level = levels.find((one) => one === level) ?? 0;
  return t(`sheets.plan.level.${known}`);
}

export function crumbsOf({ t }: Page, round: Round, { track }: RoundTrack) {
  return [{ href: `/rounds/${round.id}/sheets?track=${track}`, label: t("sheets.title") }];
}
