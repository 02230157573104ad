import type { Check, Document, Mention, Passage, Span } from "./report.ts";
import { familiesOf } from "./units.ts";

/** What the report leaves open and a person may ask the jurisdiction; never a deduction (evidence §2, Checks). */
export type Question = Span & {
  readonly kind: "check" | "closings" | "denominator" | "partial_year";
  /** What raises it: the arithmetic, the two counts, or the words themselves. */
  readonly statement: string;
  readonly mentions: readonly string[];
};

/** The questions of a report in the order of its text. */
export function questionsOf(
  text: string,
  document: Document,
  passages: readonly Passage[],
  mentions: readonly Mention[],
  checks: readonly Check[],
): readonly Question[] {
  const inPassage = Map.groupBy(mentions, ({ passage }) => passage);
  const rated = new Set(checks.flatMap((check) => (check.kind === "ratio" ? check.mentions : [])));
  const byPassage = passages.flatMap((passage) => {
    const own = inPassage.get(passage.id) ?? [];
    return own.length === 0
      ? []
      : [
          ...closingsOf(text, passage, own),
          ...ratesAlone(own, rated),
          ...(document.kind === "annual_report" ? partOfYear(text, passage, own) : []),
        ];
  });
  return [...failing(mentions, checks), ...byPassage].toSorted((a, b) => a.start - b.start);
}

function failing(mentions: readonly Mention[], checks: readonly Check[]): readonly Question[] {
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return checks.flatMap(({ holds, statement, mentions: ids }): readonly Question[] => {
    const figures = ids.flatMap((id) => byId.get(id) ?? []);
    if (holds || figures.length === 0) return [];
    const start = Math.min(...figures.map((figure) => figure.start));
    const end = Math.max(...figures.map((figure) => figure.end));
    return [{ kind: "check", statement, mentions: ids, start, end }];
  });
}

/** 受理30件,办结32件: possible with cases of the year before, so it is asked unless the passage names them. */
function closingsOf(text: string, { start, end }: Passage, own: readonly Mention[]): readonly Question[] {
  if (/结转|旧存|往年|上年|去年|存案/u.test(text.slice(start, end))) return [];
  return own.flatMap((taken, i): readonly Question[] => {
    const closed = own[i + 1];
    if (closed === undefined || taken.unit !== closed.unit || !isCase(taken) || !isCase(closed)) return [];
    if (!opens.test(taken.quote) || closes.test(taken.quote) || !closes.test(closed.quote)) return [];
    if (!isAbove(closed.value, taken.value)) return [];
    const statement = `${closed.value} > ${taken.value}`;
    return [
      { kind: "closings", statement, mentions: [taken.id, closed.id], start: taken.start, end: closed.end },
    ];
  });
}

const opens = /新收|受理|收案|立案|收到|接收|接到/u;
const closes = /办结|审结|结案|调结/u;

function isCase({ unit, qualifier, nature }: Mention): boolean {
  return qualifier === "exact" && nature === "result" && familiesOf(unit).includes("case");
}

/** A rate in a passage that prints no two counts it could come from; all of something (100%) needs none. */
function ratesAlone(own: readonly Mention[], rated: ReadonlySet<string>): readonly Question[] {
  const counts = own.filter(
    ({ unit }) => unit !== "" && !familiesOf(unit).some((family) => family === "rate"),
  );
  if (counts.length > 1) return [];
  return own.flatMap(({ id, value, unit, nature, quote, start, end }): readonly Question[] =>
    unit === "%" &&
    nature === "result" &&
    value !== "100" &&
    share.test(quote) &&
    !rated.has(id) &&
    !change.test(quote)
      ? [{ kind: "denominator", statement: quote, mentions: [id], start, end }]
      : [],
  );
}

const share = /率|占比|比例|比重|占/u;
const change = /同比|环比|增长|增加|减少|下降|上升|降低|提高|提升/u;

/** Figures as of a month before the end of the year: the rest of the year is not in them. */
function partOfYear(text: string, { start, end }: Passage, own: readonly Mention[]): readonly Question[] {
  if (own.every(({ nature }) => nature === "plan" || nature === "target")) return [];
  const match = part.exec(text.slice(start, end));
  if (match === null) return [];
  const at = start + match.index;
  return [{ kind: "partial_year", statement: match[0], mentions: [], start: at, end: at + match[0].length }];
}

const part =
  /截[至止](?:20\d\d年)?(?:(?:1[01]|[1-9])月(?:底|末|[上中下]旬|\d{1,2}日)?|12月(?:[上中]旬|(?:[12]?\d|30)日))|1[-—–~至到](?:1[01]|[2-9])月|上半年|前三季度|前(?:1[01]|[2-9])个月/u;

/** Compares two decimals as written, without rounding. */
function isAbove(a: string, b: string): boolean {
  const [left, right] = [a.split("."), b.split(".")];
  const places = Math.max(left[1]?.length ?? 0, right[1]?.length ?? 0);
  const whole = ([integer = "0", fraction = ""]: readonly string[]) =>
    BigInt(integer + fraction.padEnd(places, "0"));
  return whole(left) > whole(right);
}
