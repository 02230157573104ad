import { leafHref } from "../sheets/paths";
import { Button } from "../web/components/button";
import type { Page } from "../web/page";
import type { Look, Ruling } from "./rulings-store";

/** The rulings on a leaf, beside its rule wherever that stands (look, scoring page). */
export function RulingsPart({
  page,
  rulings,
  looks = [],
}: {
  readonly page: Page;
  readonly rulings: readonly Ruling[];
  /** Those the reader's own rating is older than, to be answered here. */
  readonly looks?: readonly Look[];
}) {
  const { t, format } = page;
  if (rulings.length === 0) return null;
  return (
    <section class="rulings" aria-label={t("moderation.rulings")}>
      {rulings.map(({ id, text, at, by }) => (
        <div class="ruling">
          <p>
            <b>{t("moderation.ruling")}</b> {text}{" "}
            <span class="quiet">{t("moderation.standsBy", { by, time: format.stamp(at) })}</span>
          </p>
          {looks
            .filter(({ ruling }) => ruling === id)
            .map((look) => (
              <LookForm page={page} look={look} />
            ))}
        </div>
      ))}
    </section>
  );
}

function LookForm({ page: { t }, look }: { readonly page: Page; readonly look: Look }) {
  const name = `look-${look.ruling}`;
  return (
    <form class="look" method="post" action={`${leafHref(look.sheet, look.leaf)}/looks`}>
      <p>{t("moderation.look")}</p>
      <input type="hidden" name="ruling" value={look.ruling} />
      <label class="field-label" for={name}>
        {t("moderation.look.note")}
      </label>
      <input class="entry entry-long" id={name} name="note" maxlength={1000} />
      <p class="look-answers">
        <Button name="answer" value="stands" small>
          {t("moderation.look.stands")}
        </Button>
        <Button name="answer" value="change" small>
          {t("moderation.look.change")}
        </Button>
      </p>
    </form>
  );
}
