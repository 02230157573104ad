import type { PropsWithChildren } from "hono/jsx";
import { Sign, type SignName } from "./sign";

export type NoticeTone = "plain" | "done" | "waits" | "binds";

const signs: Readonly<Record<NoticeTone, SignName>> = {
  plain: "plain",
  done: "settled",
  waits: "waits",
  binds: "binds",
};

/** A line that says what happened, what was kept and what to do; `binds` interrupts a screen reader. */
export function Notice({ tone = "plain", children }: PropsWithChildren<{ readonly tone?: NoticeTone }>) {
  return (
    <div class={`notice notice-${tone}`} role={tone === "binds" ? "alert" : "status"}>
      <Sign name={signs[tone]} />
      <div>{children}</div>
    </div>
  );
}
