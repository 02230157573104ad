import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { frameOf, under } from "../evidence/frame";
import { type InEntry, inEntry } from "../evidence/seen";
import { allSubjects } from "../jurisdictions/store";
import { restOf } from "../lists/cells";
import { listText } from "../lists/sent";
import { refusalAt } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, inRoundPhase, mayInRound } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { answer, contest } from "./contests";
import type { DataList } from "./data-list";
import { EntryFiguresPage } from "./entry-page";
import { Answered, Contested, Imported } from "./forms";
import { checkData, importData } from "./import";
import { ImportDataPage } from "./import-page";
import { figuresOfTable, openContests, standingFigures, tablesOf } from "./store";
import { TablePage } from "./table-page";
import { TablesPage } from "./tables-page";

type Asked = Context<App & InRound>;

/** The data tables of a round, what they say of an entry, and what is held against it. */
export const figures = new Hono<App>()
  .get("/rounds/:round/data", inRound("figures.view"), (c) => showTables(c, blank))
  .get("/rounds/:round/data/new", inRoundPhase("figures.import"), (c) => showImport(c, blank))
  .post("/rounds/:round/data", inRoundPhase("figures.import"), form(Imported, showImport), async (c) => {
    const { db, now, seen } = c.var;
    const sent = c.req.valid("form");
    const text = await listText(sent);
    const { t } = pageOf(c);
    if (text === undefined) return again(c, showImport, { file: t("lists.unreadable") });
    if (text.trim() === "") return again(c, showImport, { list: t("lists.empty") });
    const { source, as_of: asOf, free } = sent;
    const checked = await checkData(db, seen.round, { text, free });
    if (sent.step === "check" || checked.rows.length === 0) return showImport(c, draftWith(c, text), checked);
    const found = await importData(db, now, seen, { source, asOf, free, text });
    if (found.problems.length === 0) {
      leaveFlash(c, "figures.imported", { n: found.rows.length });
      return c.redirect(`/rounds/${seen.round.id}/data`, 303);
    }
    const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
    const left = await checkData(db, seen.round, { text: rest, free });
    return showImport(c, draftWith(c, rest), left, found.rows.length);
  })
  .post(
    "/rounds/:round/data/answers",
    inRoundPhase("contest.answer"),
    form(Answered, showTables),
    async (c) => {
      const { db, now, seen } = c.var;
      const { figure, outcome, answer: text } = c.req.valid("form");
      const at = { round: seen.round.id, membership: seen.membership };
      await answer(db, now, at, { figure, outcome, text });
      leaveFlash(c, "figures.answerDone");
      return c.redirect(`/rounds/${seen.round.id}/data`, 303);
    },
  )
  .get("/rounds/:round/data/:table", inRound("figures.view"), async (c) => {
    const { db, seen } = c.var;
    const table = (await tablesOf(db, seen.round.id, seen.membership.id)).find(
      ({ id }) => id === c.req.param("table"),
    );
    if (table === undefined) throw new NotFound("table");
    return c.html(
      <TablePage
        frame={roundFrame(c, seen.round, seen.membership)}
        round={seen.round}
        table={table}
        figures={await figuresOfTable(db, table.id, seen.membership.id)}
        names={await subjectNames(c)}
      />,
    );
  })
  .get("/entries/:entry/data", inEntry("figure.view"), (c) => showEntry(c, blank))
  .post("/entries/:entry/contests", inEntry("figure.contest"), form(Contested, showEntry), async (c) => {
    const { db, now, seen } = c.var;
    await contest(db, now, seen, c.req.valid("form"));
    leaveFlash(c, "figures.contestDone");
    return c.redirect(`/entries/${seen.entry.id}/data`, 303);
  });

async function showTables(c: Asked, form: DraftOf<typeof Answered>) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  return c.html(
    <TablesPage
      frame={roundFrame(c, round, membership)}
      round={round}
      tables={await tablesOf(db, round.id, membership.id)}
      contested={await openContests(db, round.id, membership.id)}
      names={await subjectNames(c)}
      form={form}
      may={{
        import: mayInRound("figures.import", seen),
        answer: mayInRound("contest.answer", seen),
      }}
    />,
  );
}

function showImport(c: Asked, form: DraftOf<typeof Imported>, found?: DataList, imported?: number) {
  const { round, membership } = c.var.seen;
  return c.html(
    <ImportDataPage
      frame={roundFrame(c, round, membership)}
      round={round}
      form={form}
      found={found}
      imported={imported}
    />,
  );
}

async function showEntry(c: Context<App & InEntry>, form: DraftOf<typeof Contested>) {
  const { db, seen } = c.var;
  const { entry, membership } = seen;
  const frame = await frameOf(c, seen);
  return c.html(
    <EntryFiguresPage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      entry={entry}
      figures={await standingFigures(db, entry.round, { subject: entry.subject })}
      form={form}
      mayContest={refusalAt("figure.contest", membership.role, entry, c.var.now) === undefined}
    />,
  );
}

/** What was typed, with the list as text even where it came as a file. */
function draftWith(c: Asked, list: string): DraftOf<typeof Imported> {
  return { typed: { ...c.get("typed"), list }, problems: {} };
}

async function subjectNames(c: Asked): Promise<ReadonlyMap<string, string>> {
  return new Map((await allSubjects(c.var.db)).map(({ id, name }) => [id, name]));
}
