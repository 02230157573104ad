import type { Mention, Report } from "../../src/reading/report.ts";

/** A hand-made key of a report, in the shape the office's measure uses too; `optional` is neither asked for nor held against. */
export type Key = {
  readonly document: Readonly<Record<string, string | number | null>>;
  readonly headings: readonly { readonly level: number; readonly label: string; readonly title: string }[];
  readonly noise: readonly string[];
  readonly mentions: readonly KeyMention[];
  readonly facts: readonly KeyFact[];
  readonly checks: readonly {
    readonly holds: boolean;
    readonly numbers: readonly string[];
    readonly optional?: boolean;
  }[];
  readonly tasks: readonly {
    readonly number: string;
    readonly title: string;
    readonly units: readonly string[];
  }[];
};

type KeyMention = {
  readonly value: string;
  readonly unit: string;
  readonly unitAlso?: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly optional?: boolean;
};

type KeyFact = {
  readonly fact: string;
  readonly also?: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly optional?: boolean;
};

export type Share = { readonly found: number; readonly of: number };

export function mentionRecall(key: Key, report: Report): Share {
  const wanted = key.mentions.filter((mention) => mention.optional !== true);
  return share(wanted, (mention) => report.mentions.some((found) => sameMention(mention, found)));
}

export function mentionPrecision(key: Key, report: Report): Share {
  return share(report.mentions, (found) => key.mentions.some((mention) => sameMention(mention, found)));
}

export function factRecall(key: Key, report: Report): Share {
  const wanted = key.facts.filter((fact) => fact.optional !== true);
  return share(wanted, (fact) => report.mentions.some((found) => sameFact(fact, found)));
}

/** Of the facts given whose keys the key knows anywhere, those at their place. */
export function factPrecision(key: Key, report: Report, keys: ReadonlySet<string>): Share {
  const given = report.mentions.filter((mention) => mention.fact !== null && keys.has(mention.fact));
  return share(given, (found) => key.facts.some((fact) => sameFact(fact, found)));
}

/** The numbered headings, one a line, as level, label and title. */
export function headingsOf(report: Report): readonly string[] {
  return report.sections
    .filter(({ label }) => label !== null)
    .map(({ level, label, title }) => `${level} ${label} ${bare(title)}`);
}

export function keyHeadings(key: Key): readonly string[] {
  return key.headings.map(({ level, label, title }) => `${level} ${label} ${bare(title)}`);
}

export function noiseIn(key: Key, report: Report): readonly string[] {
  const passages = report.passages.map(({ start, end }) => bare(report.text.slice(start, end)));
  return key.noise.filter((noise) => passages.some((passage) => passage.includes(bare(noise))));
}

export function held(key: Key, report: Report): Share {
  return share(key.mentions, ({ start, end }) =>
    report.passages.some((passage) => passage.start <= start && end <= passage.end),
  );
}

export function rate(shares: readonly Share[]): number {
  const of = shares.reduce((sum, share) => sum + share.of, 0);
  return of === 0 ? 1 : shares.reduce((sum, share) => sum + share.found, 0) / of;
}

function share<T>(all: readonly T[], holds: (item: T) => boolean): Share {
  return { found: all.filter(holds).length, of: all.length };
}

function sameMention(wanted: KeyMention, found: Mention): boolean {
  const units = [wanted.unit, ...(wanted.unitAlso ?? [])].map(bare);
  return (
    wanted.start < found.end &&
    found.start < wanted.end &&
    found.value === wanted.value &&
    units.includes(bare(found.unit))
  );
}

function sameFact(wanted: KeyFact, found: Mention): boolean {
  const keys = [wanted.fact, ...(wanted.also ?? [])];
  return wanted.start < found.end && found.start < wanted.end && keys.includes(found.fact ?? "");
}

function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s。:;,、]+$|\s+/gu, "");
}
