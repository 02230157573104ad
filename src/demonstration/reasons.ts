import type { Rule } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import type { Noted } from "./observations";

/** The arithmetic or the standard behind a mark, in the words of an assessor; "" where the mark says it all. */
export function reasonFrom(rule: Rule, noted: Noted): string {
  switch (rule.kind) {
    case "graded": {
      const level = rule.levels.find(({ code }) => code === noted.level);
      return level?.criterion === undefined ? "" : `对照标准：${textIn(level.criterion, "zh")}。`;
    }
    case "deduct":
      return rule.items
        .filter(({ code }) => Number(held(noted.counts)[code]) > 0)
        .map(
          ({ code, what }) =>
            `${what === undefined ? code : bare(textIn(what, "zh"))}，计${String(held(noted.counts)[code])}。`,
        )
        .join("");
    case "measure":
      return rule.input === "percent"
        ? `按${Number(noted.numerator).toLocaleString("zh-CN")}÷${Number(noted.denominator).toLocaleString("zh-CN")}计算。`
        : "";
    case "checklist":
      return missing(rule.items, held(noted.answers));
    case "sample": {
      const files = Array.isArray(noted.items) ? noted.items : [];
      return files
        .flatMap((file: unknown) => {
          const { ref, answers } = held(file);
          const lacks = missing(rule.items, held(answers));
          return lacks === "" ? [] : [`${String(ref)}：${lacks}`];
        })
        .join("");
    }
    case "judgement":
    case "binary":
    case "credit":
      return "";
  }
}

type Items = readonly { readonly code: string; readonly what?: Parameters<typeof textIn>[0] | undefined }[];

function missing(items: Items, answers: Readonly<Record<string, unknown>>): string {
  const lacks = items.filter(({ code }) => answers[code] === "no");
  if (lacks.length === 0) return "";
  return `未达到“${lacks.map(({ code, what }) => (what === undefined ? code : textIn(what, "zh"))).join("”“")}”。`;
}

function bare(what: string): string {
  return what.replace(/（.*?）$/, "");
}

function held(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
