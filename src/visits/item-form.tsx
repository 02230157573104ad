import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import { newId } from "../db/identifier";
import type { Page } from "../web/page";
import { itemsAsked, type SheetFinding } from "./item-card";
import { largestPhoto } from "./recording";

export type ItemFormProps = {
  readonly page: Page;
  readonly visit: string;
  readonly leaf: Leaf | undefined;
  /** The finding it corrects. */
  readonly corrects?: SheetFinding;
};

/** One finding: words, answers where the leaf asks for them, place, photos. With script it is kept on the phone first. */
export function ItemForm({ page, visit, leaf, corrects }: ItemFormProps) {
  const { t } = page;
  const id = newId();
  return (
    <form
      class="item-form"
      method="post"
      action={`/visits/${visit}/items`}
      enctype="multipart/form-data"
      data-item-form
      autocomplete="off"
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value="finding" />
      <input type="hidden" name="leaf" value={leaf?.code ?? ""} />
      <input type="hidden" name="of" value={corrects?.id ?? ""} />
      {leaf !== undefined && itemsAsked(leaf).length > 0 && (
        <label class="item-field">
          {t("visits.sheet.ref")}
          <input
            class="entry"
            name="ref"
            maxlength={120}
            value={corrects?.ref}
            data-needed={leaf.rule.kind === "sample" ? "" : undefined}
          />
        </label>
      )}
      {leaf !== undefined && <Asked page={page} leaf={leaf} answers={corrects?.answers ?? {}} />}
      <label class="item-field">
        {t("visits.sheet.text")}
        <textarea class="entry entry-area" name="text" rows={3} maxlength={4000}>
          {corrects?.text}
        </textarea>
      </label>
      <div class="item-place">
        <label class="item-field">
          {t("visits.sheet.place")}
          <input class="entry" name="place" maxlength={200} value={corrects?.place} />
        </label>
        <button class="btn btn-quiet" type="button" data-locate hidden>
          {t("visits.sheet.locate")}
        </button>
      </div>
      <div class="item-photos">
        <PhotoInput page={page} id={`camera-${id}`} label={t("visits.sheet.camera")} camera />
        <PhotoInput page={page} id={`gallery-${id}`} label={t("visits.sheet.gallery")} />
        <span class="quiet" data-chosen aria-live="polite"></span>
      </div>
      <p class="field-hint">{t("visits.sheet.photoHint", { most: largestPhoto / 2 ** 20 })}</p>
      <p class="field-problem" data-problem role="alert" hidden></p>
      <button class="btn btn-primary item-keep">
        {t(corrects === undefined ? "visits.sheet.keep" : "visits.sheet.keepCorrection")}
      </button>
    </form>
  );
}

function PhotoInput({
  id,
  label,
  camera = false,
}: {
  readonly page: Page;
  readonly id: string;
  readonly label: string;
  readonly camera?: boolean;
}) {
  return (
    <span class="photo-input">
      <input
        class="sr-only"
        id={id}
        type="file"
        name="photos"
        accept="image/jpeg,image/png"
        capture={camera ? "environment" : undefined}
        multiple={!camera}
      />
      <label class="btn btn-quiet" for={id}>
        {label}
      </label>
    </span>
  );
}

function Asked({
  page: { t, language },
  leaf,
  answers,
}: {
  readonly page: Page;
  readonly leaf: Leaf;
  readonly answers: SheetFinding["answers"];
}) {
  return (
    <>
      {itemsAsked(leaf).map(({ code, what, critical }) => (
        <fieldset class="item-asked">
          <legend>
            {what === undefined ? code : textIn(what, language)}
            {critical && <b class="critical"> {t("sheets.critical")}</b>}
          </legend>
          {(["yes", "no", "na"] as const).map((answer) => (
            <label class="item-answer">
              <input
                class="radio"
                type="radio"
                name={`answer.${code}`}
                value={answer}
                checked={answers[code] === answer}
              />
              {t(`sheets.answer.${answer}`)}
            </label>
          ))}
        </fieldset>
      ))}
    </>
  );
}

/** What is said of a finding in one press: taken back by its author, confirmed by another. */
export function ItemPress({
  visit,
  of,
  kind,
  label,
}: {
  readonly visit: string;
  readonly of: string;
  readonly kind: "withdrawal" | "countersignature";
  readonly label: string;
}) {
  return (
    <form method="post" action={`/visits/${visit}/items`} enctype="multipart/form-data" data-item-form>
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="of" value={of} />
      <button class="btn btn-quiet">{label}</button>
    </form>
  );
}
