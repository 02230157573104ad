import type { MeasureRule, Scale } from "../../schema.ts";
import { sentencesOf, type Clause } from "./clauses.ts";
import { shareOf } from "./share.ts";
import type { Reading } from "./standard.ts";
import { standardOf } from "./wording.ts";

/** A stretch of values and what it earns. */
interface Stretch {
  readonly from: number | undefined;
  readonly upTo: number | undefined;
  readonly points: number;
}

interface Read {
  readonly scale: Scale;
  readonly assumed?: string;
}

/** “达到90%得满分，80%—90%得2分，不足80%不得分”: steps of a rate; “达到95%得满分，60%及以下不得分，其间按比例计分”: a line. */
export function ratesFrom(standard: string, points: number, decimals: number): Reading | undefined {
  const value = /^数值[(（](.+?)[)）]/.exec(standard);
  const mark = value === null ? "%" : "";
  const text = value === null ? standard : standard.slice(value[0].length);
  const clauses = sentencesOf(text).flat();
  const read: Read | undefined =
    lineFrom(clauses, mark, points) ?? stepsFrom(clauses, mark, points, decimals);
  if (read === undefined) return undefined;
  const rule: MeasureRule = {
    kind: "measure",
    input: value === null ? "percent" : "value",
    unit: value?.[1] ?? "%",
    scale: read.scale,
  };
  // Words around the figures say what is measured; a rule of numbers has no place for them.
  const { assumed } = read;
  return {
    ...(assumed === undefined ? {} : { assumed }),
    rule,
    rest: standardOf(rule, points) === standard ? [] : [standard],
  };
}

const between =
  /^(?:其间|中间|之间|其余|在此之间)(?:的)?按(?:比例|线性|插值|差值)(?:计|得|赋|折算)(?:分|算)?$/;

function lineFrom(clauses: readonly Clause[], mark: string, points: number): Read | undefined {
  const [full, second, third, more] = clauses;
  if (full === undefined || second === undefined) return undefined;
  const best = stretchIn(full, mark, points);
  const perPoint = /^每(?:降低|下降|减少|低|少)(?:[一1]个?)?(?:百分点|%)扣(\d+(?:\.\d+)?)分$/.exec(
    second.folded,
  );
  if (
    perPoint !== null &&
    best?.from !== undefined &&
    best.points === points &&
    (third === undefined || third.folded.endsWith("为止")) &&
    more === undefined
  ) {
    const zeroAt = Number((best.from - points / Number(perPoint[1])).toPrecision(12));
    return {
      scale: { kind: "linear", zeroAt, fullAt: best.from },
      assumed: `${zeroAt}%至${best.from}%按比例计分`,
    };
  }
  const worst = stretchIn(second, mark, points);
  if (
    third === undefined ||
    more !== undefined ||
    !between.test(third.folded) ||
    best?.points !== points ||
    worst?.points !== 0
  )
    return undefined;
  const fullAt = best.from ?? best.upTo;
  const zeroAt = worst.upTo ?? worst.from;
  if (
    fullAt === undefined ||
    zeroAt === undefined ||
    fullAt === zeroAt ||
    fullAt > zeroAt !== (best.from !== undefined)
  )
    return undefined;
  return { scale: { kind: "linear", zeroAt, fullAt } };
}

function stepsFrom(
  clauses: readonly Clause[],
  mark: string,
  points: number,
  decimals: number,
): Read | undefined {
  const found: Stretch[] = [];
  for (const clause of clauses) {
    const stretch = stretchIn(clause, mark, points);
    if (stretch === undefined) return undefined;
    found.push(stretch);
  }
  if (found.length < 2 || !found.some((stretch) => stretch.points === points)) return undefined;
  const scale = risingSteps(found, points, decimals) ?? fallingSteps(found, points, decimals);
  return scale && { scale };
}

