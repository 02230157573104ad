import type { Round } from "../rounds/rounds";
import { Tabs } from "../web/components/tabs";
import type { Page } from "../web/page";

type TabName = "queue" | "leaves" | "rulings";

const paths = {
  queue: "settlement",
  leaves: "settlement/leaves",
  rulings: "rulings",
} as const satisfies Readonly<Record<TabName, string>>;

/** The ways into the settlement of a round. */
export function ModerationTabs({
  page,
  round,
  current,
}: {
  readonly page: Page;
  readonly round: Round;
  readonly current: TabName;
}) {
  const names = ["queue", "leaves", "rulings"] as const;
  return (
    <Tabs
      page={page}
      label={page.t("moderation.title")}
      tabs={names.map((name) => ({
        href: `/rounds/${round.id}/${paths[name]}`,
        label: page.t(`moderation.tab.${name}`),
        current: name === current,
      }))}
    />
  );
}
