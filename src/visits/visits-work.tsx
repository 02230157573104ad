import { entryName } from "../entries/entries";
import type { Round } from "../rounds/rounds";
import { ButtonLink } from "../web/components/button";
import { Section } from "../web/components/section";
import { WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import { sheetHref } from "./phone-part";
import type { ListedVisit } from "./store";

type WorkProps = {
  readonly page: Page;
  readonly round: Round;
  /** The open visits a member goes on, or all of them to those who run the round. */
  readonly visits: readonly ListedVisit[];
  /** Whether the reader sees to visits, or only goes on them. */
  readonly plans: boolean;
};

/** The visits on the first page of whoever goes on them, plans them or watches; nothing where there are none to go on. */
export function VisitsWork({ page, round, visits, plans }: WorkProps) {
  const { t, format } = page;
  const open = visits.filter(({ closedAt }) => closedAt === null);
  const own = open.filter(({ isMember }) => isMember);
  if (own.length === 0 && !plans) return null;
  return (
    <Section
      title={t("visits.title")}
      about={t("visits.openCount", { n: open.length })}
      action={<ButtonLink href={`/rounds/${round.id}/visits`}>{t("visits.all")}</ButtonLink>}
    >
      {own.length > 0 && (
        <WorkList
          page={page}
          works={own.map((visit) => ({
            title: entryName(visit),
            href: sheetHref(visit.id),
            step: t("visits.openSheet"),
            about: `${format.day(visit.day)} · ${t(`visits.kind.${visit.kind}`)} · ${t("visits.people", { n: visit.team })} · ${t("visits.itemsCount", { n: visit.items })}`,
          }))}
        />
      )}
    </Section>
  );
}
