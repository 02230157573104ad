import { type Context, Hono } from "hono";
import { isDay } from "../calendar/calendar";
import { calendarOf } from "../calendar/store";
import { editionOf } from "../editions/store";
import { frameOf, under } from "../evidence/frame";
import { type InEntry, inEntry } from "../evidence/seen";
import type { Action } from "../people/permissions";
import { refusalAt } from "../people/refusals";
import { leavesOf, wholeTree } from "../sheets/marks";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type DraftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { answers } from "./answer-routes";
import { ask } from "./asking";
import { AskPage } from "./ask-page";
import { draftOf, type Place, wordsAt } from "./drafts";
import { Asking, wholeReport } from "./forms";
import { ListPage } from "./list-page";
import { dueOn, usualDue } from "./questions";
import { ownLeaves, visibleQuestions } from "./store";
import { threads } from "./thread-routes";

type Here = Context<App & InEntry>;

/** Questions to the bureau of an entry: what was asked, and asking (assessment §3). */
export const questions = new Hono<App>()
  .get("/entries/:entry/questions", inEntry("question.view"), async (c) => {
    const { db, now, seen } = c.var;
    const frame = await frameOf(c, seen);
    return c.html(
      <ListPage
        frame={frame}
        crumbs={under(seen, frame)}
        entry={seen.entry}
        edition={await editionOf(db, seen.entry.edition)}
        questions={await visibleQuestions(db, seen)}
        mayAsk={may(c, "question.ask")}
        isBureau={seen.membership.role === "bureau"}
        now={now}
      />,
    );
  })
  .get("/entries/:entry/questions/new", inEntry("question.ask"), (c) => showAsking(c, blank))
  .post("/entries/:entry/questions", inEntry("question.ask"), form(Asking, showAsking), async (c) => {
    const { db, now, seen } = c.var;
    const { t } = pageOf(c);
    const { leaf, words, due, ...place } = c.req.valid("form");
    if (leaf !== wholeReport && !(await askable(c)).some(({ code }) => code === leaf))
      return again(c, showAsking, { leaf: t("web.issue.unchosen") });
    const dueAt = dueOn(due, seen.entry, now);
    if (dueAt === undefined) return again(c, showAsking, { due: t("questions.due.outside") });
    const about = await quoted(c, place);
    const id = await ask(db, now, seen, { leaf: leaf === wholeReport ? null : leaf, words, dueAt, about });
    leaveFlash(c, "questions.asked");
    return c.redirect(`/entries/${seen.entry.id}/questions/${id}`, 303);
  })
  .route("/", threads)
  .route("/", answers);

/** A place as it was sent; without all of it there is none. */
type Typed = { readonly [Part in keyof Place]?: Place[Part] | undefined };

/** The leaves a person may ask about: an assessor those of their own sheets. */
async function askable(c: Here) {
  const { db, seen } = c.var;
  const all = leavesOf(await editionOf(db, seen.entry.edition), wholeTree, seen.entry.kind);
  if (seen.membership.role !== "assessor") return all;
  const own = await ownLeaves(db, seen);
  return all.filter(({ code }) => own.has(code));
}

async function quoted(c: Here, place: Typed) {
  const { revision, start, end } = place;
  if (revision === undefined || start === undefined || end === undefined) return null;
  const words = await wordsAt(c.var.db, c.env.FILES, c.var.seen.entry.id, { revision, start, end });
  return words === undefined ? null : { revision, words };
}

async function showAsking(c: Here, draft: DraftOf<typeof Asking>) {
  const { db, now, seen } = c.var;
  const frame = await frameOf(c, seen);
  const { typed } = draft === blank ? { typed: await begun(c) } : draft;
  const place = Asking.pick({ revision: true, start: true, end: true }).safeParse(typed);
  const due = typeof typed.due === "string" && isDay(typed.due) ? typed.due : undefined;
  return c.html(
    <AskPage
      frame={frame}
      crumbs={[
        ...under(seen, frame),
        { href: `/entries/${seen.entry.id}/questions`, label: frame.page.t("questions.title") },
      ]}
      entry={seen.entry}
      leaves={await askable(c)}
      about={place.success ? await quoted(c, place.data) : null}
      form={{
        ...draft,
        typed: { ...typed, due: due ?? usualDue(await calendarOf(db), seen.entry, now) },
      }}
    />,
  );
}

/** What the page that led here knows already. */
async function begun(c: Here): Promise<DraftOf<typeof Asking>["typed"]> {
  const { leaf, kind, revision, start, end } = c.req.query();
  const words = draftOf(kind, pageOf(c));
  return {
    ...(leaf !== undefined && { leaf }),
    ...(words !== undefined && { words }),
    ...(revision !== undefined && { revision }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

function may(c: Here, action: Action): boolean {
  const { seen, now } = c.var;
  return refusalAt(action, seen.membership.role, seen.entry, now) === undefined;
}
