import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { type Entry, entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { textOfUnits } from "../scoring/decimal.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal, reasonOf, sentenceIn } from "../scoring/refusal.ts";
import type { AgreementStatus } from "../scoring/settle.ts";
import { observationText } from "../sheets/observation-text";
import { leafHref } from "../sheets/paths";
import { Badge } from "../web/components/badge";
import { EvidenceCards } from "../evidence/cards";
import type { Evidence } from "../evidence/pieces";
import { Button, ButtonLink } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { RadioGroup, TextArea, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Card, Section } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Decide } from "./forms";
import type { DecisionMade, RatingBeside } from "./store";

type DecisionProps = {
  readonly frame: Frame;
  readonly entry: Entry;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly ratings: readonly RatingBeside[];
  /** What each rating rests on, by its sheet. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly agreement: AgreementStatus;
  readonly decisions: readonly DecisionMade[];
  readonly draft: DraftOf<typeof Decide>;
  readonly mayDecide: boolean;
};

/** One leaf of one entry: its ratings side by side with differences marked, and the lead's decision. */
export function DecisionPage(props: DecisionProps) {
  const { frame, entry, leaf, agreement, ratings } = props;
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
    >
      <Section title={t("moderation.ratings")}>
        <div class="beside">
          {ratings.map((rating) => (
            <Beside {...props} rating={rating} />
          ))}
        </div>
      </Section>
      {props.mayDecide && <Decision {...props} />}
      {props.decisions.length > 0 && <Earlier {...props} />}
    </Layout>
  );
}

function Beside(props: DecisionProps & { readonly rating: RatingBeside }) {
  const { frame, edition, leaf, ratings, rating, evidence, mayDecide } = props;
  const { page } = frame;
  const { t, language } = page;
  const outcome = earnedOf(edition, leaf, rating.state, rating.observation ?? undefined);
  const points = isRefusal(outcome) || outcome.earned === null ? undefined : outcome.earned;
  const observed = observationText(page, leaf.rule, rating.observation);
  const differs = ratings.some(
    (other) => other !== rating && observationText(page, leaf.rule, other.observation) !== observed,
  );
  return (
    <article class="card beside-rating">
      <header class="section-head">
        <h3>{rating.assessor}</h3>
        <span class="section-action points">
          <span class="points-got">
            {points === undefined ? t(`sheets.state.${rating.state}`) : textOfUnits(points, edition.decimals)}
          </span>
          <span class="points-of">{` / ${textOfUnits(leaf.points, edition.decimals)}`}</span>
        </span>
      </header>
      <p class="arithmetic">
        {isRefusal(outcome)
          ? reasonOf(outcome, language)
          : outcome.explanation === null
            ? t(`sheets.state.${rating.state}`)
            : sentenceIn(outcome.explanation, language)}
      </p>
      <Definitions
        items={[
          {
            term: t("moderation.observation"),
            value: differs ? (
              <>
                <mark>{observed}</mark> <Badge tone="waits">{t("moderation.differs")}</Badge>
              </>
            ) : (
              observed
            ),
          },
          { term: t("moderation.reason"), value: rating.reason },
        ]}
      />
      <EvidenceCards
        page={page}
        sheet={rating.sheet}
        leaf={leaf.code}
        evidence={evidence.get(rating.sheet) ?? []}
        editable={false}
      />
      <p class="beside-acts">
        {mayDecide && (
          <ButtonLink small href={`?take=${rating.sheet}#decide`}>
            {t("moderation.take")}
          </ButtonLink>
        )}
        <a href={leafHref(rating.sheet, leaf.code)}>{t("moderation.evidence")}</a>
      </p>
    </article>
  );
}

function Decision({ frame, entry, edition, leaf, decisions, draft }: DecisionProps) {
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
        <TextField
          page={page}
          form={draft}
          name="points"
          label={t("moderation.decidedPoints")}
          hint={t("moderation.decidedPointsHint", { points: textOfUnits(leaf.points, edition.decimals) })}
          size="short"
          inputmode="decimal"
          optional
        />
        <TextArea
          page={page}
          form={draft}
          name="reason"
          label={t("moderation.decidedReason")}
          hint={t("moderation.decidedReasonHint")}
          rows={3}
        />
        <FormEnd>
          <Button kind="primary">{t("moderation.save")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}

function Earlier({ frame, decisions }: DecisionProps) {
  const { page } = frame;
  return (
    <Section title={page.t("moderation.earlier")}>
      <ol class="decisions">
        {decisions.map((decision) => (
          <li>
            <DecisionLine page={page} decision={decision} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function DecisionLine({ page, decision }: { readonly page: Page; readonly decision: DecisionMade }) {
  const { t, format } = page;
  return (
    <>
      <span class="points-got">{decision.points ?? t(`sheets.state.${decision.state}`)}</span>{" "}
      {decision.reason}{" "}
      <span class="quiet">
        {t("moderation.standsBy", { by: decision.by, time: format.stamp(decision.at) })}
      </span>
    </>
  );
}
