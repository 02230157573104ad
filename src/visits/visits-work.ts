import { entryName } from "../entries/entries";
import type { Work } from "../web/components/work-list";
import type { Page } from "../web/page";
import { sheetHref } from "./phone-part";
import type { ListedVisit } from "./store";

/** The open visits a member goes on, each with the sheet of its team. */
export function visitWorks({ t, format }: Page, visits: readonly ListedVisit[]): readonly Work[] {
  return visits
    .filter(({ closedAt, isMember }) => isMember && closedAt === null)
    .map((visit) => ({
      title: entryName(visit),
      href: sheetHref(visit.id),
      step: t("visits.openSheet"),
      about: `${format.day(visit.day)} · ${t(`visits.kind.${visit.kind}`)} · ${t("visits.people", { n: visit.team })} · ${t("visits.itemsCount", { n: visit.items })}`,
    }));
}
