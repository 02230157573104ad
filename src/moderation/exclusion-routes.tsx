import { type Context, Hono } from "hono";
import { visibleEntries } from "../entries/store";
import { Invalid } from "../errors";
import { inEntry } from "../evidence/seen";
import type { Membership } from "../people/people";
import { refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { inRound, signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import { handedInRatings } from "../sheets/ratings-store";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import { whyOf } from "../web/refused";
import { decideExclusion, overLimitAmong } from "./exclusions";
import { ExclusionsPage, type Refused } from "./exclusions-page";
import { Excluding } from "./forms";

/** What entries leave out beyond the limit of their edition, and the office's word on it. */
export const exclusions = new Hono<App>()
  .get("/rounds/:round/settlement/exclusions", inRound("resolution.view"), (c) => {
    const { round, membership } = c.var.seen;
    return showExclusions(c, round, membership);
  })
  .post("/entries/:entry/exclusions", inEntry("exclusion.decide"), async (c) => {
    const { db, now, seen, visitor } = c.var;
    const { entry, membership } = seen;
    const body = await c.req.parseBody();
    const refuse = async (problem: string) => {
      const { round } = await visibleRound(db, signedInPerson(visitor), entry.round);
      c.status(422);
      return showExclusions(c, round, membership, {
        entry: entry.id,
        outcome: textOf(body.outcome),
        reason: textOf(body.reason),
        problem,
      });
    };
    const sent = Excluding.safeParse(body, { reportInput: true });
    if (!sent.success) return refuse(Object.values(problemsOf(sent.error, pageOf(c).language)).join(" "));
    const { outcome, leaves, reason } = sent.data;
    try {
      await decideExclusion(db, now, seen, outcome, leaves, reason);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      return refuse(whyOf(pageOf(c), error) ?? "");
    }
    leaveFlash(c, "moderation.exclusions.done");
    return c.redirect(`/rounds/${entry.round}/settlement/exclusions`, 303);
  });

async function showExclusions<E extends App>(
  c: Context<E>,
  round: Round,
  membership: Membership,
  refused?: Refused,
) {
  const { db }: App["Variables"] = c.var;
  const over = await overLimitAmong(db, round.id, await visibleEntries(db, membership, round.id));
  const ratings = await handedInRatings(
    db,
    over.map(({ entry }) => entry.id),
  );
  return c.html(
    <ExclusionsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      membership={membership}
      over={over}
      reasons={(entry, leaf) =>
        ratings
          .filter(
            (rating) =>
              rating.entry === entry &&
              rating.leaf === leaf &&
              ["not_applicable", "not_triggered"].includes(rating.state),
          )
          .map(({ reason }) => reason)
      }
      mayDecide={({ entry }) => refusalOf("exclusion.decide", membership.role, entry.phase) === undefined}
      refused={refused}
    />,
  );
}

function textOf(sent: unknown): string {
  return typeof sent === "string" ? sent : "";
}
