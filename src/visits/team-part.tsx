import type { Leaf } from "../criteria/tree.ts";
import { evidenceTarget } from "../evidence/cards";
import { leafHref } from "../sheets/paths";
import { Button } from "../web/components/button";
import type { Page } from "../web/page";
import { ItemCard, itemsAsked } from "./item-card";
import type { TeamFinding } from "./team-store";

type TeamProps = {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: Leaf;
  readonly findings: readonly TeamFinding[];
  readonly countersigned: boolean;
  /** Whether the reader may build upon it: their sheet, not handed in, in its phase. */
  readonly editable: boolean;
};

/** What the teams found on a leaf, beside the assessor's own rating, with what can be taken from it at a press. */
export function TeamPart(props: TeamProps) {
  const { page, leaf, findings, editable } = props;
  const { t } = page;
  if (findings.length === 0) return null;
  const answering = findings.filter((finding) => finding.counts && isAnswering(finding));
  return (
    <section class="team-part" aria-label={t("visits.team.found")}>
      <h3>{t("visits.team.found")}</h3>
      <p class="quiet">{t("visits.team.own")}</p>
      {editable && leaf.rule.kind === "sample" && answering.length > 1 && (
        <TakeButton {...props} items={answering} label={t("visits.take.all", { n: answering.length })} />
      )}
      <ul class="noted-list">
        {findings.map((finding) => (
          <Found {...props} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function Found(props: TeamProps & { readonly finding: TeamFinding }) {
  const { page, leaf, finding, countersigned, editable } = props;
  const { t } = page;
  const names = new Map([[finding.author, finding.authorName]]);
  return (
    <ItemCard
      page={page}
      visit={{ id: finding.visit, countersigned }}
      finding={finding}
      leaf={leaf}
      names={names}
    >
      {editable && finding.counts && (
        <div class="team-acts">
          {itemsAsked(leaf).length > 0 && isAnswering(finding) && (
            <TakeButton {...props} items={[finding]} label={t("visits.take.one")} />
          )}
          {finding.photos
            .filter(({ arrivedAt }) => arrivedAt !== null)
            .map(({ file }, place) => (
              <CiteForm {...props} item={finding.id} photo={file} place={place + 1} />
            ))}
        </div>
      )}
    </ItemCard>
  );
}

function isAnswering({ answers }: TeamFinding): boolean {
  return Object.keys(answers).length > 0;
}

/** Sends the rating as it stands along, since its revision is checked. */
function TakeButton({
  sheet,
  leaf,
  items,
  label,
}: TeamProps & { readonly items: readonly TeamFinding[]; readonly label: string }) {
  const href = `${leafHref(sheet, leaf.code)}/team-answers`;
  return (
    <button
      class="btn btn-quiet btn-sm"
      form="rating"
      formaction={href}
      name="items"
      value={items.map(({ id }) => id).join(" ")}
      hx-post={href}
      hx-target="#outcome"
      hx-swap="innerHTML"
    >
      {label}
    </button>
  );
}

function CiteForm({
  page: { t },
  sheet,
  leaf,
  item,
  photo,
  place,
}: TeamProps & { readonly item: string; readonly photo: string; readonly place: number }) {
  const action = `${leafHref(sheet, leaf.code)}/team-photos`;
  return (
    <form
      method="post"
      action={action}
      hx-post={action}
      hx-target={evidenceTarget(leaf.code)}
      hx-swap="outerHTML"
    >
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="photo" value={photo} />
      <Button small>{t("visits.team.cite", { n: place })}</Button>
    </form>
  );
}
