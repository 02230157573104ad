import { type Context, Hono } from "hono";
import { type InEntry, inEntry } from "../evidence/seen";
import { extendable } from "../people/refusals";
import { memberName } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import { type InSheet, inSheet } from "../sheets/seen";
import type { App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { entryName, type SeenEntry } from "./entries";
import { grantExtension } from "./extending";
import { ExtensionPage } from "./extension-page";
import { extensionsOf } from "./extension-store";
import { ExtensionSent } from "./forms";

type Draft = DraftOf<typeof ExtensionSent>;

/** More time for the bureau of an entry, or for the assessor of a sheet (assessment §2). */
export const extensions = new Hono<App>()
  .get("/entries/:entry/extensions", inEntry("extension.grant"), (c) => showOfEntry(c, blank))
  .post(
    "/entries/:entry/extensions",
    inEntry("extension.grant"),
    form(ExtensionSent, showOfEntry),
    async (c) => {
      const { db, now, seen } = c.var;
      const granted = c.req.valid("form");
      if (granted.until <= now)
        return again(c, showOfEntry, { until: pageOf(c).t("entries.extension.past") });
      await grantExtension(db, now, seen, null, granted);
      leaveFlash(c, "entries.extension.granted");
      return c.redirect(`/entries/${seen.entry.id}/application`, 303);
    },
  )
  .get("/sheets/:sheet/extensions", inSheet("extension.grant"), (c) => showOfSheet(c, blank))
  .post(
    "/sheets/:sheet/extensions",
    inSheet("extension.grant"),
    form(ExtensionSent, showOfSheet),
    async (c) => {
      const { db, now, seen } = c.var;
      const granted = c.req.valid("form");
      if (granted.until <= now)
        return again(c, showOfSheet, { until: pageOf(c).t("entries.extension.past") });
      await grantExtension(db, now, seen, seen.sheet.id, granted);
      leaveFlash(c, "entries.extension.granted");
      return c.redirect(`/sheets/${seen.sheet.id}/extensions`, 303);
    },
  );

function showOfEntry(c: Context<App & InEntry>, draft: Draft) {
  const { entry } = c.var.seen;
  const { t } = pageOf(c);
  return show(c, c.var.seen, draft, {
    sheet: null,
    whose: t("people.role.bureau"),
    action: `/entries/${entry.id}/extensions`,
    crumbs: [
      { href: `/rounds/${entry.round}/entries`, label: t("entries.title") },
      { href: `/entries/${entry.id}/application`, label: entryName(entry) },
    ],
  });
}

async function showOfSheet(c: Context<App & InSheet>, draft: Draft) {
  const { sheet, entry } = c.var.seen;
  return show(c, c.var.seen, draft, {
    sheet: sheet.id,
    whose: (await memberName(c.var.db, sheet.assessor)) ?? "",
    action: `/sheets/${sheet.id}/extensions`,
    crumbs: [
      { href: `/rounds/${entry.round}/sheets?track=${entry.track}`, label: pageOf(c).t("rounds.sheets") },
    ],
  });
}

type About = {
  readonly sheet: string | null;
  readonly whose: string;
  readonly action: string;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
};

async function show<E extends App>(
  c: Context<E>,
  { entry, membership }: SeenEntry,
  draft: Draft,
  { sheet, ...about }: About,
) {
  const { db, now, visitor } = c.var;
  const { round } = await visibleRound(db, signedInPerson(visitor), entry.round);
  const phases = extendable(sheet === null ? "bureau" : "assessor", entry.phase);
  const before = await extensionsOf(db, entry.id);
  return c.html(
    <ExtensionPage
      {...about}
      frame={roundFrame(c, round, membership)}
      entry={entry}
      form={draft === blank && phases[0] !== undefined ? draftOf({ phase: phases[0] }) : draft}
      phases={phases}
      extensions={before.filter((one) => one.sheet === sheet)}
      now={now}
    />,
  );
}
