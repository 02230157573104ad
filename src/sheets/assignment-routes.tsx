import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { type Entry, entryName } from "../entries/entries";
import { visibleEntries } from "../entries/store";
import { NotFound } from "../errors";
import { refusalOf } from "../people/permissions";
import { type Member, membersOf } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { type RoundTrack, trackOf } from "../rounds/rounds";
import { type InRound, inRound, type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { type Page, pageOf } from "../web/page";
import { assignSheets, removeSheet } from "./assigning";
import type { Hindrance } from "./assignment";
import { Assigned } from "./assignment-form";
import { AssignmentPage } from "./assignment-page";
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
    const assessors = members.filter((one) => mayScore(one) && assessor.includes(one.id));
    if (assessors.length < assessor.length)
      return again(c, showForm, { assessor: t("sheets.assign.unknown") });
    const { sheets, hindrances } = await assignSheets(
      db,
      now,
      { person: signedInPerson(visitor).id, membership: seen.membership.id },
      { round: seen.round.id, edition, entries, node, assessors: assessors.map(({ id }) => id) },
    );
    if (hindrances.length > 0)
      return again(c, showForm, { assessor: hindranceText(pageOf(c), hindrances, entries, assessors) });
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
  return c.html(
    <AssignmentPage
      frame={roundFrame(c, round, membership)}
      round={round}
      track={track}
      edition={await editionOf(db, track.edition)}
      entries={entries}
      assessors={members.filter(mayScore)}
      sheets={sheets.filter(({ entry }) => shown.has(entry))}
      form={form}
      mayExtend={refusalOf("extension.grant", membership.role, track.phase) === undefined}
    />,
  );
}

async function entriesOf<E extends App & InRound>(
  c: Context<E>,
  { track }: RoundTrack,
): Promise<readonly Entry[]> {
  const { round, membership } = c.var.seen;
  const all = await visibleEntries(c.var.db, membership, round.id);
  return all.filter((entry) => entry.track === track && entry.departure === null);
}

function chosenBy(to: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    ({ id, grouping }) => to === "all" || to === `entry:${id}` || to === `group:${grouping}`,
  );
}

/** The first hindrance in full, and how many more there are. */
function hindranceText(
  { t }: Page,
  hindrances: readonly Hindrance[],
  entries: readonly Entry[],
  assessors: readonly { readonly id: string; readonly name: string }[],
): string {
  const [first] = hindrances;
  const entry = entries.find(({ id }) => id === first?.entry);
  const name = entry === undefined ? "" : entryName(entry);
  const assessor = assessors.find(({ id }) => id === first?.assessor)?.name ?? "";
  const said = first?.conflict
    ? t("sheets.assign.conflict", { assessor, entry: name })
    : first?.leaf === undefined
      ? t("sheets.assign.nothing", { entry: name })
      : t("sheets.assign.twice", { assessor, entry: name, leaf: first.leaf });
  return hindrances.length > 1 ? `${said}${t("sheets.assign.more", { n: hindrances.length - 1 })}` : said;
}

/** Whoever dropped out is given nothing new; what they handed in stays (assessment §3). */
function mayScore({ role, endedAt }: Member): boolean {
  return role === "assessor" && endedAt === null;
}
