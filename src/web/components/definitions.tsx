import type { Child } from "hono/jsx";

export interface Definition {
  readonly term: string;
  readonly value: Child;
}

/** What a thing is, term by term. */
export function Definitions({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {items.map(({ term, value }) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
