import { Hono } from "hono";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound } from "../rounds/seen";
import { pageNumber } from "../web/components/pages";
import type { App } from "../web/context";
import { checkChains } from "./check";
import { namesIn } from "./names";
import { LogPage, pageSize } from "./page";
import { facetsOf, pageOfScope, type Scope } from "./store";

/** What was done in a round, or above rounds, and whether its chain holds (assessment §4). */
export const log = new Hono<App & InRound>().get("/rounds/:round/log", inRound("log.view"), async (c) => {
  const { round, membership } = c.var.seen;
  const { db } = c.var;
  const asked = c.req.query();
  const scope: Scope = asked.scope === "installation" ? "installation" : { round: round.id };
  const filter = { action: asked.action || undefined, actor: asked.actor || undefined };
  const at = pageNumber(asked.page);
  const rows = await pageOfScope(db, scope, filter, { from: (at - 1) * pageSize, size: pageSize });
  return c.html(
    <LogPage
      frame={roundFrame(c, round, membership)}
      round={round}
      scope={scope === "installation" ? "installation" : "round"}
      rows={rows}
      names={await namesIn(
        db,
        rows.map(({ body }) => body),
      )}
      facets={await facetsOf(db, scope, filter)}
      at={at}
      checked={asked.check === undefined ? undefined : await checkChains(db, scope)}
    />,
  );
});
