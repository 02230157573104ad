import { type Entry, entryName } from "../entries/entries";
import type { Membership } from "../people/people";
import type { Round } from "../rounds/rounds";
import { trackOf } from "../rounds/rounds";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import type { ListedSheet } from "./store";

type TeamWorkProps = {
  readonly page: Page;
  readonly round: Round;
  readonly membership: Membership;
  readonly entries: readonly Entry[];
  readonly sheets: readonly ListedSheet[];
};

/** What waits on an assessor: the sheets not handed in. */
export function TeamWork({ page, round, membership, entries, sheets }: TeamWorkProps) {
  const { t } = page;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const open = sheets.filter(
    ({ assessor, handedInAt }) => assessor === membership.id && handedInAt === null,
  );
  return (
    <Section title={t("rounds.waiting")}>
      {open.length === 0 ? (
        <Empty title={t("rounds.nothing")} />
      ) : (
        <WorkList
          page={page}
          works={open.map(({ id, entry, node }) => {
            const of = byId.get(entry);
            return {
              title: of === undefined ? node : entryName(of),
              href: `/sheets/${id}`,
              step: t("sheets.open"),
              about: node === "" ? t("sheets.whole") : node,
              due: (of && trackOf(round, of.track)?.due_at) ?? undefined,
            };
          })}
        />
      )}
    </Section>
  );
}
