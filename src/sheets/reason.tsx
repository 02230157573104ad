import type { Page } from "../web/page";
import type { Rating } from "./sheets";

/** Why a rating is as it is, and how sure its assessor is of it. */
export function Reason({
  page,
  rating,
  locked,
}: {
  readonly page: Page;
  readonly rating: Rating;
  readonly locked: boolean;
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
