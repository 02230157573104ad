import { type Context, Hono } from "hono";
import { z } from "zod";
import { restOf } from "../lists/cells";
import type { Checked } from "../lists/checked";
import type { ListForm } from "../lists/form";
import { listFields, listText } from "../lists/sent";
import { officeFrame } from "../rounds/frame";
import { type AboveRounds, aboveRounds, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { type Page, pageOf } from "../web/page";
import { importDays } from "./import";
import { type DayList, readDays } from "./list";
import { CalendarImportPage, CalendarPage } from "./pages";
import { calendarDays } from "./store";

const List = z.object(listFields);

/** The holidays and make-up days behind every deadline in working days, and their import from a list. */
export const calendar = new Hono<App & AboveRounds>()
  .get("/calendar", aboveRounds("calendar.view"), async (c) => {
    const days = await calendarDays(c.var.db);
    return c.html(
      <CalendarPage frame={officeFrame(c, c.var.membership)} days={days} year={c.req.query("year")} />,
    );
  })
  .get("/calendar/import", aboveRounds("calendar.import"), (c) => showImport(c, blank))
  .post("/calendar/import", aboveRounds("calendar.import"), form(List, showImport), async (c) => {
    const { db, now, visitor } = c.var;
    const sent = c.req.valid("form");
    const text = await listText(sent);
    const { t } = pageOf(c);
    if (text === undefined) return again(c, showImport, { file: t("lists.unreadable") });
    if (text.trim() === "") return again(c, showImport, { list: t("lists.empty") });
    if (sent.step === "check") return showImport(c, draftOf({ list: text }), readDays(text));
    const found = await importDays(db, now, signedInPerson(visitor).id, text);
    if (found.problems.length > 0) {
      const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
      return showImport(c, draftOf({ list: rest }), readDays(rest), found.rows.length);
    }
    leaveFlash(c, "calendar.imported", { n: found.rows.length });
    return c.redirect("/calendar", 303);
  });

function showImport(c: Context<App & AboveRounds>, form: ListForm, found?: DayList, imported?: number) {
  const frame = officeFrame(c, c.var.membership);
  const checked = found && checkedOf(frame.page, found, imported);
  return c.html(<CalendarImportPage frame={frame} form={form} checked={checked} rows={found?.rows ?? []} />);
}

function checkedOf({ t }: Page, { rows, problems }: DayList, imported: number | undefined): Checked {
  return {
    good: rows.length,
    problems: problems.map(({ line, column, value, key }) => ({ line, column, value, mend: t(key) })),
    ...(imported !== undefined && { imported }),
  };
}
