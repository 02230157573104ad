import type { ChecklistItem } from "../criteria/schema.ts";
import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import { Badge } from "../web/components/badge";
import type { Page } from "../web/page";
import { counts, type Finding } from "./items";
import type { SheetItem } from "./items-store";
import type { Visit } from "./visits";

export type SheetFinding = Finding<SheetItem>;

export type CardProps = {
  readonly page: Page;
  readonly visit: Pick<Visit, "id" | "countersigned">;
  readonly finding: SheetFinding;
  /** Null where it is of no one leaf. */
  readonly leaf: Leaf | undefined;
  /** The names of the team by membership; a bureau reads none (assessment §1). */
  readonly names: ReadonlyMap<string, string> | undefined;
};

/** What a member found: words, answers, photos, who and when, and how it stands. */
export function ItemCard({
  page,
  visit,
  finding,
  leaf,
  names,
  children,
}: CardProps & { readonly children?: unknown }) {
  const { t, format } = page;
  const { id, text, place, ref, photos, madeAt, receivedAt, state } = finding;
  const coming = photos.filter(({ arrivedAt }) => arrivedAt === null).length;
  return (
    <li class={`noted noted-${state}`} id={`item-${id}`} data-item={id}>
      <p class="noted-head">
        {names === undefined
          ? format.stamp(madeAt)
          : t("visits.sheet.by", { name: finding.authorName, at: format.stamp(madeAt) })}
        <span class="quiet">{t("visits.sheet.received", { at: format.stamp(receivedAt) })}</span>
      </p>
      {(ref !== "" || place !== "") && (
        <p class="noted-where">{[ref, place].filter((part) => part !== "").join(" · ")}</p>
      )}
      {text !== "" && <p class="noted-text">{text}</p>}
      <AnswersSaid page={page} leaf={leaf} answers={finding.answers} />
      {photos.length > 0 && (
        <ul class="noted-photos">
          {photos
            .filter(({ arrivedAt }) => arrivedAt !== null)
            .map(({ file, takenAt }) => (
              <li>
                <a href={photoHref(visit.id, id, file)}>
                  <img
                    src={photoHref(visit.id, id, file)}
                    alt={t("visits.sheet.photo", { at: format.stamp(takenAt) })}
                    loading="lazy"
                  />
                </a>
                <span class="piece-digest" title={file}>{`SHA-256 ${file.slice(0, 12)}…`}</span>
              </li>
            ))}
        </ul>
      )}
      {coming > 0 && <p class="quiet">{t("visits.sheet.photosComing", { n: coming })}</p>}
      <Marks page={page} visit={visit} finding={finding} names={names} />
      {children}
    </li>
  );
}

export function photoHref(visit: string, item: string, file: string): string {
  return `/visits/${visit}/items/${item}/photos/${file}`;
}

function Marks({ page: { t }, visit, finding, names }: Omit<CardProps, "leaf">) {
  const { state, late, of, signedBy, voided } = finding;
  const signers = signedBy.map((one) => names?.get(one) ?? "").filter((name) => name !== "");
  return (
    <p class="noted-marks">
      {state !== "stands" && <Badge tone="plain">{t(`visits.sheet.${state}`)}</Badge>}
      {of !== null && <Badge>{t("visits.sheet.correction")}</Badge>}
      {late && <Badge tone="waits">{t("visits.sheet.lateMark")}</Badge>}
      {voided && <Badge tone="binds">{t("visits.sheet.voided")}</Badge>}
      {signers.length > 0 && (
        <Badge tone="settled">{t("visits.sheet.signed", { names: signers.join("、") })}</Badge>
      )}
      {state === "stands" && !counts(finding, visit.countersigned) && (
        <Badge tone="waits">{t("visits.sheet.unsigned")}</Badge>
      )}
    </p>
  );
}

function AnswersSaid({
  page: { t, language },
  leaf,
  answers,
}: {
  readonly page: Page;
  readonly leaf: Leaf | undefined;
  readonly answers: SheetItem["answers"];
}) {
  const asked = leaf === undefined ? [] : itemsAsked(leaf);
  const said = asked.flatMap(({ code, what }) => {
    const answer = answers[code];
    return answer === undefined ? [] : [{ what: what === undefined ? code : textIn(what, language), answer }];
  });
  if (said.length === 0) return null;
  return (
    <ul class="noted-answers">
      {said.map(({ what, answer }) => (
        <li>
          <b>{t(`sheets.answer.${answer}`)}</b> {what}
        </li>
      ))}
    </ul>
  );
}

/** What is asked of a leaf item by item: the points of a checklist, or of each file of a sample. */
export function itemsAsked({ rule }: Pick<Leaf, "rule">): readonly ChecklistItem[] {
  return rule.kind === "checklist" || rule.kind === "sample" ? rule.items : [];
}
