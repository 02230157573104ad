import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { refusalOf } from "../people/permissions";
import { roundFrame } from "../rounds/frame";
import { allow, inRound, signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import { settle } from "../scoring/settle.ts";
import { observationKept } from "../sheets/marks";
import type { App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { evidenceOfLeaf } from "../evidence/cited";
import { textOfUnits } from "../scoring/decimal.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal, isSentenceKey, sentenceIn } from "../scoring/refusal.ts";
import { decide } from "./decide";
import { Decide } from "./forms";
import { QueuePage } from "./queue-page";
import { DecisionPage } from "./decision-page";
import { decisionsOn, queueOf, type RatingBeside, ratingsBeside } from "./store";

type OnEntryLeaf = {
  readonly Variables: { readonly at: SeenEntry; readonly edition: Edition; readonly leaf: Leaf };
};

/** The settlement of a round: the queue, and one leaf of one entry with its ratings side by side. */
export const moderation = new Hono<App>()
  .get("/rounds/:round/settlement", inRound("settlement.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const editions = new Map(
      await Promise.all(
        round.tracks.map(async ({ track, edition }) => [track, await editionOf(c.var.db, edition)] as const),
      ),
    );
    return c.html(
      <QueuePage
        frame={roundFrame(c, round, membership)}
        open={await queueOf(c.var.db, round.id, membership.id)}
        editions={editions}
        byLeaf={c.req.query("by") === "leaf"}
        path={`/rounds/${round.id}/settlement`}
      />,
    );
  })
  .get("/entries/:entry/settlement/:leaf", inEntryLeaf("settlement.view"), (c) => showDecision(c, blank))
  .post(
    "/entries/:entry/settlement/:leaf",
    inEntryLeaf("decision.make"),
    form(Decide, showDecision),
    async (c) => {
      const { at, edition, leaf, db, now } = c.var;
      const { points, ...sent } = c.req.valid("form");
      try {
        await decide(db, now, at, edition, leaf, {
          ...sent,
          points: sent.state === "scored" ? points : null,
          observation: null,
        });
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        return again(c, showDecision, { points: reasonText(c, error) });
      }
      leaveFlash(c, "moderation.done", { leaf: leaf.code });
      return c.redirect(`/rounds/${at.entry.round}/settlement`, 303);
    },
  );

function inEntryLeaf(action: Action) {
  return guarding(
    action,
    createMiddleware<App & OnEntryLeaf>(async (c, next) => {
      const at = await visibleEntry(c.var.db, signedInPerson(c.var.visitor), c.req.param("entry") ?? "");
      allow(at.membership, action, action === "settlement.view" ? undefined : at.entry.phase);
      const edition = await editionOf(c.var.db, at.entry.edition);
      const leaf = edition.leaves.find(
        ({ code, kinds }) => code === c.req.param("leaf") && kinds?.has(at.entry.kind) !== false,
      );
      if (leaf === undefined) throw new NotFound("leaf");
      c.set("at", at);
      c.set("edition", edition);
      c.set("leaf", leaf);
      await next();
    }),
  );
}

async function showDecision(c: Context<App & OnEntryLeaf>, draft: DraftOf<typeof Decide>) {
  const { at, edition, leaf, db } = c.var;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), at.entry.round);
  const ratings = await ratingsBeside(db, at.entry.id, leaf.code);
  const settlement = settle(
    edition,
    leaf,
    ratings.map(({ sheet, state, observation }) => ({
      assessor: sheet,
      state,
      observation: observationKept(observation),
    })),
  );
  const decisions = await decisionsOn(db, at.entry.id, leaf.code);
  const evidence = await Promise.all(
    ratings.map(async ({ sheet }) => [sheet, await evidenceOfLeaf(db, sheet, leaf.code)] as const),
  );
  const taken = ratings.find(({ sheet }) => sheet === c.req.query("take"));
  return c.html(
    <DecisionPage
      frame={roundFrame(c, round, at.membership)}
      entry={at.entry}
      edition={edition}
      leaf={leaf}
      ratings={ratings}
      agreement={decisions.length > 0 ? "decided" : settlement.agreement}
      decisions={decisions}
      evidence={new Map(evidence)}
      draft={draft === blank && taken !== undefined ? draftTaking(edition, leaf, taken) : draft}
      mayDecide={refusalOf("decision.make", at.membership.role, at.entry.phase) === undefined}
    />,
  );
}

/** The form filled with one rating, for the lead to give the reason and decide. */
function draftTaking(edition: Edition, leaf: Leaf, { state, observation, reason }: RatingBeside) {
  const outcome = earnedOf(edition, leaf, state, observation ?? undefined);
  const earned = isRefusal(outcome) ? null : outcome.earned;
  return draftOf({
    state,
    reason,
    ...(state === "scored" && earned !== null && { points: textOfUnits(earned, edition.decimals) }),
  });
}

function reasonText(c: Context<App & OnEntryLeaf>, { key, figures }: Invalid): string {
  return isSentenceKey(key) ? sentenceIn({ key, figures }, pageOf(c).language) : key;
}
