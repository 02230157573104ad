import type { z } from "zod";
import { nodeAt, problem, valueAt, type Path, type Problem, type RuleName } from "./problem.ts";
import { criteriaSchema, type CriteriaDocument } from "./schema.ts";

/** A JSON value held against the schema: the document, or what is wrong with its shape. */
export type Shaped =
  | { readonly document: CriteriaDocument; readonly problems: readonly [] }
  | { readonly document: undefined; readonly problems: readonly Problem[] };

/** `writtenAt` gives a scalar as it stands in the file, so that a mend can repeat 2026.10 and not 2026.1. */
export function shapeOf(value: unknown, writtenAt?: (path: Path) => string | undefined): Shaped {
  const parsed = criteriaSchema.safeParse(value);
  if (parsed.success) return { document: parsed.data, problems: [] };
  return {
    document: undefined,
    problems: parsed.error.issues.flatMap((issue) => problemsOf(value, issue, writtenAt)),
  };
}

function problemsOf(
  value: unknown,
  issue: z.core.$ZodIssue,
  writtenAt: (path: Path) => string | undefined = () => undefined,
): readonly Problem[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const key = String(path.at(-1) ?? "file");
  const node = nodeAt(value, path);
  const found = valueAt(value, path);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((unknown) =>
      problem("unknown-key", node, [...path, unknown], { key: unknown }, "key"),
    );
  }
  if (found === undefined) return [problem("missing", node, path.slice(0, -1), { key })];
  if (found === null) return [problem("empty", node, path, { key })];
  switch (issue.code) {
    case "invalid_type":
      return [wrongType(issue.expected)];
    case "invalid_value":
      return [notAllowed(issue.values)];
    case "invalid_union":
      // Of the unions only a rule and a scale have options; the others are texts, by language or not.
      if ("options" in issue && issue.options !== undefined) return [notAllowed(issue.options)];
      if (typeof found !== "object" || Array.isArray(found)) return [wrongType("text")];
      return (issue.errors.at(-1) ?? []).flatMap((inner) =>
        problemsOf(value, { ...inner, path: [...path, ...inner.path] }, writtenAt),
      );
    case "too_small":
    case "too_big":
      return [
        issue.origin === "array" || issue.origin === "string"
          ? problem("empty", node, path, { key })
          : range(issue),
      ];
    case "invalid_key":
      return [problem("language-form", node, path, { value: key }, "key")];
    case "invalid_format":
      return [
        problem(key === "id" && path.length === 1 ? "id-form" : "code-form", node, path, {
          key,
          value: written(),
        }),
      ];
    case "not_multiple_of":
    case "invalid_element":
    case "custom":
      return [problem("malformed", node, path, { key, value: written() })];
  }

  function notAllowed(values: readonly unknown[]): Problem {
    return problem("not-allowed", node, path, {
      key,
      value: written(),
      allowed: values.map(String).join(", "),
    });
  }

  function wrongType(expected: string): Problem {
    const isScalar = typeof found === "number" || typeof found === "boolean";
    if (isScalar && (expected === "string" || expected === "text")) {
      return problem("unquoted", node, path, { key, value: written() });
    }
    return problem(typeRules.get(expected) ?? "malformed", node, path, { key, value: written() });
  }

  function range(outside: {
    readonly code: "too_small" | "too_big";
    readonly minimum?: unknown;
    readonly maximum?: unknown;
  }): Problem {
    const bound = outside.code === "too_small" ? outside.minimum : outside.maximum;
    return problem(outside.code === "too_small" ? "too-low" : "too-high", node, path, {
      key,
      bound: String(bound),
    });
  }

  function written(): string {
    return writtenAt(path) ?? JSON.stringify(found);
  }
}

const typeRules: ReadonlyMap<string, RuleName> = new Map([
  ["string", "not-text"],
  ["text", "not-text"],
  ["number", "not-number"],
  ["int", "not-whole"],
  ["array", "not-list"],
  ["object", "not-map"],
  ["record", "not-map"],
  ["boolean", "not-boolean"],
]);
