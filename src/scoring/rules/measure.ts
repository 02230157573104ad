import { z } from "zod";
import type { MeasureRule, Scale } from "../../criteria/schema.ts";
import { decimalOf, scaled, textOf, textOfUnits, type Decimal } from "../decimal.ts";
import { exactText, fractionOf, nothing, type Fraction } from "../fraction.ts";
import { numeral, type Observation } from "../observation.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { minus, powerOfTen, times } from "../whole.ts";
import type { Evaluation, Flag, ReadyRule, Worth } from "./rule.ts";

export const valueObservation = z.strictObject({ value: numeral });
export const percentObservation = z.strictObject({ numerator: numeral, denominator: numeral });

/** A figure read on a scale; as `percent` it is 100 × numerator ÷ denominator. */
export function measure(rule: MeasureRule, { points, decimals }: Worth): ReadyRule {
  const rate = rateOn(rule.scale);
  const read = rule.input === "percent" ? percentOf : valueOf;
  return {
    evaluate(observation): Evaluation | Refusal {
      const reading = read(observation);
      if (isRefusal(reading)) return reading;
      const { over, under } = rate(reading.value);
      return { value: { over: times(points, over), under }, flags: reading.flags };
    },
    explain(observation, result) {
      const reading = read(observation);
      const share = isRefusal(reading) ? nothing : rate(reading.value);
      const { numerator, denominator, value } = observation;
      const measured = rule.input === "percent" ? `100 × ${numerator} ÷ ${denominator}` : `${value}`;
      const figures = { points: textOfUnits(points, decimals), measured, result };
      if (rule.scale.kind === "steps") {
        return { key: "scoring.measure.step", figures: { ...figures, ratio: exactText(share, 0) ?? "" } };
      }
      const edges = { zeroAt: signed(rule.scale.zeroAt), fullAt: signed(rule.scale.fullAt) };
      const inside = share.over > 0 && share.over < share.under;
      const key = inside
        ? "scoring.measure"
        : share.over > 0
          ? "scoring.measure.full"
          : "scoring.measure.zero";
      return { key, figures: { ...figures, ...edges } };
    },
    facts: ({ value, numerator, denominator }) =>
      JSON.stringify(
        [value, numerator, denominator].map((number) => {
          const exact = number === undefined ? undefined : decimalOf(number);
          return exact ? textOf(exact) : null;
        }),
      ),
  };
}

interface Reading {
  readonly value: Fraction;
  readonly flags: readonly Flag[];
}

const unflagged: readonly Flag[] = [];
const exceeding: readonly Flag[] = ["numerator_exceeds_denominator"];

function valueOf({ value }: Observation): Reading | Refusal {
  if (value === undefined) return refuse("malformed");
  const exact = decimalOf(value);
  return exact ? { value: fractionOf(exact), flags: unflagged } : refuse("not-a-number", { code: "value" });
}

function percentOf({ numerator, denominator }: Observation): Reading | Refusal {
  if (numerator === undefined || denominator === undefined) return refuse("malformed");
  const [part, whole] = [decimalOf(numerator), decimalOf(denominator)];
  if (!part) return refuse("not-a-number", { code: "numerator" });
  if (!whole) return refuse("not-a-number", { code: "denominator" });
  if (whole.whole <= 0) return refuse("denominator");
  if (part.whole < 0) return refuse("negative-numerator");
  const places = Math.max(part.places, whole.places);
  const [over, under] = [scaled(part, places), scaled(whole, places)];
  return { value: { over: times(100, over), under }, flags: over > under ? exceeding : unflagged };
}

function rateOn(scale: Scale): (value: Fraction) => Fraction {
  return scale.kind === "linear" ? linear(scale) : scale.falling === true ? falling(scale) : rising(scale);
}

/** clamp((v − zeroAt) ÷ (fullAt − zeroAt), 0, 1) */
function linear(scale: Extract<Scale, { kind: "linear" }>): (value: Fraction) => Fraction {
  const [zeroAt, fullAt] = [exactly(scale.zeroAt), exactly(scale.fullAt)];
  const places = Math.max(zeroAt.places, fullAt.places);
  const zero = scaled(zeroAt, places);
  const span = minus(scaled(fullAt, places), zero);
  const unit = powerOfTen(places);
  const [direction, length] = span < 0 ? [-1, minus(0, span)] : [1, span];
  return ({ over, under }) => {
    const along = times(direction, minus(times(over, unit), times(zero, under)));
    const all = times(length, under);
    return along <= 0 ? nothing : along >= all ? { over: 1, under: 1 } : { over: along, under: all };
  };
}

type Steps = Extract<Scale, { kind: "steps" }>;

/** The ratio of the last step whose `from` ≤ v. */
function rising(scale: Steps): (value: Fraction) => Fraction {
  const steps = scale.steps.map(({ from = 0, ratio }) => edge(from, ratio));
  steps.reverse();
  return (value) =>
    steps.find(({ at }) => times(at.over, value.under) <= times(value.over, at.under))?.ratio ?? nothing;
}

/** The ratio of the first step whose `upTo` ≥ v. */
function falling(scale: Steps): (value: Fraction) => Fraction {
  const steps = scale.steps.map(({ upTo = 0, ratio }) => edge(upTo, ratio));
  return (value) =>
    steps.find(({ at }) => times(at.over, value.under) >= times(value.over, at.under))?.ratio ?? nothing;
}

function edge(at: number, ratio: number): { readonly at: Fraction; readonly ratio: Fraction } {
  return { at: fractionOf(exactly(at)), ratio: fractionOf(exactly(ratio)) };
}

function exactly(number: number): Decimal {
  return decimalOf(number) ?? { whole: 0, places: 0 };
}

function signed(number: number): string {
  return number < 0 ? `(−${-number})` : `${number}`;
}
