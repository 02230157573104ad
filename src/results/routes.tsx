import { type Context, Hono } from "hono";
import { writeCsv } from "hucre/csv";
import { openConflicts } from "../conflicts/store";
import { editionOf } from "../editions/store";
import { visibleEntries } from "../entries/store";
import { NotFound } from "../errors";
import { overLimitAmong } from "../moderation/exclusions";
import { mayEver, refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { type RoundTrack, trackOf } from "../rounds/rounds";
import { type InRound, inRound } from "../rounds/seen";
import { textOfUnits } from "../scoring/decimal.ts";
import type { App } from "../web/context";
import { sortingOf } from "../web/sorting";
import { entriesDocument } from "./entries-document";
import { struckLeaves } from "./in-force";
import { usual } from "./order";
import { columnsShown, StandingPage } from "./standing-page";
import { departuresOf, groupsOf, standingOf } from "./store";

/** The standing of a round at any time: provisional while something is pending (results §1). */
export const results = new Hono<App>()
  .get("/rounds/:round/standing", inRound("standing.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const track = shownTrack(round, c.req.query("track"));
    const edition = await editionOf(c.var.db, track.edition);
    const rows = await standingOf(c.var.db, round.id, track.track, membership.id, shownGroup(c));
    const flagged = new Set(rows.filter(({ flags }) => flags.length > 0).map(({ entry }) => entry));
    const entries = flagged.size === 0 ? [] : await visibleEntries(c.var.db, membership, round.id);
    const over = await overLimitAmong(
      c.var.db,
      round.id,
      entries.filter(({ id }) => flagged.has(id)),
    );
    return c.html(
      <StandingPage
        frame={roundFrame(c, round, membership)}
        round={round}
        track={track}
        edition={edition}
        groups={await groupsOf(c.var.db, round.id, track.track)}
        rows={rows}
        departures={await departuresOf(c.var.db, rows)}
        mayShortlist={refusalOf("entry.shortlist", membership.role, track.phase) === undefined}
        mayExport={mayEver("scores.export", membership.role)}
        partial={(await openConflicts(c.var.db, round.id, membership.id)).length > 0}
        exclusions={new Map(over.map(({ entry, state }) => [entry.id, state]))}
        struck={[...(await struckLeaves(c.var.db, round.id, track.track))]}
        seesResolutions={mayEver("resolution.view", membership.role)}
        sorting={sortingOf(
          c.req.query("sort"),
          ["rank", "final", ...columnsShown(edition).map(({ code }) => code)],
          usual,
        )}
      />,
    );
  })
  .get("/rounds/:round/standing.json", inRound("standing.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const track = shownTrack(round, c.req.query("track"));
    const { decimals, id, edition } = await editionOf(c.var.db, track.edition);
    const text = (units: number | null) => (units === null ? null : textOfUnits(units, decimals));
    const rows = await standingOf(c.var.db, round.id, track.track, membership.id, shownGroup(c));
    return c.json({
      criteria: { id, edition, sha256: track.edition },
      entries: rows.map(({ entry, name, title, grouping, rank, status, final, low, high, band, nodes }) => ({
        id: entry,
        name,
        title,
        group: grouping,
        rank,
        status,
        final: text(final),
        low: text(low),
        high: text(high),
        band,
        nodes: Object.fromEntries([...nodes].map(([code, { earned }]) => [code, text(earned)])),
      })),
    });
  })
  .get("/rounds/:round/entries.json", inRound("scores.export"), async (c) => {
    const { db } = c.var;
    const { round, membership } = c.var.seen;
    const track = shownTrack(round, c.req.query("track"));
    const entries = await visibleEntries(db, membership, round.id);
    const own = entries.filter((entry) => entry.track === track.track);
    return c.json(await entriesDocument(db, round.id, track, own));
  })
  .get("/rounds/:round/standing.csv", inRound("standing.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const track = shownTrack(round, c.req.query("track"));
    const edition = await editionOf(c.var.db, track.edition);
    const columns = columnsShown(edition);
    const text = (units: number | null | undefined) =>
      units === null || units === undefined ? "" : textOfUnits(units, edition.decimals);
    const rows = await standingOf(c.var.db, round.id, track.track, membership.id, shownGroup(c));
    const csv = writeCsv(
      [
        [
          "rank",
          "name",
          "title",
          "group",
          "status",
          "final",
          "low",
          "high",
          "band",
          ...columns.map(({ code }) => code),
        ],
        ...rows.map(({ rank, name, title, grouping, status, final, low, high, band, nodes }) => [
          rank,
          name,
          title,
          grouping,
          status,
          text(final),
          text(low),
          text(high),
          band,
          ...columns.map(({ code }) => text(nodes.get(code)?.earned)),
        ]),
      ],
      { escapeFormulae: true, bom: true },
    );
    return c.body(csv, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="standing.csv"',
    });
  });

function shownTrack(round: InRound["Variables"]["seen"]["round"], wanted: string | undefined): RoundTrack {
  const track = wanted === undefined ? round.tracks[0] : trackOf(round, wanted);
  if (track === undefined) throw new NotFound("track");
  return track;
}

/** The one group asked for; none or an empty choice is all of them. */
function shownGroup(c: Context): string | undefined {
  return c.req.query("group") || undefined;
}
