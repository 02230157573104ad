import { textIn } from "../criteria/text.ts";
import { Badge } from "../web/components/badge";
import type { Page } from "../web/page";
import type { Figure } from "./figures";

/** "86 件", "66.67%": the value as it was written, with what it counts. */
export function figureText({ language }: Page, { value, unit }: Pick<Figure, "value" | "unit">): string {
  const counted = unit === null ? "" : textIn(unit, language);
  return counted === "%" || counted === "" ? `${value}${counted}` : `${value} ${counted}`;
}

/** Whose records say so, of which day, in which import. */
export function sourceText({ t }: Page, { source, asOf, revision }: Figure): string {
  return t("figures.of", { source, day: asOf, number: String(revision) });
}

/** What is held against a figure and what was answered; it stands wherever the figure does (evidence §3). */
export function ContestNote({ page, figure }: { readonly page: Page; readonly figure: Figure }) {
  const { t } = page;
  const { contest, current } = figure;
  return (
    <>
      {!current && <Badge tone="waits">{t("figures.replaced")}</Badge>}
      {contest !== undefined && (
        <p class="contest">
          <Badge tone={contest.answer === undefined ? "waits" : "settled"}>
            {t(contest.answer === undefined ? "figures.open" : `figures.${contest.answer.outcome}`)}
          </Badge>{" "}
          {contest.reason}
          {contest.answer !== undefined && (
            <>
              <br />
              <span class="quiet">{`${t("figures.answer")}: ${contest.answer.text}`}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