function risingSteps(found: readonly Stretch[], points: number, decimals: number): Scale | undefined {
  const sorted = found.toSorted((a, b) => (a.from ?? -1) - (b.from ?? -1));
  if (
    !sorted.every(
      (stretch, place) => place === 0 || (stretch.from !== undefined && follows(sorted[place - 1], stretch)),
    )
  )
    return undefined;
  if (sorted.at(-1)?.points !== points) return undefined;
  const steps = sorted
    .filter((stretch) => stretch.points > 0)
    .map((stretch) => ({ from: stretch.from ?? 0, ratio: shareOf(stretch.points, points, decimals) }));
  return { kind: "steps", steps };
}

/** A stretch that begins where the one before it ends, higher and worth more. */
function follows(before: Stretch | undefined, after: Stretch): boolean {
  if (before === undefined || after.from === undefined || before.points >= after.points) return false;
  return before.upTo === undefined
    ? before.from !== undefined && before.from < after.from
    : before.upTo === after.from;
}

function fallingSteps(found: readonly Stretch[], points: number, decimals: number): Scale | undefined {
  const limit = (stretch: Stretch) => stretch.upTo ?? Number.POSITIVE_INFINITY;
  const sorted = found.toSorted((a, b) => limit(a) - limit(b));
  const [best] = sorted;
  if (best?.points !== points || best.from !== undefined) return undefined;
  for (const [place, stretch] of sorted.entries()) {
    const before = sorted[place - 1];
    if (before === undefined) continue;
    if (before.points <= stretch.points || (stretch.from !== undefined && stretch.from !== before.upTo))
      return undefined;
  }
  const earning = sorted.filter((stretch) => stretch.points > 0);
  if (earning.some((stretch) => stretch.upTo === undefined)) return undefined;
  return {
    kind: "steps",
    falling: true,
    steps: earning.map((stretch) => ({
      upTo: limit(stretch),
      ratio: shareOf(stretch.points, points, decimals),
    })),
  };
}

const worthIn = /(?:的)?[:]?(?:(?:得|计|赋|记)(满分|\d+(?:\.\d+)?分)|(不得分|不计分|为?0分|得0分))$/;

/** What one clause says: a stretch of values and its points. */
function stretchIn({ folded }: Clause, mark: string, points: number): Stretch | undefined {
  const worth = worthIn.exec(folded);
  if (worth === null) return undefined;
  const earned =
    worth[2] !== undefined ? 0 : worth[1] === "满分" ? points : Number.parseFloat(worth[1] ?? "");
  const said = folded.slice(0, worth.index).replace(/\((?:不)?含(?:\d+(?:\.\d+)?%?)?\)|之间|范围内/g, "");
  const figure = String.raw`(\d+(?:\.\d+)?)${mark}`;
  const range = new RegExp(
    String.raw`^\D*?(\d+(?:\.\d+)?)${mark === "" ? "" : `${mark}?`}(?:以上)?(?:-|~|—+|–|至|到)(?:不足|低于)?${figure}(?:以下)?$`,
  ).exec(said);
  if (range !== null) return { from: Number(range[1]), upTo: Number(range[2]), points: earned };
  const low = new RegExp(
    String.raw`^\D*?(?:低于|不足|不到|小于|<|未达到|未达|不超过|<=|≤|控制在)${figure}(?:以内|以下)?$|^\D*?${figure}(?:及|含)?(?:以下|以内)$`,
  ).exec(said);
  if (low !== null) return { from: undefined, upTo: Number(low[1] ?? low[2]), points: earned };
  const high = new RegExp(
    String.raw`^\D*?(?:达到|达|不低于|不少于|高于|超过|大于|>=|≥|>)${figure}(?:及)?(?:以上)?$|^\D*?${figure}(?:及)?(?:以上)?$`,
  ).exec(said);
  return high === null ? undefined : { from: Number(high[1] ?? high[2]), upTo: undefined, points: earned };
}
