import { createMiddleware } from "hono/factory";
import { Forbidden } from "../errors";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { allowAt, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { visibleVisit } from "./store";
import type { SeenVisit } from "./visits";

export type InVisit = { readonly Variables: { readonly seen: SeenVisit } };

/** For routes under `/visits/:visit`: a visit one may not see does not exist; only its team writes on its sheet. */
export function inVisit(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InVisit>(async (c, next) => {
      const seen = await visibleVisit(c.var.db, signedInPerson(c.var.visitor), c.req.param("visit") ?? "");
      allowAt(seen.membership, action, seen.entry, c.var.now);
      if (action === "item.record" && !seen.isMember) throw new Forbidden("role");
      c.set("seen", seen);
      await next();
    }),
  );
}
