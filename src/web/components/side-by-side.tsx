import type { PropsWithChildren } from "hono/jsx";

/** Things to compare: beside each other where there is room, else under each other. */
export function SideBySide({ children }: PropsWithChildren) {
  return <div class="side-by-side">{children}</div>;
}

/** Short things in a line that breaks: badges, buttons. */
export function Row({ children }: PropsWithChildren) {
  return <div class="row">{children}</div>;
}
