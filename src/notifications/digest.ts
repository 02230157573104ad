import { type Calendar, dayOf, isWorkingDay } from "../calendar/calendar";
import { type Language, translator } from "../web/language";
import { hrefOf, kinds, type Notification } from "./notifications";

/** What goes out: only what kind of thing waits and where; no score, no name, nothing of a document (assessment §4). */
export type Digest = {
  readonly subject: string;
  readonly items: readonly { readonly text: string; readonly link: string }[];
  readonly text: string;
};

const page = "/account/notifications";

/** The digest of what is new and unread: a line a kind, several of a kind counted; undefined where there is nothing. */
export function digestOf(
  notifications: readonly Notification[],
  origin: string,
  language: Language,
): Digest | undefined {
  const t = translator(language);
  const items = kinds.flatMap((kind) => {
    const all = notifications.filter((one) => one.kind === kind);
    const [first] = all;
    if (first === undefined) return [];
    const path = all.length === 1 ? hrefOf({ first, all }) : page;
    return [{ text: t(`notifications.${kind}`, { n: all.length }), link: origin + path }];
  });
  if (items.length === 0) return undefined;
  return {
    subject: t("notifications.digest.subject", { n: items.length }),
    items,
    text: [
      ...items.map(({ text, link }) => `· ${text}\n  ${link}`),
      t("notifications.digest.all", { link: origin + page }),
      t("notifications.digest.off"),
    ].join("\n\n"),
  };
}

/** From eight in the morning on a working day, and never at night however late the cron is; hours of Shanghai. */
export function isDigestTime(calendar: Calendar, now: number): boolean {
  const hour = new Date(now + 8 * 3_600_000).getUTCHours();
  return hour >= 8 && hour < 20 && isWorkingDay(calendar, dayOf(now));
}
