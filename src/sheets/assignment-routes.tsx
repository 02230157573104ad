import { type Context, Hono } from "hono";
import { newId } from "../db/identifier";
import { editionOf } from "../editions/store";
import type { Entry } from "../entries/entries";
import { NotFound } from "../errors";
import { mayEver, refusalOf } from "../people/refusals";
import { membersOf } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { type RoundTrack, trackOf } from "../rounds/rounds";
import { type InRound, inRound, type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { assignSheets, removeSheet } from "./assigning";
import { Assigned } from "./assignment-form";
import { AssignmentPage } from "./assignment-page";
import { entriesOf } from "./assignment-seen";
import { closedSheets, drawsOf, lastActivity } from "./assignment-store";
import { hindrancesText } from "./hindrance-text";
import { wholeTree } from "./marks";
import { visibleSheets } from "./store";

/** Who scores what in a round: the office assigns, the lead looks. */
export const assignment = new Hono<App & InRound>()
  .get("/rounds/:round/sheets", inRound("sheets.view"), async (c) => {
    const { round, membership } = c.var.seen;
    // An assessor's sheets are the first page of the round.
    if (membership.role === "assessor") return c.redirect(`/rounds/${round.id}`, 303);
    const [first] = round.tracks;
    const track = trackOf(round, c.req.query("track") ?? "") ?? first;
    if (track === undefined) throw new NotFound("track");
    const mayAssign = refusalOf("sheet.assign", membership.role, track.phase) === undefined;
    return show(c, track, mayAssign ? blank : undefined);
  })
  .post("/rounds/:round/sheets/:track", inTrack("sheet.assign"), form(Assigned, showForm), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    const { to, node, assessor } = c.req.valid("form");
    const { t } = pageOf(c);
    const edition = await editionOf(db, track.edition);
    const members = await membersOf(db, seen.round.id);
    const entries = chosenBy(to, await entriesOf(c, track));
    if (entries.length === 0) return again(c, showForm, { to: t("sheets.assign.unknown") });
    if (node !== wholeTree && !edition.byCode.has(node))
      return again(c, showForm, { node: t("sheets.assign.unknown") });
    const assessors = members.filter(
      ({ id, role, endedAt }) => role === "assessor" && endedAt === null && assessor.includes(id),
    );
    if (assessors.length < assessor.length)
      return again(c, showForm, { assessor: t("sheets.assign.unknown") });
    const { sheets, hindrances } = await assignSheets(
      db,
      now,
      { person: signedInPerson(visitor).id, membership: seen.membership.id },
      { round: seen.round.id, edition, entries, node, assessors: assessors.map(({ id }) => id) },
    );
    if (hindrances.length > 0)
      return again(c, showForm, { assessor: hindrancesText(pageOf(c), hindrances, entries, assessors) });
    leaveFlash(c, "sheets.assign.done", { n: sheets.length });
    return c.redirect(`/rounds/${seen.round.id}/sheets?track=${track.track}`, 303);
  })
  .post("/rounds/:round/sheets/:track/:sheet/removal", inTrack("sheet.assign"), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    await removeSheet(db, now, signedInPerson(visitor).id, seen.round.id, c.req.param("sheet"));
    leaveFlash(c, "sheets.assign.removed");
    return c.redirect(`/rounds/${seen.round.id}/sheets?track=${track.track}`, 303);
  });

function showForm(c: Context<App & InTrack>, form: DraftOf<typeof Assigned>) {
  return show(c, c.var.track, form);
}

async function show<E extends App & InRound>(
  c: Context<E>,
  track: RoundTrack,
  form: DraftOf<typeof Assigned> | undefined,
) {
  const { db } = c.var;
  const { round, membership } = c.var.seen;
  const entries = await entriesOf(c, track);
  const shown = new Set(entries.map(({ id }) => id));
  const members = await membersOf(db, round.id);
  const sheets = await visibleSheets(db, membership, round.id);
  // Whoever dropped out is named for the sheets they had.
  const assessors = members.filter(
    ({ id, role, endedAt }) =>
      role === "assessor" && (endedAt === null || sheets.some(({ assessor }) => assessor === id)),
  );
  return c.html(
    <AssignmentPage
      frame={roundFrame(c, round, membership)}
      round={round}
      track={track}
      edition={await editionOf(db, track.edition)}
      entries={entries}
      assessors={assessors}
      sheets={sheets.filter(({ entry }) => shown.has(entry))}
      left={new Set(assessors.flatMap(({ id, endedAt }) => (endedAt === null ? [] : [id])))}
      closed={(await closedSheets(db, round.id)).filter(({ entry }) => shown.has(entry))}
      mayRead={mayEver("rating.view", membership.role)}
      active={await lastActivity(db, round.id)}
      draws={await drawsOf(db, round.id, track.track)}
      seed={newId()}
      form={form}
      mayExtend={refusalOf("extension.grant", membership.role, track.phase) === undefined}
    />,
  );
}

function chosenBy(to: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ id, grouping }) => to === "all" || to === `entry:${id}` || to === `group:${grouping}`,
  );
}
