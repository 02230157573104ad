import { createMiddleware } from "hono/factory";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { allowAt, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { type SeenRevision, visibleRevision } from "./store";

export type InEntry = { readonly Variables: { readonly seen: SeenEntry } };

/** For routes under `/entries/:entry`: an entry one may not see does not exist, a wrong role or phase is refused. */
export function inEntry(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InEntry>(async (c, next) => {
      const seen = await visibleEntry(c.var.db, signedInPerson(c.var.visitor), c.req.param("entry") ?? "");
      allowAt(seen.membership, action, seen.entry, c.var.now);
      c.set("seen", seen);
      await next();
    }),
  );
}

export type InRevision = { readonly Variables: { readonly seen: SeenRevision } };

/** The same for routes under `/documents/:revision`. */
export function inRevision(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InRevision>(async (c, next) => {
      const id = c.req.param("revision") ?? "";
      const seen = await visibleRevision(c.var.db, signedInPerson(c.var.visitor), id);
      allowAt(seen.membership, action, seen.entry, c.var.now);
      c.set("seen", seen);
      await next();
    }),
  );
}
