import { decimalOf } from "../../scoring/decimal.ts";
import { problem, type Path, type Problem } from "../problem.ts";
import type { CriteriaDocument } from "../schema.ts";
import { advice } from "./advice.ts";
import { codes } from "./codes.ts";
import { outcomes } from "./outcomes.ts";
import { points } from "./points.ts";
import { references } from "./references.ts";
import { rules } from "./rules.ts";
import { structure } from "./structure.ts";

/**
 * Everything the linter refuses or warns of (criteria-and-scoring §1), by path, whatever the document was read from:
 * a file finds lines by the paths, a spreadsheet cells.
 */
export function lint(document: CriteriaDocument): readonly Problem[] {
  const inexact = inexactNumbers(document, []);
  // Arithmetic on a number that was not written exactly would answer for another number.
  if (inexact.length > 0) return inexact;
  return [codes, structure, points, rules, references, outcomes, advice].flatMap((check) => check(document));
}

function inexactNumbers(value: unknown, path: Path): readonly Problem[] {
  if (typeof value === "number") {
    return decimalOf(value) === undefined ? [problem("digits", null, path, { value: String(value) })] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    inexactNumbers(held, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
