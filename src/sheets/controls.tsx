import type { Edition, Leaf } from "../criteria/tree.ts";
import type { CountingRule, MeasureRule } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import { exactly } from "../criteria/exact.ts";
import { textOf, textOfUnits } from "../scoring/decimal.ts";
import { earnedOf } from "../scoring/leaf.ts";
import type { Observation } from "../scoring/observation.ts";
import { isRefusal } from "../scoring/refusal.ts";
import { Levels } from "../web/components/levels";
import type { SampledFiles } from "../cases/sampled";
import type { Page } from "../web/page";
import { Answers, Sample } from "./answers";
import { observationKept } from "./marks";

export type ControlProps = {
  readonly page: Page;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly observation: unknown;
  readonly locked: boolean;
  /** The case files drawn for the leaf, where a draw is linked to it. */
  readonly sampled?: SampledFiles | undefined;
};

/** The observation of a leaf as its rule asks for it, large enough for a thumb (look, scoring page). */
export function ObservationControl(props: ControlProps) {
  const { leaf } = props;
  const kept = observationKept(props.observation) ?? {};
  switch (leaf.rule.kind) {
    case "binary":
      return <Binary {...props} kept={kept} />;
    case "graded":
      return <Graded {...props} kept={kept} />;
    case "deduct":
    case "credit":
      return <Counts {...props} rule={leaf.rule} kept={kept} />;
    case "measure":
      return <Measure {...props} rule={leaf.rule} kept={kept} />;
    case "judgement":
      return <Judgement {...props} kept={kept} />;
    case "checklist":
      return (
        <Answers
          {...props}
          items={leaf.rule.items}
          prefix="answer."
          answers={kept.answers ?? {}}
          legend={props.page.t("sheets.observation")}
        />
      );
    case "sample":
      return <Sample {...props} rule={leaf.rule} kept={kept} />;
  }
}

export type Kept = { readonly kept: Observation };

function Binary({ page, edition, leaf, locked, kept }: ControlProps & Kept) {
  const { t, language } = page;
  const criterion = leaf.rule.kind === "binary" ? leaf.rule.criterion : undefined;
  const levels = [true, false].map((met) => ({
    value: String(met),
    label: t(met ? "sheets.met" : "sheets.unmet"),
    text: met && criterion !== undefined ? textIn(criterion, language) : "",
    points: pointsOf(edition, leaf, { met }),
  }));
  return (
    <Levels
      name="met"
      legend={t("sheets.observation")}
      levels={levels}
      full={full(edition, leaf)}
      chosen={kept.met === undefined ? undefined : String(kept.met)}
      locked={locked}
    />
  );
}

function Graded({ page, edition, leaf, locked, kept }: ControlProps & Kept) {
  if (leaf.rule.kind !== "graded") return null;
  const levels = leaf.rule.levels.map(({ code, criterion }) => ({
    value: code,
    label: code,
    text: criterion === undefined ? "" : textIn(criterion, page.language),
    points: pointsOf(edition, leaf, { level: code }),
  }));
  return (
    <Levels
      name="level"
      legend={page.t("sheets.observation")}
      levels={levels}
      full={full(edition, leaf)}
      chosen={kept.level}
      locked={locked}
    />
  );
}

function Counts({ page, rule, locked, kept }: ControlProps & Kept & { readonly rule: CountingRule }) {
  const { t, language } = page;
  return (
    <fieldset class="levels" disabled={locked}>
      <legend class="field-label">{t("sheets.observation")}</legend>
      {rule.items.map(({ code, what, each, cap }, place) => (
        <label class="level">
          <kbd>{place + 1}</kbd>
          <span class="level-text">
            <span class="level-label">{what === undefined ? code : textIn(what, language)}</span>
            {t(`sheets.each.${rule.kind}`, { each: textOf(exactly(each)) })}
            {cap !== undefined && ` · ${t("sheets.each.cap", { cap: textOf(exactly(cap)) })}`}
          </span>
          <input
            class="entry entry-count"
            type="number"
            min="0"
            step="1"
            inputmode="numeric"
            name={`count.${code}`}
            value={kept.counts?.[code] === undefined ? undefined : String(kept.counts[code])}
            aria-label={`${what === undefined ? code : textIn(what, language)} ${t("sheets.count")}`}
            data-key={place + 1}
          />
        </label>
      ))}
    </fieldset>
  );
}

function Measure({
  page,
  edition,
  rule,
  locked,
  kept,
}: ControlProps & Kept & { readonly rule: MeasureRule }) {
  const { t, language } = page;
  const facts = new Map(
    (edition.document.facts ?? []).map(({ key, title }) => [key, textIn(title, language)]),
  );
  const named = (key: string | undefined, otherwise: string) => (key && facts.get(key)) || otherwise;
  const fields =
    rule.input === "value"
      ? [{ name: "value", label: named(rule.fact, t("sheets.value")), value: kept.value }]
      : [
          { name: "numerator", label: named(rule.numerator, t("sheets.numerator")), value: kept.numerator },
          {
            name: "denominator",
            label: named(rule.denominator, t("sheets.denominator")),
            value: kept.denominator,
          },
        ];
  return (
    <fieldset class="levels" disabled={locked}>
      <legend class="field-label">{t("sheets.observation")}</legend>
      {fields.map(({ name, label, value }, place) => (
        <label class="level">
          <kbd>{place + 1}</kbd>
          <span class="level-text">
            <span class="level-label">{label}</span>
            {rule.unit !== undefined && rule.input === "value" && textIn(rule.unit, language)}
          </span>
          <input
            class="entry entry-figure"
            inputmode="decimal"
            autocomplete="off"
            name={name}
            value={value === undefined ? undefined : String(value)}
            data-key={place + 1}
          />
        </label>
      ))}
    </fieldset>
  );
}

function Judgement({ page, edition, leaf, locked, kept }: ControlProps & Kept) {
  const { t, language } = page;
  if (leaf.rule.kind !== "judgement") return null;
  const step = textOf(exactly(leaf.rule.step));
  return (
    <fieldset class="levels" disabled={locked}>
      <legend class="field-label">{t("sheets.observation")}</legend>
      {leaf.rule.rubric !== undefined && (
        <ul class="rubric">
          {leaf.rule.rubric.map((line) => (
            <li>{textIn(line, language)}</li>
          ))}
        </ul>
      )}
      <label class="level">
        <kbd>1</kbd>
        <span class="level-text">
          <span class="level-label">{t("sheets.points")}</span>
          {t("sheets.pointsHint", { points: full(edition, leaf), step })}
        </span>
        <input
          class="entry entry-figure"
          type="number"
          min="0"
          max={full(edition, leaf)}
          step={step}
          inputmode="decimal"
          name="points"
          value={kept.points === undefined ? undefined : String(kept.points)}
          data-key={1}
        />
      </label>
    </fieldset>
  );
}

/** What a choice would earn, for the button that makes it. */
function pointsOf(edition: Edition, leaf: Leaf, observation: Observation): string | undefined {
  const outcome = earnedOf(edition, leaf, "scored", observation);
  return isRefusal(outcome) || outcome.earned === null
    ? undefined
    : textOfUnits(outcome.earned, edition.decimals);
}

function full(edition: Edition, leaf: Leaf): string {
  return textOfUnits(leaf.points, edition.decimals);
}
