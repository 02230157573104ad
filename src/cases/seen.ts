import { createMiddleware } from "hono/factory";
import { NotFound } from "../errors";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import type { InEntry } from "../evidence/seen";
import { trackOf } from "../rounds/rounds";
import { allow, type InRound, signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { App } from "../web/context";
import type { CaseList, Draw } from "./cases";
import { visibleList } from "./listing";
import { drawIn } from "./store";

export type InDraw = InRound & { readonly Variables: { readonly draw: Draw } };

/** For routes under `/rounds/:round/case-draws/:draw`: refused also in the wrong phase of the draw's track. */
export function inDraw(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InDraw>(async (c, next) => {
      const seen = await visibleRound(c.var.db, signedInPerson(c.var.visitor), c.req.param("round") ?? "");
      allow(seen.membership, action);
      const draw = await drawIn(c.var.db, seen.round.id, c.req.param("draw") ?? "");
      if (draw === undefined) throw new NotFound("draw");
      allow(seen.membership, action, trackOf(seen.round, draw.track)?.phase);
      c.set("seen", seen);
      c.set("draw", draw);
      await next();
    }),
  );
}

export type InList = InEntry & { readonly Variables: { readonly list: CaseList; readonly draw: Draw } };

/** After `inEntry`: the list of the address, where the reader may see it, with what it was asked for. */
export const onList = createMiddleware<App & InList>(async (c, next) => {
  const { db, seen } = c.var;
  const list = await visibleList(db, seen, c.req.param("list") ?? "");
  const draw = await drawIn(db, seen.entry.round, list.draw);
  if (draw === undefined) throw new NotFound("draw");
  c.set("list", list);
  c.set("draw", draw);
  await next();
});
