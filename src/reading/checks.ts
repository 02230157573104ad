import type { Check, Mention } from "./report.ts";
import type { Block } from "./blocks.ts";
import { familiesOf } from "./units.ts";

/** The arithmetic a report implies: parts and their whole, a rate and its two counts, within one sentence (evidence §2). */
export function checksOf(
  blocks: readonly Block[],
  folded: string,
  mentions: readonly Mention[],
): readonly Check[] {
  return sentencesOf(blocks, folded, mentions).flatMap((sentence) => [
    ...sumsOf(sentence),
    ...ratiosOf(sentence),
  ]);
}

type Figure = {
  readonly mention: Mention;
  readonly units: number;
  readonly decimals: number;
  /** The words between the figure before and this one. */
  readonly words: string;
};

/** The figures of each sentence with two or more. */
function sentencesOf(
  blocks: readonly Block[],
  folded: string,
  mentions: readonly Mention[],
): readonly (readonly Figure[])[] {
  const sentences: Figure[][] = [];
  let at = 0;
  for (const block of blocks) {
    let open: Figure[] = [];
    let end = block.start;
    for (; at < mentions.length; at += 1) {
      const mention = mentions[at];
      if (!mention || mention.start >= block.end) break;
      if (mention.start < block.start || mention.end === mentions[at - 1]?.end) continue;
      const figure = mention.start + Math.max(0, mention.quote.search(/[\d０-９]/u));
      const gap = folded.slice(end, figure).replace(/\s+/gu, "");
      const words = gap.slice(gap.lastIndexOf("。") + 1);
      if (words.length < gap.length) open = [];
      if (open.length === 0) sentences.push(open);
      const [, fraction = ""] = mention.value.split(".");
      open.push({ mention, units: Number(mention.value), decimals: fraction.length, words });
      end = mention.end;
    }
  }
  return sentences.filter((sentence) => sentence.length >= 2);
}

function sumsOf(figures: readonly Figure[]): readonly Check[] {
  const checks: Check[] = [];
  for (let i = 0; i < figures.length; i += 1) {
    const whole = figures[i];
    if (!whole || !isCount(whole)) continue;
    const parts = partsOf(whole, figures.slice(i + 1, i + 25));
    if (parts === null) continue;
    checks.push(sum(whole, parts));
    i += parts.length;
  }
  return checks;
}

/** The figures behind a whole that make it up; also those that ought to and do not, where 其他 closes the list. */
function partsOf(whole: Figure, rest: readonly Figure[]): readonly Figure[] | null {
  const told = /其中|分别|包括|分为|含/u.test(rest[0]?.words ?? "");
  let total = 0;
  for (const [i, part] of rest.entries()) {
    if (!isCount(part) || countUnit(part) !== countUnit(whole) || part.units > whole.units) return null;
    if (i > 0 && /其中/u.test(part.words)) return null;
    total += part.units;
    const parts = rest.slice(0, i + 1);
    if (i > 0 && total === whole.units && (told || i > 1 || whole.units >= 20)) return parts;
    if (i > 0 && told && /(?:其他|其它|其余)/u.test(part.words)) return parts;
    if (total > whole.units) return null;
  }
  return null;
}

function sum(whole: Figure, parts: readonly Figure[]): Check {
  const total = parts.reduce((total, part) => total + part.units, 0);
  const holds = Math.abs(total - whole.units) < 1e-9;
  const terms = parts.map((part) => part.mention.value).join(" + ");
  return {
    kind: "sum",
    holds,
    statement: `${terms} ${holds ? "=" : "≠"} ${whole.mention.value}`,
    mentions: [...parts, whole].map((figure) => figure.mention.id),
  };
}

/** A rate against the counts before it: the one whose words name the rate (办结…办结率) over an earlier one of its unit. */
function ratiosOf(figures: readonly Figure[]): readonly Check[] {
  return figures.flatMap((rate, i): readonly Check[] => {
    if (rate.mention.unit !== "%" || rate.mention.qualifier !== "exact" || isChange(rate)) return [];
    const stem = /([\u4e00-\u9fff]{2})(?:率|比例)[^率]{0,6}$/u.exec(rate.words)?.[1];
    const share = /占(?:比|总数|全部|[^,。;率]{0,12}的?)[^,。;率]{0,6}$/u.test(rate.words);
    const counts = figures.slice(Math.max(0, i - 6), i).filter(isCount);
    const part = counts.findLast((count, at) =>
      stem === undefined ? share && at === counts.length - 1 : count.words.includes(stem),
    );
    if (!part) return [];
    const wholes = counts.filter(
      (count) =>
        count !== part &&
        countUnit(count) === countUnit(part) &&
        count.units >= part.units &&
        count.units > 0,
    );
    const whole =
      wholes.findLast((count) => isRate(part, count, rate)) ?? (wholes.length === 1 ? wholes[0] : undefined);
    return whole ? [ratio(part, whole, rate)] : [];
  });
}

function ratio(part: Figure, whole: Figure, rate: Figure): Check {
  const holds = isRate(part, whole, rate);
  return {
    kind: "ratio",
    holds,
    statement: `${part.mention.value} / ${whole.mention.value} ${holds ? "=" : "≠"} ${rate.mention.value}%`,
    mentions: [part, whole, rate].map((figure) => figure.mention.id),
  };
}

/** Whether the quotient, rounded to the printed precision, is the printed rate. */
function isRate(part: Figure, whole: Figure, rate: Figure): boolean {
  return Math.abs((part.units / whole.units) * 100 - rate.units) <= 0.5 * 10 ** -rate.decimals + 1e-9;
}

function isCount(figure: Figure): boolean {
  const [family] = familiesOf(figure.mention.unit);
  const counted =
    family !== undefined && !["rate", "points", "day", "hour", "span", "score"].includes(family);
  return counted && figure.mention.qualifier === "exact" && !isChange(figure);
}

function isChange({ words }: Figure): boolean {
  return /(?:同比|环比|增长|增加|减少|下降|上升|降低|提高|提升|多出|较|比(?:上年|去年))[^,到至为]{0,6}$/u.test(
    words,
  );
}

function countUnit({ mention }: Figure): string {
  const unit = mention.unit.replace(/^个(?=.)/u, "");
  return "件宗起例个".includes(unit) ? "件" : "人名位".includes(unit) ? "人" : unit;
}
