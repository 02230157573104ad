import type { LeafState } from "../db/terms";
import type { Page } from "../web/page";
import type { Phrase } from "./phrases-store";
import { PhraseButtons } from "./phrases-part";
import type { Rating } from "./sheets";

/** What is found where no observation is made. */
export function States({
  page,
  chosen,
  locked,
}: {
  readonly page: Page;
  readonly chosen: LeafState;
  readonly locked: boolean;
}) {
  const { t } = page;
  return (
    <fieldset class="states" disabled={locked}>
      <legend class="field-label">{t("sheets.stateLegend")}</legend>
      {(["scored", "absent", "not_triggered", "not_applicable"] as const).map((state) => (
        <label class="state" title={t(`sheets.state.${state}Hint`)}>
          <input type="radio" class="radio" name="state" value={state} checked={state === chosen} />
          {t(`sheets.state.${state}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** The words beside a rating; once the sheet was handed in, why it is changed is among them. */
export function Reason({
  page,
  rating,
  locked,
  phrases = [],
}: {
  readonly page: Page;
  readonly rating: Rating;
  readonly locked: boolean;
  /** What the assessor keeps to write again, offered under the field. */
  readonly phrases?: readonly Phrase[];
}) {
  const { t } = page;
  return (
    <div class="reason">
      <label class="field-label" for="reason">
        {t("sheets.reason")}
      </label>
      <textarea
        class="entry entry-area"
        id="reason"
        name="reason"
        rows={3}
        maxlength={4000}
        disabled={locked}
      >
        {rating.reason}
      </textarea>
      {!locked && phrases.length > 0 && <PhraseButtons page={page} phrases={phrases} />}
      {rating.handedIn !== null && (
        <>
          <label class="field-label" for="because">
            {t("sheets.because")}
          </label>
          <p class="field-hint">{t("sheets.because.hint")}</p>
          <textarea
            class="entry entry-area"
            id="because"
            name="because"
            rows={2}
            maxlength={1000}
            disabled={locked}
          >
            {rating.because}
          </textarea>
        </>
      )}
      <label class="confidence">
        {t("sheets.confidence")}
        <select class="entry entry-select" name="confidence" disabled={locked}>
          {(["", "low", "medium", "high"] as const).map((confidence) => (
            <option value={confidence} selected={confidence === rating.confidence}>
              {t(`sheets.confidence.${confidence || "none"}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
