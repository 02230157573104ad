import { z } from "zod";
import type { CountingRule } from "../../criteria/schema.ts";
import { decimalOf, publishedText, scaled, textOf, textOfUnits, type Decimal } from "../decimal.ts";
import { byCode, numeral, type Observation } from "../observation.ts";
import { isRefusal, refuse, type Refusal } from "../refusal.ts";
import { minus, plus, powerOfTen, smaller, times, type Whole } from "../whole.ts";
import { countOf } from "./count.ts";
import type { Evaluation, ReadyRule, Worth } from "./rule.ts";

export const countsObservation = z.strictObject({ counts: byCode(numeral) });

/** Points are lost for each occurrence, never more than there are. */
export function deduct(rule: CountingRule, worth: Worth): ReadyRule {
  const { total, sum, full, scale } = tally(rule, worth);
  return {
    evaluate: (observation) =>
      valued(total(observation), scale, (lost) => (lost < full ? minus(full, lost) : 0)),
    explain(observation, result) {
      const lost = total(observation);
      const floored = !isRefusal(lost) && lost.amount > full;
      return {
        key: floored ? "scoring.deduct.floored" : "scoring.deduct",
        figures: { points: textOfUnits(worth.points, worth.decimals), lost: sum(observation, " − "), result },
      };
    },
    facts,
  };
}

/** Points are gained for each occurrence, never more than there are. */
export function credit(rule: CountingRule, worth: Worth): ReadyRule {
  const { total, sum, full, scale } = tally(rule, worth);
  return {
    evaluate: (observation) => valued(total(observation), scale, (gained) => smaller(gained, full)),
    explain(observation, result) {
      const gained = total(observation);
      const capped = !isRefusal(gained) && gained.amount > full;
      return {
        key: capped ? "scoring.credit.capped" : "scoring.credit",
        figures: {
          points: textOfUnits(worth.points, worth.decimals),
          gained: sum(observation, " + "),
          result,
        },
      };
    },
    facts,
  };
}

interface Tally {
  readonly full: Whole;
  /** Amounts are in units ÷ scale, so that no item has a fraction of one. */
  readonly scale: Whole;
  readonly total: (observation: Observation) => { readonly amount: Whole } | Refusal;
  readonly sum: (observation: Observation, operator: string) => string;
}

function tally(rule: CountingRule, { points, decimals }: Worth): Tally {
  const read = rule.items.map(({ code, each, cap }) => ({
    code,
    each: exactly(each),
    cap: cap === undefined ? undefined : exactly(cap),
  }));
  const places = Math.max(decimals, ...read.flatMap(({ each, cap }) => [each.places, cap?.places ?? 0]));
  const items = new Map(
    read.map(({ code, each, cap }) => [
      code,
      {
        each: scaled(each, places),
        cap: cap && scaled(cap, places),
        eachText: publishedText(each, decimals),
        capText: cap && publishedText(cap, decimals),
      },
    ]),
  );
  const scale = powerOfTen(places - decimals);

  return { full: times(points, scale), scale, total, sum };

  function total({ counts }: Observation): { readonly amount: Whole } | Refusal {
    if (counts === undefined) return refuse("malformed");
    let amount: Whole = 0;
    for (const code of Object.keys(counts)) {
      const item = items.get(code);
      if (item === undefined) return refuse("no-item", { code });
      const counted = countOf(code, counts[code] ?? 0);
      if (isRefusal(counted)) return counted;
      const part = times(item.each, counted.count);
      amount = plus(amount, item.cap === undefined ? part : smaller(item.cap, part));
    }
    return { amount };
  }

  function sum({ counts = {} }: Observation, operator: string): string {
    const parts: string[] = [];
    for (const [code, { each, cap, eachText, capText }] of items) {
      const counted = Object.hasOwn(counts, code) ? countOf(code, counts[code] ?? 0) : undefined;
      if (counted === undefined || isRefusal(counted) || counted.count === 0) continue;
      const capped = cap !== undefined && times(each, counted.count) > cap;
      parts.push(
        capped ? `min(${capText}, ${eachText} × ${counted.count})` : `${eachText} × ${counted.count}`,
      );
    }
    return parts.length === 0 ? "0" : parts.join(operator);
  }
}

function valued(
  total: { readonly amount: Whole } | Refusal,
  scale: Whole,
  value: (amount: Whole) => Whole,
): Evaluation | Refusal {
  return isRefusal(total) ? total : { value: { over: value(total.amount), under: scale }, flags: [] };
}

function facts({ counts = {} }: Observation): string {
  const counted = Object.entries(counts)
    .map(([code, count]) => [code, textOf(exactly(count))])
    .filter(([, count]) => count !== "0");
  counted.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return JSON.stringify(counted);
}

function exactly(number: number | string): Decimal {
  return decimalOf(number) ?? { whole: 0, places: 0 };
}
