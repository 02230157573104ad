import { Section } from "../web/components/section";
import { WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import type { Progress } from "./progress";
import { ProgressTable } from "./progress-table";
import type { Round } from "./rounds";

type ObserverWorkProps = {
  readonly page: Page;
  readonly round: Round;
  readonly progress: readonly Progress[];
};

/** What there is to look into, and how far each track is: an observer reads everything and writes nothing. */
export function ObserverWork({ page, round, progress }: ObserverWorkProps) {
  const { t } = page;
  const base = `/rounds/${round.id}`;
  return (
    <>
      <Section title={t("rounds.observer.look")}>
        <WorkList
          page={page}
          works={(["standing", "settlement", "log"] as const).map((view) => ({
            title: t(`rounds.observer.${view}`),
            about: t(`rounds.observer.${view}About`),
            href: `${base}/${view}`,
            step: t(`rounds.${view}`),
          }))}
        />
      </Section>
      <Section title={t("rounds.progress")}>
        <ProgressTable page={page} round={round} progress={progress} moves={false} />
      </Section>
    </>
  );
}
