import { type Context, Hono } from "hono";
import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { visibleEntries } from "../entries/store";
import { refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { trackOf } from "../rounds/rounds";
import { type InRound, inRound, type InTrack, inTrack } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, type Draft, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { AskPage } from "./ask-page";
import { askForLists } from "./asking";
import { DrawPage } from "./draw-page";
import { countingLists, newSeed, publishSeed } from "./drawing";
import { DrawsPage } from "./draws-page";
import { Asking, Seeding } from "./forms";
import { type InDraw, inDraw } from "./seen";
import { drawsOf, listsOf } from "./store";

/** The draws of a round: asked for, and made once every list is locked. */
export const caseDraws = new Hono<App>()
  .get("/rounds/:round/case-draws", inRound("case_draws.view"), showDraws)
  .get("/rounds/:round/case-draws/new/:track", inTrack("case_list.ask"), (c) => showAsk(c, blank))
  .post(
    "/rounds/:round/case-draws/new/:track",
    inTrack("case_list.ask"),
    form(Asking, showAsk),
    async (c) => {
      const { db, now, seen, track } = c.var;
      const sent = c.req.valid("form");
      const entries = await entriesIn(c);
      const chosen = entries.filter(({ id }) => sent.entries.length === 0 || sent.entries.includes(id));
      const { t } = pageOf(c);
      if (chosen.length === 0) return again(c, showAsk, { entries: t("cases.noEntries") });
      const leaf = samples(await editionOf(db, track.edition)).find(({ code }) => code === sent.leaf);
      if (leaf === undefined && sent.leaf !== undefined)
        return again(c, showAsk, { leaf: t("web.issue.unchosen") });
      const id = await askForLists(db, now, seen.membership, {
        round: seen.round.id,
        track: track.track,
        kind: sent.kind,
        leaf: leaf?.code ?? null,
        count: sent.count,
        dueAt: sent.due_at,
        departments: sent.departments,
        entries: chosen.map((entry) => entry.id),
      });
      leaveFlash(c, "cases.asked", { n: chosen.length * sent.departments.length });
      return c.redirect(`/rounds/${seen.round.id}/case-draws/${id}`, 303);
    },
  )
  .get("/rounds/:round/case-draws/:draw", inDraw("case_draws.view"), (c) => showDraw(c, blank))
  .post(
    "/rounds/:round/case-draws/:draw/seeds",
    inDraw("case_draw.seed"),
    form(Seeding, showDraw),
    async (c) => {
      const { db, now, seen, draw } = c.var;
      const { seed, source, confirm } = c.req.valid("form");
      if (confirm.trim() !== draw.kind)
        return again(c, showDraw, { confirm: pageOf(c).t("web.confirm.differs") });
      const published = seed === "" ? { text: newSeed(), source: "" } : { text: seed, source };
      await publishSeed(db, now, { round: seen.round.id, membership: seen.membership }, draw.id, published);
      leaveFlash(c, "cases.seedDone");
      return c.redirect(`/rounds/${seen.round.id}/case-draws/${draw.id}`, 303);
    },
  );

async function showDraws(c: Context<App & InRound>) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const draws = await drawsOf(db, round.id);
  const visible = new Set((await visibleEntries(db, membership, round.id)).map(({ id }) => id));
  const lists = await listsOf(db, { draws: draws.map(({ id }) => id) });
  return c.html(
    <DrawsPage
      frame={roundFrame(c, round, membership)}
      round={round}
      draws={draws}
      lists={lists.filter(({ entry }) => visible.has(entry))}
      askable={round.tracks.filter(
        ({ phase }) => refusalOf("case_list.ask", membership.role, phase) === undefined,
      )}
    />,
  );
}

async function showAsk(c: Context<App & InTrack>, draft: DraftOf<typeof Asking>) {
  const { db, seen, track } = c.var;
  const page = pageOf(c);
  return c.html(
    <AskPage
      frame={roundFrame(c, seen.round, seen.membership)}
      round={seen.round}
      track={track}
      entries={await entriesIn(c)}
      leaves={samples(await editionOf(db, track.edition)).map(({ code, title, minimum }) => ({
        value: code,
        label: page.t("cases.leafChoice", { leaf: `${code} ${textIn(title, page.language)}`, n: minimum }),
      }))}
      form={draft}
    />,
  );
}

async function showDraw(c: Context<App & InDraw>, draft: Draft<"seed" | "source" | "confirm">) {
  const { db, seen, draw } = c.var;
  const { round, membership } = seen;
  const entries = new Map((await visibleEntries(db, membership, round.id)).map((one) => [one.id, one]));
  const lists = await listsOf(db, { draws: [draw.id] });
  const track = trackOf(round, draw.track);
  const mayPublish = refusalOf("case_draw.seed", membership.role, track?.phase) === undefined;
  const counting = await countingLists(db, draw);
  return c.html(
    <DrawPage
      frame={roundFrame(c, round, membership)}
      round={round}
      draw={draw}
      lines={lists.flatMap((list) => {
        const entry = entries.get(list.entry);
        return entry === undefined ? [] : [{ list, entry }];
      })}
      open={counting.filter(({ locked }) => locked === undefined).length}
      short={await shortOf(c)}
      seeding={mayPublish ? draft : undefined}
    />,
  );
}

/** Where the leaf's sample needs more files of each place than all its draws together call up. */
async function shortOf(c: Context<App & InDraw>) {
  const { db, seen, draw } = c.var;
  const edition = await editionOf(db, trackOf(seen.round, draw.track)?.edition ?? "");
  const needed = samples(edition).find(({ code }) => code === draw.leaf)?.minimum ?? 0;
  const same = (await drawsOf(db, draw.round)).filter(
    ({ track, leaf }) => track === draw.track && leaf === draw.leaf,
  );
  const counts = new Map(same.map(({ id, count }) => [id, count]));
  const lists = await listsOf(db, { draws: [...counts.keys()] });
  const byEntry = Map.groupBy(lists, ({ entry }) => entry);
  const drawn = Math.min(
    ...[...byEntry.values()].map((group) =>
      group.reduce((sum, list) => sum + (counts.get(list.draw) ?? 0), 0),
    ),
  );
  return drawn < needed ? { needed, drawn } : undefined;
}

function samples(edition: Edition) {
  return edition.leaves.flatMap(({ code, title, rule }) =>
    rule.kind === "sample" ? [{ code, title, minimum: rule.minimum }] : [],
  );
}

/** The entries of the track that may be asked: those that have not left. */
async function entriesIn(c: Context<App & InTrack>) {
  const { db, seen, track } = c.var;
  const entries = await visibleEntries(db, seen.membership, seen.round.id);
  return entries.filter((entry) => entry.track === track.track && entry.departure === null);
}
