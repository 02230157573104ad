import type { Child } from "hono/jsx";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { EvidenceCards } from "../evidence/cards";
import type { Evidence } from "../evidence/pieces";
import { textOfUnits } from "../scoring/decimal.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal, reasonOf, sentenceIn } from "../scoring/refusal.ts";
import { observationText } from "../sheets/observation-text";
import { leafHref } from "../sheets/paths";
import { Badge } from "../web/components/badge";
import { Definitions } from "../web/components/definitions";
import type { Page } from "../web/page";
import type { RatingBeside } from "./store";

type BesideProps = {
  readonly page: Page;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly rating: RatingBeside;
  /** All ratings of the leaf on this entry. */
  readonly ratings: readonly RatingBeside[];
  readonly evidence: readonly Evidence[];
  /** What the reader may do with it. */
  readonly action?: Child;
};

/** One rating among others: what was observed, what it earns and why, differences marked (assessment §3). */
export function Beside({ page, edition, leaf, rating, ratings, evidence, action }: BesideProps) {
  const { t, language } = page;
  const outcome = earnedOf(edition, leaf, rating.state, rating.observation ?? undefined);
  const points = isRefusal(outcome) || outcome.earned === null ? undefined : outcome.earned;
  const observed = observedText(page, leaf, rating);
  const differs = ratings.some((other) => observedText(page, leaf, other) !== observed);
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
      <EvidenceCards page={page} sheet={rating.sheet} leaf={leaf.code} evidence={evidence} editable={false} />
      <p class="beside-acts">
        {action}
        <a href={leafHref(rating.sheet, leaf.code)}>{t("moderation.evidence")}</a>
      </p>
    </article>
  );
}

/** What was found, in words: the observation, or the state where there is none. */
function observedText(page: Page, { rule }: Leaf, { state, observation }: RatingBeside): string {
  return state === "scored" ? observationText(page, rule, observation) : page.t(`sheets.state.${state}`);
}
