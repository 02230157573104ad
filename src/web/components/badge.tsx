import type { PropsWithChildren } from "hono/jsx";
import { Sign, type SignName } from "./sign";

/** `active` runs, `waits` waits on the reader, `settled` is done, `binds` holds or is overdue (look). */
export type Tone = "plain" | "active" | "waits" | "settled" | "binds";

const signs: Readonly<Record<Tone, SignName>> = {
  plain: "plain",
  active: "open",
  waits: "waits",
  settled: "settled",
  binds: "binds",
};

/** A state in a word with its sign, so that colour never says it alone. */
export function Badge({
  tone = "plain",
  sign = signs[tone],
  children,
}: PropsWithChildren<{ readonly tone?: Tone; readonly sign?: SignName }>) {
  return (
    <span class={`badge badge-${tone}`}>
      <Sign name={sign} />
      {children}
    </span>
  );
}
