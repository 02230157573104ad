import type { Edition, Leaf } from "../criteria/tree.ts";
import { ObservationControl } from "../sheets/controls";
import { marked } from "../sheets/marks";
import { States } from "../sheets/rating-fields";
import { Outcome, Revision, Stale } from "../sheets/rating-panel";
import { KeptForm } from "../web/components/form";
import type { Page } from "../web/page";
import { ratingOfSelf, type SelfScore } from "./applications";
import type { StaleSelfScore } from "./self-scoring";

type SelfScoreFormProps = {
  readonly page: Page;
  readonly href: string;
  readonly edition: Edition;
  readonly leaf: Leaf;
  readonly selfScore: SelfScore;
  readonly editable: boolean;
  readonly stale: StaleSelfScore | undefined;
};

/** How the bureau scores itself: the controls and the arithmetic of the scoring page. */
export function SelfScoreForm(props: SelfScoreFormProps) {
  const { page, href, edition, leaf, selfScore, editable, stale } = props;
  const { t } = page;
  const action = `${href}/self-scores`;
  const shown = stale?.sent ?? selfScore;
  const fields = (
    <>
      <Revision rating={ratingOfSelf(selfScore)} />
      <ObservationControl
        page={page}
        edition={edition}
        leaf={leaf}
        observation={shown.observation}
        locked={!editable}
      />
      <States page={page} chosen={shown.state} locked={!editable} />
      <div id="outcome" class="outcome" aria-live="polite">
        {stale === undefined ? (
          <Outcome page={page} edition={edition} marked={marked(edition, leaf, ratingOfSelf(selfScore))} />
        ) : (
          <StaleSelfScores page={page} href={href} edition={edition} leaf={leaf} stale={stale} />
        )}
      </div>
    </>
  );
  if (!editable) return <div class="form rating">{fields}</div>;
  return (
    <KeptForm
      id="rating"
      action={action}
      outcome="outcome"
      pause={700}
      kept={t("applications.kept")}
      refused={t("applications.keptRefused")}
      open={true}
    >
      {fields}
      <button class="btn btn-quiet save">{t("applications.save")}</button>
    </KeptForm>
  );
}

/** Both versions of a self-score, with what each comes to. */
export function StaleSelfScores({
  page,
  href,
  edition,
  leaf,
  stale,
}: Pick<SelfScoreFormProps, "page" | "href" | "edition" | "leaf"> & { readonly stale: StaleSelfScore }) {
  return (
    <Stale
      page={page}
      stale={stale}
      mine={marked(edition, leaf, ratingOfSelf(stale.sent))}
      theirs={marked(edition, leaf, ratingOfSelf(stale.current))}
      href={href}
    />
  );
}
