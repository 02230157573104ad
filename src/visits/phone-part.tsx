import { type Key, translateLoosely } from "../web/language";
import type { Page } from "../web/page";
import { largestPhoto } from "./recording";
import type { SeenVisit } from "./visits";

/** What the script says: filled with its figures on the phone. */
const said = [
  "kept",
  "sending",
  "arrived",
  "arrivedLate",
  "refused",
  "withdrawal",
  "countersignature",
  "photos",
  "waiting",
  "all",
  "offline",
  "signIn",
  "other",
  "others",
  "again",
  "drop",
  "dropAsk",
  "full",
  "tooLarge",
  "notPhoto",
  "chosen",
] as const;

type PhoneProps = { readonly page: Page; readonly seen: SeenVisit; readonly own: readonly string[] };

/** What this phone keeps and has not sent yet, drawn by the script; without script there is nothing to show. */
export function PhonePart({ page, seen: { visit, membership }, own }: PhoneProps) {
  const { t } = page;
  const words = Object.fromEntries(
    said.map((name) => [`data-${name.toLowerCase()}`, phrase(page, `visits.phone.${name}`)]),
  );
  return (
    <section
      class="phone"
      data-phone
      data-visit={visit.id}
      data-membership={membership.id}
      data-person={membership.person}
      data-general={t("visits.general")}
      data-own={own.map((id) => sheetHref(id)).join(" ")}
      data-empty={t("visits.refused.empty")}
      data-reference={t("visits.refused.ref")}
      data-most={largestPhoto}
      data-located={phrase(page, "visits.sheet.located")}
      data-notlocated={t("visits.sheet.notLocated")}
      {...words}
      hidden
    >
      <h2>{t("visits.sheet.kept")}</h2>
      <ul class="noted-list" data-here></ul>
      <p class="quiet" data-others hidden></p>
      <div class="phone-bar">
        <p data-status role="status"></p>
        <a
          class="btn btn-primary"
          data-signin
          href={`/sign-in?next=${encodeURIComponent(sheetHref(visit.id))}`}
          hidden
        >
          {t("visits.phone.signInLink")}
        </a>
        <button class="btn btn-primary" type="button" data-send hidden>
          {t("visits.phone.send")}
        </button>
      </div>
    </section>
  );
}

export function sheetHref(visit: string): string {
  return `/visits/${visit}/sheet`;
}

/** The sentence with its holes left open, for the script to fill. */
function phrase({ language }: Page, key: Key): string {
  return translateLoosely(language, key, {});
}
