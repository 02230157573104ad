import { leavesDeparting, sampledFor } from "../cases/sampled";
import { type Context, Hono } from "hono";
import { plannedLeaves } from "../evidence/facts-planned";
import { refusalAt } from "../people/refusals";
import { memberName } from "../people/store";
import { struckLeaves } from "../results/in-force";
import { roundFrame } from "../rounds/frame";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { App } from "../web/context";
import { blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { Return } from "./forms";
import { gapsOf } from "./gaps";
import { handIn } from "./hand-in";
import { leavesOn, runningTotal } from "./marks";
import { returnSheet } from "./returning";
import { type InSheet, inSheet } from "./seen";
import { SheetPage } from "./sheet-page";
import { isOpen, termOf } from "./sheets";
import { writingOf } from "./writing";
import { ratingsOf } from "./ratings-store";
import { citedOn } from "./store";

/** A sheet as a whole: what is missing, its hand-in, its return. */
export const sheets = new Hono<App>()
  .get("/sheets/:sheet", inSheet("rating.view"), (c) => showSheet(c, blank))
  .post("/sheets/:sheet/hand-ins", inSheet("sheet.hand_in"), async (c) => {
    const { seen, edition, db, now } = c.var;
    await handIn(db, now, seen, edition);
    leaveFlash(c, "sheets.handIn.done");
    return c.redirect(`/rounds/${seen.entry.round}`, 303);
  })
  .post("/sheets/:sheet/returns", inSheet("sheet.return"), form(Return, showSheet), async (c) => {
    const { seen, db, now } = c.var;
    await returnSheet(db, now, seen, c.req.valid("form").reason);
    leaveFlash(c, "sheets.return.done");
    return c.redirect(`/sheets/${seen.sheet.id}`, 303);
  });

async function showSheet(c: Context<App & InSheet>, returning: DraftOf<typeof Return>) {
  const { seen, edition, db } = c.var;
  const { sheet, entry, membership } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const leaves = leavesOn(edition, sheet, entry.kind);
  const struck = await struckLeaves(db, entry.round, entry.track);
  const open = leaves.filter(({ code }) => isOpen(sheet, code));
  const due = open.filter(({ code }) => !struck.has(code));
  const ratings = await ratingsOf(db, sheet.id);
  const own = sheet.assessor === membership.id;
  return c.html(
    <SheetPage
      frame={roundFrame(c, round, membership)}
      seen={seen}
      edition={edition}
      leaves={leaves}
      ratings={ratings}
      gaps={gapsOf(
        edition,
        due,
        ratings,
        await citedOn(db, sheet.id),
        await plannedLeaves(db, sheet.id),
        leavesDeparting(await sampledFor(db, entry), ratings),
      )}
      total={runningTotal(edition, sheet, entry.kind, ratings)}
      assessor={own ? undefined : await memberName(db, sheet.assessor)}
      mayHandIn={
        own &&
        open.length > 0 &&
        refusalAt("sheet.hand_in", membership.role, termOf(seen), c.var.now) === undefined
      }
      mayReturn={
        sheet.handedInAt !== null &&
        refusalAt("sheet.return", membership.role, entry, c.var.now) === undefined
      }
      writing={writingOf(seen, c.var.now)}
      returning={returning}
    />,
  );
}
