import { textIn } from "../criteria/text.ts";
import { textOfUnits } from "../scoring/decimal.ts";
import { Badge } from "../web/components/badge";
import type { Page } from "../web/page";
import type { Figure } from "./figures";

/** "86 件", "66.67%": the value as it was written, with what it counts. */
export function figureText({ language }: Page, { value, unit }: Pick<Figure, "value" | "unit">): string {
  const counted = unit === null ? "" : textIn(unit, language);
  return counted === "%" || counted === "" ? `${value}${counted}` : `${value} ${counted}`;
}

/** Whose records say so, of which day, in which import. */
export function sourceText(page: Page, figure: Figure): string {
  const { source, asOf, revision } = figure;
  const said = page.t("figures.of", { source, day: asOf, number: String(revision) });
  const sample = sampleText(page, figure);
  return sample === undefined ? said : `${said} · ${sample}`;
}

/** Of how many a survey's index is, and how sure; undefined for a figure that was counted. */
export function sampleText({ t }: Page, { sample }: Figure): string | undefined {
  if (sample === undefined) return undefined;
  const [low, high] = [textOfUnits(sample.low, 2), textOfUnits(sample.high, 2)];
  return t("surveys.sample", { n: sample.size, low, high });
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
