import { entryName } from "../entries/entries";
import type { Membership } from "../people/people";
import { refusalOf } from "../people/refusals";
import { type Round, trackOf } from "../rounds/rounds";
import type { Page } from "../web/page";
import type { Work } from "../web/components/work-list";
import type { OverLimit } from "./exclusions";
import { actionOn, firstPerson, type Resolution } from "./resolution";
import { resolutionTitle } from "./resolution-title";
import type { Editions } from "./waiting";

/** The resolutions that wait for the reader as the second person, as lines of their work list. */
export function secondWorks(
  page: Page,
  round: Round,
  membership: Membership,
  editions: Editions,
  resolutions: readonly Resolution[],
): readonly Work[] {
  const { t } = page;
  return resolutions.flatMap((resolution) => {
    const first = firstPerson(resolution);
    const phase = trackOf(round, resolution.track)?.phase;
    if (first === undefined || first.person === membership.person) return [];
    if (refusalOf(actionOn(resolution.kind), membership.role, phase) !== undefined) return [];
    const what = resolutionTitle(page, editions.get(resolution.track), resolution);
    return [
      {
        title: t("moderation.second.work", { what }),
        href: `/rounds/${round.id}/settlement/resolutions#resolution-${resolution.id}`,
        step: t("moderation.second.step"),
        about: [resolution.entry === null ? "" : entryName(resolution), first.name]
          .filter((part) => part !== "")
          .join(" · "),
      },
    ];
  });
}

/** The entries whose exclusions wait for the office. */
export function exclusionWorks({ t }: Page, round: Round, over: readonly OverLimit[]): readonly Work[] {
  return over
    .filter(({ state }) => state === "waits")
    .map(({ entry }) => ({
      title: t("moderation.exclusions.work"),
      href: `/rounds/${round.id}/settlement/exclusions#entry-${entry.id}`,
      step: t("moderation.exclusions.step"),
      about: entryName(entry),
    }));
}
