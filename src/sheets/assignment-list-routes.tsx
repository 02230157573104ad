import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { restOf } from "../lists/cells";
import type { Checked } from "../lists/checked";
import type { ListForm } from "../lists/form";
import { listText } from "../lists/sent";
import { membersOf } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { type InRound, type InTrack, inTrack, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, draftOf, form } from "../web/form";
import { type Page, pageOf } from "../web/page";
import { assignAll, around } from "./assigning";
import { AssignedList } from "./assignment-form";
import { type Known, readSheets, type SheetList } from "./assignment-list";
import { AssignmentListPage } from "./assignment-list-page";
import { entriesOf } from "./assignment-seen";
import { hindrancesText } from "./hindrance-text";

type OnTrack = Context<App & InTrack>;

/** Sheets assigned by a list that is pasted or uploaded. */
export const assignmentLists = new Hono<App & InRound>()
  .get("/rounds/:round/sheets/:track/list", inTrack("sheet.assign"), (c) => show(c, blank))
  .post(
    "/rounds/:round/sheets/:track/list",
    inTrack("sheet.assign"),
    form(AssignedList, (c: OnTrack, draft) => show(c, draft)),
    async (c) => {
      const { db, now, seen, track, visitor } = c.var;
      const sent = c.req.valid("form");
      const page = pageOf(c);
      const text = await listText(sent);
      if (text === undefined) return again(c, show, { file: page.t("lists.unreadable") });
      if (text.trim() === "") return again(c, show, { list: page.t("lists.empty") });
      const known = await knownIn(c);
      const found = readSheets(text, known);
      if (sent.step === "check" || found.rows.length === 0) return show(c, draftOf({ list: text }), found);
      const { sheets, hindrances } = await assignAll(
        db,
        now,
        { person: signedInPerson(visitor).id, membership: seen.membership.id },
        {
          round: seen.round.id,
          edition: known.edition,
          entries: known.entries,
          wanted: found.rows.map(({ entry, assessor, node }) => ({ entry, assessor, node })),
          subject: track.track,
        },
      );
      if (hindrances.length > 0) {
        const said = hindrancesText(page, hindrances, known.entries, known.assessors);
        return again(c, show, { list: said });
      }
      if (found.problems.length === 0) {
        leaveFlash(c, "sheets.assign.done", { n: sheets.length });
        return c.redirect(`/rounds/${seen.round.id}/sheets?track=${track.track}`, 303);
      }
      const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
      return show(c, draftOf({ list: rest }), readSheets(rest, await knownIn(c)), sheets.length);
    },
  );

async function show(c: OnTrack, form: ListForm, found?: SheetList, imported?: number) {
  const { db, seen, track } = c.var;
  const frame = roundFrame(c, seen.round, seen.membership);
  return c.html(
    <AssignmentListPage
      frame={frame}
      round={seen.round}
      track={track}
      edition={await editionOf(db, track.edition)}
      entries={await entriesOf(c, track)}
      members={await membersOf(db, seen.round.id)}
      form={form}
      checked={found && checkedOf(frame.page, found, imported)}
      rows={found?.rows ?? []}
    />,
  );
}

async function knownIn(c: OnTrack): Promise<Known> {
  const { db, seen, track } = c.var;
  const entries = await entriesOf(c, track);
  const members = await membersOf(db, seen.round.id);
  const assessors = members.filter(({ role, endedAt }) => role === "assessor" && endedAt === null);
  const here = await around(
    db,
    seen.round.id,
    entries.map(({ id }) => id),
    assessors.map(({ id }) => id),
  );
  return { edition: await editionOf(db, track.edition), entries, assessors, ...here };
}

function checkedOf({ t }: Page, { rows, problems }: SheetList, imported: number | undefined): Checked {
  return {
    good: rows.length,
    problems: problems.map(({ line, column, value, key }) => ({ line, column, value, mend: t(key) })),
    ...(imported !== undefined && { imported }),
  };
}
