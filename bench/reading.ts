import { readdirSync, readFileSync } from "node:fs";
import { parseCriteria } from "../src/criteria/parse.ts";
import { textIn } from "../src/criteria/text.ts";
import { readReport } from "../src/reading/read.ts";
import type { Fact } from "../src/reading/report.ts";
import type { Figure, Subject } from "./figure.ts";
import { adversarial, type Hard, textOfBytes } from "./reading-texts.ts";
import { converted, sideBySide, timesOf } from "./timing.ts";

/** Reading a report against decoding its bytes and scanning them once for digits (quality §1). */
export const reading: Subject = {
  name: "reading",
  figures: async () => {
    const facts = factsOf("criteria/demonstration-2021.yaml");
    const reports = reportsIn("test/reading/reports");
    return [
      ...lengths.flatMap((times) => against(reports.join("\n").repeat(times), times, facts)),
      ...[{ name: "reports", unit: reports.join("\n") }, ...adversarial].flatMap((hard) =>
        megabytes.map((size) => alone(hard, size, facts)),
      ),
    ];
  },
};

const lengths = [1, 10, 100];
const megabytes = [1, 2, 4];

function against(text: string, times: number, facts: readonly Fact[]): readonly Figure[] {
  const bytes = new TextEncoder().encode(text);
  const whole = sideBySide(
    () => readReport(new TextDecoder().decode(bytes), facts),
    () => digitsIn(bytes),
  );
  const bare = sideBySide(
    () => readReport(new TextDecoder().decode(bytes), []),
    () => digitsIn(bytes),
  );
  const name = `reports × ${times} (${Math.round(bytes.length / 1000)} KB)`;
  return [
    { what: `${name} / scan for digits`, unit: "×", spread: bare.ratio, target: "≤ 20" },
    {
      what: `${name}, ${facts.length} facts / scan for digits`,
      unit: "×",
      spread: whole.ratio,
      target: "≤ 20",
    },
    {
      what: `${name}, ${facts.length} facts, a second`,
      unit: "MB",
      spread: converted(whole.subject, (ms) => bytes.length / 1e3 / ms),
      target: "≥ 2",
    },
  ];
}

/** Time for each megabyte: the same at every length where reading is linear. */
function alone(hard: Hard, size: number, facts: readonly Fact[]): Figure {
  const text = textOfBytes(hard, size * 1e6);
  const times = timesOf(() => readReport(text, facts));
  return { what: `${hard.name}, ${size} MB`, unit: "ms/MB", spread: converted(times, (ms) => ms / size) };
}

function digitsIn(bytes: Uint8Array): number {
  let found = 0;
  for (const match of new TextDecoder().decode(bytes).matchAll(/\d+/gu)) found += match[0].length;
  return found;
}

function reportsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .toSorted()
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

function factsOf(name: string): readonly Fact[] {
  const { document } = parseCriteria(readFileSync(name, "utf8"));
  return (document?.facts ?? []).map(({ key, unit, phrases = [] }) => ({
    key,
    unit: unit === undefined ? "" : textIn(unit, "zh"),
    phrases,
  }));
}
