import { type Question, questionsOf } from "../reading/questions.ts";
import type { Document, Mention } from "../reading/report.ts";
import type { KeyedMention, MentionRow } from "./facts";
import type { Findings } from "./facts-store";

/** What a report leaves to ask, in the order of its text; `mentions` are numbers. */
export type QuestionAsked = Omit<Question, "mentions"> & { readonly mentions: readonly number[] };

/** The reader's questions about a file as it was drawn, with the keys of one edition: some of them hang on the keys. */
export function questionsAbout(
  text: string,
  document: Document,
  mentions: readonly MentionRow[],
  facts: readonly KeyedMention[],
  { checks, tasks }: Findings,
): readonly QuestionAsked[] {
  const keys = Map.groupBy(facts, ({ number }) => number);
  const questions = questionsOf({
    document,
    text,
    sections: [],
    passages: [],
    mentions: mentions.flatMap((row) =>
      (keys.get(row.number) ?? [{ key: null }]).map(({ key }) => mentionOf(text, row, key)),
    ),
    checks: checks.map((check) => ({ ...check, mentions: check.mentions.map((number) => `m${number}`) })),
    tasks,
  });
  // a figure with two keys is asked about once
  const once = new Map(questions.map((asked) => [`${asked.kind} ${asked.start} ${asked.end}`, asked]));
  return Array.from(once.values(), (asked) => ({
    ...asked,
    mentions: asked.mentions.map((id) => Number(id.slice(1))),
  }));
}

function mentionOf(text: string, { number, passage, ...row }: MentionRow, fact: string | null): Mention {
  return {
    ...row,
    id: `m${number}`,
    passage: passage === null ? null : `p${passage}`,
    quote: text.slice(row.start, row.end),
    fact,
  };
}
