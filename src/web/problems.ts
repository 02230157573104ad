import { z } from "zod";
import { isKey, type Key, type Language, translateLoosely, type Values } from "./language";
import type { Problems } from "./form";

/**
 * The first problem of each field in the reader's words. A schema may name its own:
 * `z.string().regex(code, "rounds.codeShape")`, `.refine(later, { error: "rounds.dueLater", params: { start } })`.
 */
export function problemsOf(error: z.ZodError, language: Language): Problems {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.map(String).join(".")] ??= messageOf(issue, language);
  return problems;
}

function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  if (isKey(issue.message)) {
    return translateLoosely(language, issue.message, issue.code === "custom" ? valuesOf(issue.params) : {});
  }
  const [key, n] = isMissing(issue) ? missing(issue) : meaningOf(issue);
  return translateLoosely(language, key, n === undefined ? {} : { n });
}

function valuesOf(params: Readonly<Record<string, unknown>> | undefined): Values {
  return z
    .record(z.string(), z.union([z.string(), z.number()]))
    .catch({})
    .parse(params ?? {});
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  return issue.input === undefined || issue.input === "";
}

type Meaning = readonly [key: Key, n?: number];

function missing(issue: z.core.$ZodIssue): Meaning {
  const choice = issue.code === "invalid_value" || issue.code === "invalid_union";
  return [choice ? "web.issue.unchosen" : "web.issue.missing"];
}

function meaningOf(issue: z.core.$ZodIssue): Meaning {
  switch (issue.code) {
    case "too_small":
      return [least(issue.origin), Number(issue.minimum)];
    case "too_big":
      if (issue.origin === "file") return ["web.issue.large", Math.floor(Number(issue.maximum) / 2 ** 20)];
      return [most(issue.origin), Number(issue.maximum)];
    case "invalid_type":
      return [
        issue.expected === "number" || issue.expected === "int" ? "web.issue.number" : "web.issue.format",
      ];
    case "invalid_format":
      return [formats[issue.format] ?? "web.issue.format"];
    case "invalid_value":
      return [issue.input instanceof File ? "web.issue.kind" : "web.issue.unchosen"];
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "unrecognized_keys":
    case "not_multiple_of":
    case "custom":
      break;
  }
  return ["web.issue.format"];
}

const formats: Readonly<Record<string, Key>> = {
  email: "web.issue.email",
  date: "web.issue.date",
  datetime: "web.issue.date",
};

function least(origin: string): Key {
  if (origin === "string") return "web.issue.short";
  return origin === "array" || origin === "set" ? "web.issue.few" : "web.issue.least";
}

function most(origin: string): Key {
  if (origin === "string") return "web.issue.long";
  return origin === "array" || origin === "set" ? "web.issue.many" : "web.issue.most";
}
