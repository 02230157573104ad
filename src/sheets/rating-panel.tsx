import type { Edition } from "../criteria/tree.ts";
import { textOfUnits } from "../scoring/decimal.ts";
import { reasonOf, sentenceIn } from "../scoring/refusal.ts";
import { Notice } from "../web/components/notice";
import type { Page } from "../web/page";
import type { Marked, Total } from "./marks";
import type { Rating } from "./sheets";

type OutcomeProps = {
  readonly page: Page;
  readonly edition: Edition;
  readonly marked: Marked;
  /** The files are not those a draw called up. */
  readonly departs?: boolean;
};

/** The arithmetic behind a rating and when it was saved: what changes after each save. */
export function Outcome({ page, marked, departs = false }: OutcomeProps) {
  const { leaf, rating, earned, refusal } = marked;
  const { t, language } = page;
  return (
    <>
      <p class="arithmetic">
        {refusal !== undefined
          ? reasonOf(refusal, language)
          : earned?.explanation
            ? sentenceIn(earned.explanation, language)
            : rating.state === "pending"
              ? t("sheets.arithmetic.none")
              : t(`sheets.state.${rating.state}`)}
      </p>
      {earned?.flags.map((flag) => (
        <Notice tone="waits">{t(`sheets.flag.${flag}`)}</Notice>
      ))}
      {departs && rating.reason === "" && <Notice tone="waits">{t("cases.departs")}</Notice>}
      <p class="saved" data-saved={leaf.code}>
        {rating.revision === 0
          ? t("sheets.unsaved")
          : t("sheets.savedAt", { time: page.format.stamp(rating.savedAt).slice(-5) })}
      </p>
    </>
  );
}

/** The hidden field a save is checked against; replaced beside the outcome after each save. */
export function Revision({
  rating,
  swapped = false,
}: {
  readonly rating: Rating;
  readonly swapped?: boolean;
}) {
  return (
    <input
      type="hidden"
      id="revision"
      name="revision"
      value={rating.revision}
      hx-swap-oob={swapped ? "true" : undefined}
    />
  );
}

type TotalProps = {
  readonly page: Page;
  readonly edition: Edition;
  readonly total: Total;
  readonly swapped?: boolean;
  /** What is summed up; the sheet where it is left out. */
  readonly label?: string;
};

/** The sum of the sheet: earned, or from where to where while something is pending. */
export function RunningTotal({ page, edition, total, swapped = false, label }: TotalProps) {
  const text = (units: number | null) => (units === null ? "–" : textOfUnits(units, edition.decimals));
  return (
    <p id="total" class="total" hx-swap-oob={swapped ? "true" : undefined} aria-live="polite">
      <span class="total-label">{label ?? page.t("sheets.total")}</span>
      <span class="points">
        <span class="points-got">
          {total.earned === null && total.applicable
            ? page.t("sheets.between", { low: text(total.low), high: text(total.high) })
            : text(total.earned)}
        </span>
        <span class="points-of">{` / ${text(total.points)}`}</span>
      </span>
    </p>
  );
}

type StaleProps = {
  readonly page: Page;
  readonly stale: { readonly current: Pick<Rating, "savedAt" | "revision"> };
  readonly mine: Marked;
  readonly theirs: Marked;
  readonly href: string;
};

/** Both versions side by side: nothing typed is lost, and a person says which stays (assessment §3). */
export function Stale({ page, stale, mine, theirs, href }: StaleProps) {
  const { t } = page;
  const { current } = stale;
  return (
    <div class="stale" role="alert">
      <h3>{t("sheets.stale.title")}</h3>
      <p>{t("sheets.stale.why")}</p>
      <div class="stale-versions">
        <Version
          page={page}
          title={t("sheets.stale.theirs", { time: page.format.stamp(current.savedAt).slice(-5) })}
          marked={theirs}
        />
        <Version page={page} title={t("sheets.stale.mine")} marked={mine} />
      </div>
      <p class="stale-choice">
        <a class="btn btn-quiet" href={href}>
          {t("sheets.stale.keepTheirs")}
        </a>
        <button class="btn btn-primary" form="rating" name="over" value={current.revision}>
          {t("sheets.stale.keepMine")}
        </button>
      </p>
    </div>
  );
}

function Version({
  page,
  title,
  marked,
}: {
  readonly page: Page;
  readonly title: string;
  readonly marked: Marked;
}) {
  const { rating, earned, refusal } = marked;
  return (
    <section class="stale-version">
      <h4>{title}</h4>
      <p class="arithmetic">
        {earned?.explanation
          ? sentenceIn(earned.explanation, page.language)
          : refusal === undefined
            ? page.t(`sheets.state.${rating.state}`)
            : reasonOf(refusal, page.language)}
      </p>
      <p class="observed">{rating.observation === null ? "" : JSON.stringify(rating.observation)}</p>
      {rating.reason !== "" && <blockquote>{rating.reason}</blockquote>}
    </section>
  );
}
