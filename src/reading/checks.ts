import type { Check, Mention } from "./report.ts";
import type { Block } from "./blocks.ts";
import { familiesOf } from "./units.ts";
import { figureOf } from "./context.ts";

/** The arithmetic a report implies: parts and their whole, a rate and its two counts, within one sentence (evidence §2). */
export function checksOf(
  blocks: readonly Block[],
  folded: string,
  mentions: readonly Mention[],
): readonly Check[] {
  return sentencesOf(blocks, folded, mentions).flatMap(({ figures, before }) => [
    ...sumsOf(figures, before),
    ...ratiosOf(figures, before),
  ]);
}

/** The figures of a sentence, and those of the sentence before it in the same paragraph. */
type Sentence = { readonly figures: readonly Figure[]; readonly before: readonly Figure[] };

type Figure = {
  readonly mention: Mention;
  readonly units: number;
  readonly decimals: number;
  /** The words between the figure before and this one. */
  readonly words: string;
};

function sentencesOf(
  blocks: readonly Block[],
  folded: string,
  mentions: readonly Mention[],
): readonly Sentence[] {
  const sentences: { figures: Figure[]; before: Figure[] }[] = [];
  let at = 0;
  for (const block of blocks) {
    let open: Figure[] = [];
    let before: Figure[] = [];
    let end = block.start;
    for (; at < mentions.length; at += 1) {
      const mention = mentions[at];
      if (!mention || mention.start >= block.end) break;
      if (mention.start < block.start || mention.end === mentions[at - 1]?.end) continue;
      const figure = figureOf(mention);
      const gap = folded.slice(end, figure).replace(/\s+/gu, "");
      const words = gap.slice(gap.lastIndexOf("。") + 1);
      if (words.length < gap.length) [before, open] = [open.slice(-8), []];
      if (open.length === 0) sentences.push({ figures: open, before });
      const [, fraction = ""] = mention.value.split(".");
      open.push({ mention, units: Number(mention.value), decimals: fraction.length, words });
      end = mention.end;
    }
  }
  return sentences;
}

function sumsOf(figures: readonly Figure[], before: readonly Figure[]): readonly Check[] {
  const checks: Check[] = [];
  const earlier = wholeBefore(figures, before);
  if (earlier) return [sum(earlier, figures.slice(0, leadingCounts(figures)))];
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

/** 审结11件。其中维持7件…: a sentence of three or more parts whose whole the sentence before it gives. */
function wholeBefore(figures: readonly Figure[], before: readonly Figure[]): Figure | undefined {
  const length = leadingCounts(figures);
  const parts = figures.slice(0, length);
  if (length < 3) return undefined;
  const total = parts.reduce((total, part) => total + part.units, 0);
  return before.findLast(
    (whole) => isCount(whole) && sameUnit(whole, parts) && Math.abs(whole.units - total) < 1e-9,
  );
}

function leadingCounts(figures: readonly Figure[]): number {
  const [first] = figures;
  const end = figures.findIndex(
    (figure) => !first || !isCount(figure) || countUnit(figure) !== countUnit(first),
  );
  return end < 0 ? figures.length : end;
}

function sameUnit(whole: Figure, parts: readonly Figure[]): boolean {
  return parts.every((part) => countUnit(part) === countUnit(whole));
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
function ratiosOf(figures: readonly Figure[], before: readonly Figure[]): readonly Check[] {
  return figures.flatMap((rate, i): readonly Check[] => {
    if (rate.mention.unit !== "%" || rate.mention.qualifier !== "exact" || isChange(rate)) return [];
    const counts = figures.slice(Math.max(0, i - 6), i);
    const stem = /([\u4e00-\u9fff]{2})(?:率|比例)[^率]{0,6}$/u.exec(rate.words)?.[1];
    const share = /占(?:比|总数|全部|[^,。;率]{0,12}的?)[^,。;率]{0,6}$/u.test(rate.words)
      ? counts.at(-1)
      : undefined;
    const part = stem === undefined ? share : counts.findLast((count) => count.words.includes(stem));
    if (!part || !isCount(part)) return [];
    const wholes = counts.filter(
      (count) => count !== part && isCount(count) && countUnit(count) === countUnit(part),
    );
    const older = before.filter((count) => isCount(count) && countUnit(count) === countUnit(part));
    const whole = [...older, ...wholes].findLast(
      (count) => count.units >= part.units && isRate(part, count, rate),
    );
    if (whole) return [ratio(part, whole, rate)];
    // Only a rate that is named as nothing but its count's own (成功…成功率) can be said to be wrong.
    const own = part.words.split(/[,;:、(]/u).at(-1) ?? "";
    const named =
      new RegExp(`^[,;]?${stem}(?:率|比例)`, "u").test(rate.words) &&
      part === counts.at(-1) &&
      own.includes(stem ?? "");
    const [only, ...others] = wholes;
    return named && only && others.length === 0 && only.units >= part.units && only === counts.at(-2)
      ? [ratio(part, only, rate)]
      : [];
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
  return (
    whole.units > 0 &&
    Math.abs((part.units / whole.units) * 100 - rate.units) <= 0.5 * 10 ** -rate.decimals + 1e-9
  );
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
