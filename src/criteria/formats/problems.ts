import { filled, type Text } from "../text.ts";
import { words } from "./words.ts";

/** Something wrong, or worth a look, in a scoring sheet: where, what, and how to mend it there. */
export interface SheetProblem {
  /** `评分表!D17` */
  readonly cell: string;
  readonly severity: "error" | "warning";
  readonly rule: SheetRule;
  readonly text: Text;
  readonly mend: Text;
}

export type SheetRule = keyof {
  [Key in keyof typeof words as Key extends `criteria.sheet.${infer Rule}.mend` ? Rule : never]: true;
};

const warnings: ReadonlySet<SheetRule> = new Set([
  "other-sheet",
  "points-differ",
  "total-differs",
  "several-rows",
  "standard-on-group",
  "standard-missing",
  "standard-judged",
  "standard-assumed",
  "method-unknown",
]);

export function sheetProblem(
  rule: SheetRule,
  cell: string,
  figures: Readonly<Record<string, string | number>> = {},
): SheetProblem {
  const [text, mend] = [words[`criteria.sheet.${rule}`], words[`criteria.sheet.${rule}.mend`]];
  return {
    cell,
    severity: warnings.has(rule) ? "warning" : "error",
    rule,
    text: { zh: filled(text.zh, figures), en: filled(text.en, figures) },
    mend: { zh: filled(mend.zh, figures), en: filled(mend.en, figures) },
  };
}
