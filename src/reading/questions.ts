import type { Mention, Report, Span } from "./report.ts";

/** What the office asks a jurisdiction about its report; never a deduction by itself (evidence §2, Checks). */
export type Question = Span & {
  readonly kind: "arithmetic" | "closings" | "denominator" | "partial_year";
  readonly mentions: readonly string[];
  readonly quote: string;
};

export function questionsOf(report: Report): readonly Question[] {
  return [
    ...arithmetic(report),
    ...closings(report),
    ...denominators(report),
    ...partialYears(report),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** Facts of which the first cannot exceed the second without cases carried over. */
const pairs: readonly (readonly [closed: string, opened: string])[] = [
  ["reconsideration_closed", "reconsideration_accepted"],
  ["litigation_closed", "litigation_new"],
  ["litigation_lost", "litigation_closed"],
  ["mediation_success", "mediation_cases"],
  ["hotline_closed", "hotline_received"],
  ["head_appearances", "head_appearances_due"],
  ["petitions_closed", "petitions_accepted"],
  ["case_files_excellent", "case_files_reviewed"],
];

function arithmetic(report: Report): readonly Question[] {
  return report.checks
    .filter((check) => !check.holds)
    .map(({ mentions }) => question("arithmetic", report, mentions));
}

function closings(report: Report): readonly Question[] {
  return pairs.flatMap(([closed, opened]) => {
    const first = report.mentions.find((mention) => mention.fact === closed && mention.nature === "result");
    const second = report.mentions.find((mention) => mention.fact === opened && mention.nature === "result");
    if (!first || !second || Number(first.value) <= Number(second.value)) return [];
    return [question("closings", report, [first.id, second.id])];
  });
}

function denominators(report: Report): readonly Question[] {
  const founded = new Set(report.checks.flatMap((check) => check.mentions));
  return report.mentions
    .filter((mention) => isBareRate(mention) && !founded.has(mention.id))
    .map(({ id }) => question("denominator", report, [id]));
}

function isBareRate({ unit, nature, quote }: Mention): boolean {
  return (
    unit === "%" &&
    nature === "result" &&
    !/(?:同比|环比|增长|增加|减少|下降|上升|降低|提高|提升|较|权重)[^到至为]*$/u.test(quote)
  );
}

const partial =
  /(?:截至|截止)(?:到)?(?:目前|(?:20\d\d年)?(?:1?\d月(?:底|末|份|上旬|中旬|下旬|\d{1,2}日)?))|(?:今年)?(?:上半年|前三季度)|(?<![\d年])1[-—－~～至]1?\d月/gu;

function partialYears({ text }: Report): readonly Question[] {
  return Array.from(text.matchAll(partial), (match): Question => {
    const start = match.index;
    const [quote] = match;
    return { kind: "partial_year", mentions: [], start, end: start + quote.length, quote };
  }).filter(({ quote }) => !/12月(?:底|末|31日)|1[-—－~～至]12月/u.test(quote));
}

function question(kind: Question["kind"], { mentions, text }: Report, ids: readonly string[]): Question {
  const told = mentions.filter(({ id }) => ids.includes(id));
  const start = Math.min(...told.map((mention) => mention.start));
  const end = Math.max(...told.map((mention) => mention.end));
  return { kind, mentions: ids, start, end, quote: text.slice(start, end) };
}
