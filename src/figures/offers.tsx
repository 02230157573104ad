import { textIn } from "../criteria/text.ts";
import { evidenceTarget } from "../evidence/cards";
import { leafHref } from "../sheets/paths";
import { Button } from "../web/components/button";
import type { Page } from "../web/page";
import { ContestNote, figureText, sourceText } from "./figure-text";
import type { Figure } from "./figures";

type OffersProps = {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
  readonly figures: readonly Figure[];
  /** The fact that fills the observation of the leaf, where its rule takes one. */
  readonly fills?: string | undefined;
};

/** The figures about the facts of a leaf, each cited with one press (evidence §3). */
export function FigureOffers({ page, sheet, leaf, figures, fills }: OffersProps) {
  const { t, language } = page;
  const action = `${leafHref(sheet, leaf)}/figures`;
  if (figures.length === 0) return null;
  return (
    <section class="offers" aria-label={t("figures.offered")}>
      <h4>{t("figures.offered")}</h4>
      <ul>
        {figures.map((figure) => (
          <li>
            <div class="offer">
              <span>
                {textIn(figure.title, language)} <strong>{figureText(page, figure)}</strong>
                <span class="offer-source">{sourceText(page, figure)}</span>
              </span>
              {figure.fact === fills && (
                <button
                  class="btn btn-quiet btn-sm"
                  form="rating"
                  formaction={`${action}/accepted`}
                  name="figure"
                  value={figure.id}
                  hx-post={`${action}/accepted`}
                  hx-target="#outcome"
                  hx-swap="innerHTML"
                >
                  {t("figures.accept")}
                </button>
              )}
              <form
                method="post"
                action={action}
                hx-post={action}
                hx-target={evidenceTarget(leaf)}
                hx-swap="outerHTML"
              >
                <Button small name="figure" value={figure.id}>
                  {t("figures.cite")}
                </Button>
              </form>
            </div>
            <ContestNote page={page} figure={figure} />
          </li>
        ))}
      </ul>
    </section>
  );
}
