import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { Edition, Leaf } from "../criteria/tree.ts";
import { ruleSentence } from "../editions/rule-sentence";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import { Invalid, NotFound } from "../errors";
import { evidenceBeside } from "../evidence/cited";
import { inEntry } from "../evidence/seen";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { mayEver, refusalAt } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { allowAt, type InRound, inRound, mayInRound, signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import { textOfUnits } from "../scoring/decimal.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal, isSentenceKey, sentenceIn } from "../scoring/refusal.ts";
import { settle } from "../scoring/settle.ts";
import { drawAgain } from "../sheets/draw";
import { thirdsUnderWay } from "../sheets/drawing-store";
import { observationKept } from "../sheets/marks";
import { observationTyped } from "../sheets/observation";
import { pageNumber } from "../web/components/pages";
import type { App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { isKey } from "../web/language";
import { pageOf } from "../web/page";
import { asksObservation, decide, isOwn } from "./decide";
import { DecisionPage } from "./decision-page";
import { Decide } from "./forms";
import { narrowed } from "./queue";
import { QueuePage } from "./queue-page";
import { rulingsOf } from "./rulings-store";
import { decisionsOn, type RatingBeside, ratingsBeside } from "./store";
import { waitingIn } from "./waiting";

type OnEntryLeaf = {
  readonly Variables: { readonly at: SeenEntry; readonly edition: Edition; readonly leaf: Leaf };
};

/** The settlement of a round: the queue, and one leaf of one entry with its ratings side by side. */
export const moderation = new Hono<App>()
  .get("/rounds/:round/settlement", inRound("resolution.view"), async (c): Promise<Response> => {
    const { round, membership } = c.var.seen;
    // who does not read ratings has a part in what takes two persons
    if (mayEver("settlement.view", membership.role)) return showQueue(c, false);
    return c.redirect(`/rounds/${round.id}/settlement/resolutions`, 303);
  })
  .get("/rounds/:round/settlement/leaves", inRound("settlement.view"), (c) => showQueue(c, true))
  .post("/entries/:entry/draws", inEntry("third.draw"), async (c) => {
    const { seen, db, now } = c.var;
    try {
      await drawAgain(db, now, seen, await editionOf(db, seen.entry.edition));
      leaveFlash(c, "moderation.drawn");
    } catch (error) {
      if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
      leaveFlash(c, error.key, error.figures, "binds");
    }
    return c.redirect(`/rounds/${seen.entry.round}/settlement`, 303);
  })
  .get("/entries/:entry/settlement/:leaf", inEntryLeaf("settlement.view"), (c) => showDecision(c, blank))
  .post(
    "/entries/:entry/settlement/:leaf",
    inEntryLeaf("decision.make"),
    form(Decide, showDecision),
    async (c) => {
      const { at, edition, leaf, db, now } = c.var;
      const { points, ruling = null, ...sent } = c.req.valid("form");
      const scored = sent.state === "scored";
      const asked = asksObservation(leaf);
      if (scored && !asked && points === "")
        return again(c, showDecision, { points: pageOf(c).t("moderation.pointsMissing") });
      try {
        await decide(db, now, at, edition, leaf, {
          ...sent,
          ruling,
          points: scored && !asked ? points : null,
          observation: scored && asked ? observationTyped(leaf.rule, fieldsTyped(c)) : null,
        });
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        return again(c, showDecision, { [asked ? "observation" : "points"]: reasonText(c, error) });
      }
      leaveFlash(c, "moderation.done", { leaf: leaf.code });
      return c.redirect(`/rounds/${at.entry.round}/settlement`, 303);
    },
  );

async function showQueue(c: Context<App & InRound>, leaves: boolean) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const { waiting, editions } = await waitingIn(db, round, membership);
  const { track, stage, entry, part } = c.req.query();
  return c.html(
    <QueuePage
      frame={roundFrame(c, round, membership)}
      round={round}
      editions={editions}
      role={membership.role}
      waiting={waiting}
      shown={narrowed(waiting, editions, { track, stage, entry, part })}
      leaves={leaves}
      at={pageNumber(c.req.query("page"))}
      mayDraw={mayInRound("third.draw", seen)}
    />,
  );
}

function inEntryLeaf(action: Action) {
  return guarding(
    action,
    createMiddleware<App & OnEntryLeaf>(async (c, next) => {
      const at = await visibleEntry(c.var.db, signedInPerson(c.var.visitor), c.req.param("entry") ?? "");
      allowAt(at.membership, action, at.entry, c.var.now);
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
  const { entry, membership } = at;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const ratings = await ratingsBeside(db, [entry.id], leaf.code);
  const settlement = settle(
    edition,
    leaf,
    ratings.map(({ sheet, state, observation }) => ({
      assessor: sheet,
      state,
      observation: observationKept(observation),
    })),
  );
  const decisions = await decisionsOn(db, [entry.id], leaf.code);
  const own = isOwn(entry, decisions, membership.person);
  const taken = ratings.find(({ sheet }) => sheet === c.req.query("take"));
  const frame = roundFrame(c, round, membership);
  return c.html(
    <DecisionPage
      frame={frame}
      entry={entry}
      edition={edition}
      leaf={leaf}
      rule={ruleSentence(frame.page, edition, leaf)}
      rulings={await rulingsOf(db, entry.round, { track: entry.track, leaf: leaf.code })}
      ratings={ratings}
      agreement={decisions.length > 0 ? "decided" : settlement.agreement}
      third={(await thirdsUnderWay(db, [entry.id])).find((third) => third.leaf === leaf.code)?.name}
      decisions={decisions}
      evidence={await evidenceBeside(
        db,
        ratings.map(({ sheet }) => sheet),
        leaf.code,
      )}
      draft={draft === blank && taken !== undefined ? draftTaking(edition, leaf, taken) : draft}
      observed={draft === blank ? (taken?.observation ?? null) : observationTyped(leaf.rule, fieldsTyped(c))}
      mayDecide={refusalAt("decision.make", membership.role, entry, c.var.now) === undefined && !own}
      own={own}
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

/** The fields of a form that hold one text each. */
function fieldsTyped(c: Context): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(c.get("typed")).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

function reasonText(c: Context<App & OnEntryLeaf>, { key, figures }: Invalid): string {
  const { language, t } = pageOf(c);
  if (isSentenceKey(key)) return sentenceIn({ key, figures }, language);
  return isKey(key) && key === "moderation.ruling.unknown" ? t(key) : key;
}
