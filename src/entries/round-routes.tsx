import { type Context, Hono } from "hono";
import type { Edition } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { allSubjects } from "../jurisdictions/store";
import { matching, type Subject } from "../jurisdictions/subjects";
import { restOf } from "../lists/cells";
import type { Checked } from "../lists/checked";
import type { ListForm } from "../lists/form";
import { listText } from "../lists/sent";
import { mayEver, refusalOf } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import { pageNumber } from "../web/components/pages";
import type { App } from "../web/context";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { type Page, pageOf } from "../web/page";
import { addEntries, assesses } from "./adding";
import { AddEntriesListPage, AddEntriesPage } from "./add-page";
import { type BidList, readBids } from "./bid-list";
import { countsOf } from "./counts";
import { Added, AddedList } from "./forms";
import { EntriesPage, pageSize } from "./list-page";
import { entriesIn, visibleEntries } from "./store";

type OnTrack = Context<App & InTrack>;

/** The entries of a round, and how they come into it. */
export const roundEntries = new Hono<App & InRound>()
  .get("/rounds/:round/entries", inRound("entries.view"), async (c) => {
    const { round, membership } = c.var.seen;
    const all = await visibleEntries(c.var.db, membership, round.id);
    const { find = "", kind = "", track = "", step = "" } = c.req.query();
    const found = matching(all, { find, kind }).filter(
      (entry) =>
        (track === "" || entry.track === track) && (step === "" || (entry.step ?? "registered") === step),
    );
    const at = pageNumber(c.req.query("page"));
    const shown = found.slice((at - 1) * pageSize, at * pageSize);
    return c.html(
      <EntriesPage
        frame={roundFrame(c, round, membership)}
        round={round}
        entries={shown}
        counts={await countsOf(
          c.var.db,
          shown.map(({ id }) => id),
        )}
        all={all.length}
        total={found.length}
        at={at}
        adding={round.tracks.filter(
          ({ phase }) => refusalOf("entry.add", membership.role, phase) === undefined,
        )}
        settingQuotas={round.tracks.filter(
          ({ phase }) => refusalOf("quota.set", membership.role, phase) === undefined,
        )}
        showsSheets={mayEver("sheets.view", membership.role)}
        showsSteps={mayEver("application.view", membership.role)}
      />,
    );
  })
  .get("/rounds/:round/entries/:track/new", inTrack("entry.add"), (c) => showAdd(c, blank))
  .get("/rounds/:round/entries/:track/list", inTrack("entry.add"), (c) => showList(c, blank))
  .post("/rounds/:round/entries/:track", inTrack("entry.add"), form(Added, showAdd), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    const { subject, title, which, find, kind } = c.req.valid("form");
    const { t } = pageOf(c);
    if (track.track === "project" && title === "") return again(c, showAdd, { title: t("entries.noTitle") });
    const offered = await offeredSubjects(c, await editionOf(db, track.edition));
    const chosen =
      which === "all" ? matching(offered, { find, kind }) : offered.filter(({ id }) => subject.includes(id));
    if (chosen.length === 0) return again(c, showAdd, { subject: t("entries.noneTicked") });
    const bids = chosen.map((one) => ({ subject: one, title: track.track === "project" ? title : "" }));
    const n = await addEntries(db, now, signedInPerson(visitor).id, seen.round.id, track, bids);
    return added(c, n);
  })
  .post("/rounds/:round/entries/:track/list", inTrack("entry.add"), form(AddedList, showList), async (c) => {
    const { db, now, seen, track, visitor } = c.var;
    const sent = c.req.valid("form");
    const { t } = pageOf(c);
    const text = await listText(sent);
    if (text === undefined) return again(c, showList, { file: t("lists.unreadable") });
    if (text.trim() === "") return again(c, showList, { list: t("lists.empty") });
    const found = await read(c, text);
    if (sent.step === "check" || found.rows.length === 0) return showList(c, draftOf({ list: text }), found);
    const n = await addEntries(db, now, signedInPerson(visitor).id, seen.round.id, track, found.rows);
    if (found.problems.length === 0) return added(c, n);
    const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
    return showList(c, draftOf({ list: rest }), await read(c, rest), n);
  });

async function showAdd(c: OnTrack, form: DraftOf<typeof Added>) {
  const { seen, track } = c.var;
  const edition = await editionOf(c.var.db, track.edition);
  const { find = textOf(form.typed.find), kind = textOf(form.typed.kind) } = c.req.query();
  const filter = { find, kind };
  const all = await allSubjects(c.var.db);
  return c.html(
    <AddEntriesPage
      frame={roundFrame(c, seen.round, seen.membership)}
      round={seen.round}
      track={track}
      form={form}
      subjects={matching(await offeredSubjects(c, edition), filter)}
      filter={filter}
      otherKinds={all.filter((subject) => !assesses(edition, subject.kind)).length}
    />,
  );
}

function showList(c: OnTrack, form: ListForm, found?: BidList, imported?: number) {
  const { seen, track } = c.var;
  const frame = roundFrame(c, seen.round, seen.membership);
  const checked = found && checkedOf(frame.page, found, imported);
  return c.html(
    <AddEntriesListPage
      frame={frame}
      round={seen.round}
      track={track}
      form={form}
      checked={checked}
      rows={found?.rows ?? []}
    />,
  );
}

/** The subjects the track can take: of a kind its edition assesses, and on the comprehensive track not there yet. */
async function offeredSubjects(c: OnTrack, edition: Edition): Promise<readonly Subject[]> {
  const { db, seen, track } = c.var;
  const there = new Set((await entriesIn(db, seen.round.id, track.track)).map(({ subject }) => subject));
  return (await allSubjects(db)).filter(
    ({ id, kind }) => assesses(edition, kind) && (track.track === "project" || !there.has(id)),
  );
}

async function read(c: OnTrack, text: string): Promise<BidList> {
  const { db, seen, track } = c.var;
  return readBids(text, {
    track: track.track,
    edition: await editionOf(db, track.edition),
    subjects: await allSubjects(db),
    entries: await entriesIn(db, seen.round.id, track.track),
  });
}

function added(c: OnTrack, n: number): Response {
  leaveFlash(c, "entries.added", { n });
  return c.redirect(`/rounds/${c.var.seen.round.id}/entries`, 303);
}

function checkedOf({ t }: Page, { rows, problems }: BidList, imported: number | undefined): Checked {
  return {
    good: rows.length,
    problems: problems.map(({ line, column, value, key }) => ({ line, column, value, mend: t(key) })),
    ...(imported !== undefined && { imported }),
  };
}

function textOf(typed: string | readonly string[] | undefined): string {
  return typeof typed === "string" ? typed : "";
}
