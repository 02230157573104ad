import type { Role } from "../db/terms";
import type { Action } from "../people/permissions";
import { mayEver } from "../people/refusals";
import type { Round } from "../rounds/rounds";
import { Tabs } from "../web/components/tabs";
import type { Page } from "../web/page";

const tabs = [
  ["queue", "settlement", "settlement.view"],
  ["leaves", "settlement/leaves", "settlement.view"],
  ["rulings", "settlement/rulings", "rulings.view"],
  ["resolutions", "settlement/resolutions", "resolution.view"],
  ["exclusions", "settlement/exclusions", "resolution.view"],
] as const satisfies readonly (readonly [string, string, Action])[];

type TabName = (typeof tabs)[number][0];

/** The ways into the settlement of a round, as far as a role may go. */
export function ModerationTabs({
  page,
  round,
  role,
  current,
}: {
  readonly page: Page;
  readonly round: Round;
  readonly role: Role;
  readonly current: TabName;
}) {
  const open = tabs.filter(([, , action]) => mayEver(action, role));
  if (open.length < 2) return null;
  return (
    <Tabs
      page={page}
      label={page.t("moderation.title")}
      tabs={open.map(([name, path]) => ({
        href: `/rounds/${round.id}/${path}`,
        label: page.t(`moderation.tab.${name}`),
        current: name === current,
      }))}
    />
  );
}
