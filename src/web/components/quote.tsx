import type { Child, PropsWithChildren } from "hono/jsx";

interface QuoteProps {
  /** Where it stands: document and page. */
  readonly source: string;
  readonly href?: string | undefined;
  /** Buttons: take it, let it go. */
  readonly action?: Child;
}

/** A sentence of a document with where it stands; `<mark>` in it is what was found. */
export function Quote({ source, href, action, children }: PropsWithChildren<QuoteProps>) {
  return (
    <figure class="quote">
      <blockquote>{children}</blockquote>
      <figcaption>
        {href === undefined ? <span>{source}</span> : <a href={href}>{source}</a>}
        {action && <span class="quote-action">{action}</span>}
      </figcaption>
    </figure>
  );
}
