import { expect, test } from "vitest";
import { adversarial, textOfBytes } from "../../bench/reading-texts.ts";
import { readReport } from "../../src/reading/read.ts";
import { shippedFacts } from "./facts.ts";

const facts = shippedFacts();

// What takes more than a moment here takes hours at the size of an upload: each of these texts is linear to read.
test.each(adversarial)("is read to its end: $name", { timeout: 20_000 }, (hard) => {
  const text = textOfBytes(hard, 300_000);
  const { mentions, passages } = readReport(text, facts);
  expect(mentions.filter(({ start, end, quote }) => text.slice(start, end) !== quote)).toEqual([]);
  expect(passages.filter(({ start, end }) => start >= end || end > text.length)).toEqual([]);
});
