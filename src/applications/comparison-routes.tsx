import { Hono } from "hono";
import { editionOf } from "../editions/store";
import { frameOf, under } from "../evidence/frame";
import { type InEntry, inEntry } from "../evidence/seen";
import { mayEver } from "../people/refusals";
import { resolutionsInForce, struckLeaves } from "../results/in-force";
import { scoredEntries } from "../results/recompute";
import type { App } from "../web/context";
import { comparedNodes, orders } from "./comparison";
import { ComparisonPage } from "./comparison-page";
import { submissionsOf, submittedLeaves } from "./submitted-store";

/** The self-score against the settled score, once feedback has opened (assessment §3). */
export const selfScoreComparison = new Hono<App & InEntry>().get(
  "/entries/:entry/comparison",
  inEntry("self_scores.compare"),
  async (c) => {
    const { db, seen } = c.var;
    const { entry, membership } = seen;
    const edition = await editionOf(db, entry.edition);
    const [newest] = await submissionsOf(db, entry.id);
    const [now] = await scoredEntries(db, [entry], await resolutionsInForce(db, [entry]));
    const frame = await frameOf(c, seen);
    return c.html(
      <ComparisonPage
        frame={frame}
        crumbs={under(seen, frame)}
        seen={seen}
        edition={edition}
        rows={
          newest === undefined || now === undefined
            ? []
            : comparedNodes(
                edition,
                entry.kind,
                await submittedLeaves(db, entry.id, newest.number),
                now.scored,
                await struckLeaves(db, entry.round, entry.track),
              )
        }
        order={orders.find((one) => one === c.req.query("order")) ?? "code"}
        opens={mayEver("statements.view", membership.role)}
      />,
    );
  },
);
