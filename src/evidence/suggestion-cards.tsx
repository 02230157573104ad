import { leafHref } from "../sheets/paths";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Quote } from "../web/components/quote";
import type { Page } from "../web/page";
import { evidenceTarget } from "./cards";
import { passageHref, sourceOf } from "./found";
import type { Found } from "./search-store";

/** What a page is told when the evidence of a leaf changed. */
export const evidenceChanged = "evidence-changed";

interface SuggestionsProps {
  readonly page: Page;
  readonly sheet: string;
  readonly leaf: string;
}

/** Where suggestions come to stand once the page is there, and anew whenever the evidence changed. */
export function SuggestionsPlace({ page, sheet, leaf }: SuggestionsProps) {
  const path = `${leafHref(sheet, leaf)}/suggestions`;
  return (
    <details class="suggestions-place">
      <summary>{page.t("evidence.suggestions")}</summary>
      <div hx-get={path} hx-trigger={`load, ${evidenceChanged} from:body`} hx-swap="innerHTML">
        <a href={path}>{page.t("evidence.suggestions.show")}</a>
      </div>
    </details>
  );
}

/** The passages that most likely speak of a leaf, each to be quoted or put away. */
export function Suggestions({
  page,
  sheet,
  leaf,
  found,
}: SuggestionsProps & { readonly found: readonly Found[] }) {
  const { t } = page;
  if (found.length === 0) return <p class="quiet">{t("evidence.suggestions.none")}</p>;
  return (
    <div class="suggestions">
      {found.map((passage) => (
        <Quote
          source={sourceOf(page, passage)}
          href={passageHref(passage)}
          action={<Answers page={page} sheet={sheet} leaf={leaf} passage={passage} />}
        >
          {isPlan(passage) && <Badge tone="waits">{t("evidence.nature.plan")}</Badge>}
          {passage.text}
        </Quote>
      ))}
    </div>
  );
}

/** A plan is not a result (evidence §2). */
function isPlan({ nature }: Found): boolean {
  return nature === "plan" || nature === "target";
}

function Answers({
  page,
  sheet,
  leaf,
  passage: { revision, start, end, text },
}: SuggestionsProps & { readonly passage: Found }) {
  const accept = `${leafHref(sheet, leaf)}/quotes`;
  const dismiss = `${leafHref(sheet, leaf)}/dismissals`;
  return (
    <span class="suggestion-answers">
      <form
        method="post"
        action={accept}
        hx-post={accept}
        hx-target={evidenceTarget(leaf)}
        hx-swap="outerHTML"
      >
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="start" value={start} />
        <input type="hidden" name="end" value={end} />
        <input type="hidden" name="exact" value={text} />
        <input type="hidden" name="suggested" value="on" />
        <Button small>{page.t("evidence.suggestions.accept")}</Button>
      </form>
      <form
        method="post"
        action={dismiss}
        hx-post={dismiss}
        hx-target="closest .suggestions"
        hx-swap="outerHTML"
      >
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="start" value={start} />
        <Button kind="bare" small>
          {page.t("evidence.suggestions.dismiss")}
        </Button>
      </form>
    </span>
  );
}
