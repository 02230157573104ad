import type { Child } from "hono/jsx";
import type { Page } from "../page";

interface PanesProps {
  readonly page: Page;
  readonly documents: Child;
  readonly indicator: Child;
  readonly tree: Child;
}

/** The scoring page, whose script "panes" makes them resizable: documents, indicator, tree side by side; under each other, with links between, where it is narrow. */
export function Panes({ page, documents, indicator, tree }: PanesProps) {
  const { t } = page;
  const panes = [
    { id: "documents", label: t("web.panes.documents"), child: documents },
    { id: "indicator", label: t("web.panes.indicator"), child: indicator },
    { id: "tree", label: t("web.panes.tree"), child: tree },
  ];
  return (
    <>
      <nav class="panes-nav" aria-label={t("web.panes")}>
        {panes.map(({ id, label }) => (
          <a href={`#${id}`}>{label}</a>
        ))}
      </nav>
      <div class="panes" id="panes" data-panes={t("web.panes.handle")}>
        {panes.map(({ id, label, child }) => (
          <section class={`pane pane-${id}`} id={id} aria-label={label} tabindex={0}>
            {child}
          </section>
        ))}
      </div>
    </>
  );
}
