import type { CriteriaDocument, Rule, Scale } from "../criteria/schema.ts";
import { type Text, textIn } from "../criteria/text.ts";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { decimalOf, textOf, textOfUnits } from "../scoring/decimal.ts";
import { powerOfTen, roundedQuotient, times } from "../scoring/whole.ts";
import type { Page } from "../web/page";

type Reader = Pick<Page, "t" | "language">;

/**
 * The rule of a leaf in the reader's language: one sentence, then a line for each of its items, levels or steps.
 * Points carry the edition's decimals.
 */
export function ruleSentence(reader: Reader, edition: Edition, leaf: Leaf): readonly string[] {
  const lines = linesOf(reader, edition, leaf);
  return leaf.whenNotTriggered === "full" ? [...lines, reader.t("editions.rule.notTriggered")] : lines;
}

function linesOf(reader: Reader, edition: Edition, leaf: Leaf): readonly string[] {
  const { t } = reader;
  const { rule } = leaf;
  const points = textOfUnits(leaf.points, edition.decimals);
  const said = (text: Text | undefined, otherwise: string) =>
    text === undefined ? otherwise : textIn(text, reader.language);
  switch (rule.kind) {
    case "binary": {
      const criterion = said(rule.criterion, t("editions.rule.criterion"));
      return [t("editions.rule.binary", { criterion, points })];
    }
    case "graded":
      return [
        t("editions.rule.graded", { points }),
        ...rule.levels.map(({ code, ratio, criterion }) =>
          t("editions.rule.level", {
            code,
            what: said(criterion, code),
            points: shareOf(edition, leaf, ratio),
          }),
        ),
      ];
    case "deduct":
    case "credit":
      return [t(`editions.rule.${rule.kind}`, { points }), ...occurrences(reader, edition, rule)];
    case "measure":
      return [
        t("editions.rule.measure", { what: measured(reader, edition.document, rule), points }),
        ...scaleLines(
          reader,
          edition,
          leaf,
          rule.scale,
          rule.input === "percent" ? "%" : said(rule.unit, ""),
        ),
      ];
    case "judgement":
      return [
        t("editions.rule.judgement", { points, step: pointsText(edition, rule.step) }),
        ...(rule.rubric ?? []).map((line) => said(line, "")),
      ];
    case "checklist":
      return [t("editions.rule.checklist", { points }), ...answered(reader, rule.items)];
    case "sample":
      return [t("editions.rule.sample", { minimum: rule.minimum, points }), ...answered(reader, rule.items)];
  }
}

function occurrences(
  { t, language }: Reader,
  edition: Edition,
  { kind, items }: Extract<Rule, { readonly kind: "deduct" | "credit" }>,
): readonly string[] {
  return items.map(({ code, what, each, cap }) => {
    const figures = { what: textIn(what ?? code, language), each: pointsText(edition, each) };
    return cap === undefined
      ? t(`editions.rule.${kind}.one`, figures)
      : t(`editions.rule.${kind}.capped`, { ...figures, cap: pointsText(edition, cap) });
  });
}

function measured(
  { t, language }: Reader,
  { facts = [] }: CriteriaDocument,
  rule: Extract<Rule, { readonly kind: "measure" }>,
): string {
  const titled = (key: string | undefined) => {
    const fact = facts.find((one) => one.key === key);
    return fact && textIn(fact.title, language);
  };
  const [fact, numerator, denominator] = [rule.fact, rule.numerator, rule.denominator].map(titled);
  if (rule.input === "value")
    return fact === undefined ? t("editions.rule.measure.value") : t("editions.rule.measure.fact", { fact });
  return numerator === undefined || denominator === undefined
    ? t("editions.rule.measure.percent")
    : t("editions.rule.measure.share", { numerator, denominator });
}

function scaleLines(
  { t }: Reader,
  edition: Edition,
  leaf: Leaf,
  scale: Scale,
  unit: string,
): readonly string[] {
  // A sign and a Chinese measure word stand close, an English word apart.
  const edge = (value: number) => `${numberText(value)}${/^[a-z]/i.test(unit) ? " " : ""}${unit}`;
  if (scale.kind === "linear") {
    const key = scale.fullAt > scale.zeroAt ? "editions.rule.rising" : "editions.rule.falling";
    return [t(key, { full: edge(scale.fullAt), zero: edge(scale.zeroAt) })];
  }
  const { falling = false, steps } = scale;
  const lines = steps.map(({ from = 0, upTo = 0, ratio }) =>
    t(falling ? "editions.rule.upTo" : "editions.rule.from", {
      edge: edge(falling ? upTo : from),
      points: shareOf(edition, leaf, ratio),
    }),
  );
  return falling
    ? [...lines, t("editions.rule.above", { edge: edge(steps.at(-1)?.upTo ?? 0) })]
    : [...lines.toReversed(), t("editions.rule.below", { edge: edge(steps[0]?.from ?? 0) })];
}

function answered(
  { t, language }: Reader,
  items: Extract<Rule, { readonly kind: "checklist" | "sample" }>["items"],
): readonly string[] {
  return items.map(({ code, what, points, critical = false }) =>
    t(critical ? "editions.rule.critical" : "editions.rule.item", {
      what: textIn(what ?? code, language),
      points: numberText(points),
    }),
  );
}

/** P × ratio, rounded as the engine rounds it. */
function shareOf(edition: Edition, leaf: Leaf, ratio: number): string {
  const exact = decimalOf(ratio);
  if (exact === undefined) return String(ratio);
  const units = roundedQuotient(times(leaf.points, exact.whole), powerOfTen(exact.places));
  return textOfUnits(units, edition.decimals);
}

/** Points with the edition's decimals, or with its own where it has more. */
function pointsText({ decimals }: Edition, points: number): string {
  const exact = decimalOf(points);
  if (exact === undefined || exact.places > decimals) return numberText(points);
  return textOfUnits(times(exact.whole, powerOfTen(decimals - exact.places)), decimals);
}

function numberText(value: number): string {
  const exact = decimalOf(value);
  return exact === undefined ? String(value) : textOf(exact);
}
