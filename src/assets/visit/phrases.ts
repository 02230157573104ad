/** A sentence of the page with its holes filled. */
export function filled(phrase = "", values: Readonly<Record<string, string | number>> = {}): string {
  return phrase.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "short",
});

/** 2026-11-30 18:00, in Shanghai as everywhere on the site. */
export function stamp(at: number): string {
  return clock.format(at);
}
