import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { type Entry, entryName } from "../entries/entries";
import type { Evidence } from "../evidence/pieces";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import type { AgreementStatus } from "../scoring/settle.ts";
import { ObservationControl } from "../sheets/controls";
import { observationText } from "../sheets/observation-text";
import { Badge } from "../web/components/badge";
import { Button, ButtonLink } from "../web/components/button";
import { RadioGroup, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Card, Section } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { Beside } from "./beside";
import { asksObservation } from "./decide";
import type { Decide } from "./forms";
import { acrossHref } from "./paths";
import { DecisionReason } from "./decision-reason";
import type { Ruling } from "./rulings-store";
import { RulingsPart } from "./rulings-part";
import type { DecisionMade, RatingBeside } from "./store";

type DecisionProps = {
  readonly frame: Frame;
  readonly entry: Entry;
  readonly edition: Edition;
  readonly leaf: Leaf;
  /** The rule in a sentence, line by line. */
  readonly rule: readonly string[];
  readonly rulings: readonly Ruling[];
  readonly ratings: readonly RatingBeside[];
  /** What each rating rests on, by its sheet. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly agreement: AgreementStatus;
  /** Who was drawn as the third and has not handed in. */
  readonly third: string | undefined;
  readonly decisions: readonly DecisionMade[];
  readonly draft: DraftOf<typeof Decide>;
  /** The observation that was typed, or is of the rating taken. */
  readonly observed: unknown;
  readonly mayDecide: boolean;
  /** The reader settled it before, and appeals are open. */
  readonly own: boolean;
};

/** One leaf of one entry: its ratings side by side with differences marked, and the lead's decision. */
export function DecisionPage(props: DecisionProps) {
  const { frame, entry, edition, leaf, agreement, ratings, evidence, mayDecide, third } = props;
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={`${leaf.code} ${textIn(leaf.title, page.language)}`}
      about={
        <>
          <span>{entryName(entry)}</span>
          <Badge tone={agreement === "decided" || agreement.startsWith("agreed") ? "settled" : "waits"}>
            {t(`moderation.${agreement}`)}
          </Badge>
        </>
      }
      crumbs={[{ href: `/rounds/${entry.round}/settlement`, label: t("moderation.title") }]}
      action={
        <ButtonLink href={acrossHref(entry.round, entry.track, leaf.code)}>
          {t("moderation.across")}
        </ButtonLink>
      }
    >
      <section class="rule" aria-label={t("sheets.rule")}>
        {props.rule.map((line) => (
          <p>{line}</p>
        ))}
      </section>
      <RulingsPart page={page} rulings={props.rulings} />
      {third !== undefined && <Notice tone="waits">{t("moderation.thirdUnderWay", { name: third })}</Notice>}
      <Section title={t("moderation.ratings")}>
        <div class="beside">
          {ratings.map((rating) => (
            <Beside
              page={page}
              edition={edition}
              leaf={leaf}
              rating={rating}
              ratings={ratings}
              evidence={evidence.get(rating.sheet) ?? []}
              action={
                mayDecide && (
                  <ButtonLink small href={`?take=${rating.sheet}#decide`}>
                    {t("moderation.take")}
                  </ButtonLink>
                )
              }
            />
          ))}
        </div>
      </Section>
      {props.own && <Notice>{t("web.refused.own")}</Notice>}
      {mayDecide && <Decision {...props} />}
      {props.decisions.length > 0 && <Earlier {...props} />}
    </Layout>
  );
}

function Decision(props: DecisionProps) {
  const { frame, entry, leaf, rulings, decisions, draft } = props;
  const { page } = frame;
  const { t } = page;
  return (
    <Card title={t("moderation.decide")} id="decide">
      <Form
        page={page}
        action={`/entries/${entry.id}/settlement/${encodeURIComponent(leaf.code)}`}
        form={draft}
      >
        <input type="hidden" name="seen" value={decisions.length} />
        <RadioGroup
          page={page}
          form={draft}
          name="state"
          label={t("sheets.stateLegend")}
          choices={(["scored", "absent", "not_triggered", "not_applicable"] as const).map((state) => ({
            value: state,
            label: t(`sheets.state.${state}`),
          }))}
        />
        {asksObservation(leaf) ? <ObservationAsked {...props} /> : <PointsAsked {...props} />}
        <DecisionReason page={page} form={draft} rulings={rulings} />
        <FormEnd>
          <Button kind="primary">{t("moderation.save")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

/** Of facts the lead says which is right; the rule makes the points of it, and no mean is taken. */
function ObservationAsked({ frame: { page }, edition, leaf, draft, observed }: DecisionProps) {
  const problem = draft.problems["observation"];
  return (
    <div id="field-observation">
      <p class="field-hint">{page.t("moderation.observationAsked")}</p>
      {problem !== undefined && <Notice tone="binds">{problem}</Notice>}
      <ObservationControl page={page} edition={edition} leaf={leaf} observation={observed} locked={false} />
    </div>
  );
}

function PointsAsked({ frame: { page }, edition, leaf, draft }: DecisionProps) {
  return (
    <TextField
      page={page}
      form={draft}
      name="points"
      label={page.t("moderation.decidedPoints")}
      hint={page.t("moderation.decidedPointsHint", { points: textOfUnits(leaf.points, edition.decimals) })}
      size="short"
      inputmode="decimal"
      optional
    />
  );
}

function Earlier({ frame: { page }, leaf, decisions }: DecisionProps) {
  return (
    <Section title={page.t("moderation.earlier")}>
      <ol class="decisions">
        {decisions.map((decision) => (
          <li>
            <DecisionLine page={page} leaf={leaf} decision={decision} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function DecisionLine({
  page,
  leaf,
  decision,
}: {
  readonly page: Page;
  readonly leaf: Leaf;
  readonly decision: DecisionMade;
}) {
  const { t, format } = page;
  const { points, state, observation, reason, ruling, by, at } = decision;
  const said =
    points ??
    (observation === null ? t(`sheets.state.${state}`) : observationText(page, leaf.rule, observation));
  return (
    <>
      <span class="points-got">{said}</span> {reason}{" "}
      <span class="quiet">
        {t("moderation.standsBy", { by, time: format.stamp(at) })}
        {ruling !== null && ` · ${t("moderation.byRuling", { text: ruling })}`}
      </span>
    </>
  );
}
