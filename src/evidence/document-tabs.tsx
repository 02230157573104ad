import { Tabs } from "../web/components/tabs";
import type { Page } from "../web/page";

/** The views of one revision: its text, and the figures in it. */
export function DocumentTabs({
  page: { t },
  page,
  revision,
  current,
}: {
  readonly page: Page;
  readonly revision: string;
  readonly current: "text" | "facts";
}) {
  const href = `/documents/${revision}`;
  return (
    <Tabs
      page={page}
      label={t("evidence.tabs")}
      tabs={[
        { href, label: t("evidence.text"), current: current === "text" },
        { href: `${href}/facts`, label: t("evidence.facts"), current: current === "facts" },
      ]}
    />
  );
}
