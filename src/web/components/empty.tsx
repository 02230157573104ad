import type { Child, PropsWithChildren } from "hono/jsx";

/** An empty list: what will be here, and the one thing that puts something there (quality §5). */
export function Empty({
  title,
  next,
  children,
}: PropsWithChildren<{ readonly title: string; readonly next?: Child }>) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <p class="empty-why">{children}</p>}
      {next && <div class="empty-next">{next}</div>}
    </div>
  );
}
