import type { CellProblem } from "../lists/checked";
import { translateLoosely } from "../web/language";
import type { Page } from "../web/page";
import type { ListProblem } from "./case-list";

/** What is wrong with a list, line by line, in the reader's words. */
export function problemsIn({ t, language }: Page, problems: readonly ListProblem[]): readonly CellProblem[] {
  return problems.map(({ line, written, wrong, earlier }) => ({
    line,
    column: t("cases.column"),
    // what cannot be seen is shown by its code
    value: wrong === "control" ? written.replaceAll(/\p{C}/gu, codeOf) : written.slice(0, 120),
    mend: translateLoosely(language, `cases.wrong.${wrong}`, { earlier: String(earlier ?? "") }),
  }));
}

function codeOf(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
