import { type Context, Hono } from "hono";
import { calendarOf } from "../calendar/store";
import { editionOf } from "../editions/store";
import { NotFound } from "../errors";
import { frameOf, under } from "../evidence/frame";
import type { Action } from "../people/permissions";
import { refusalAt } from "../people/refusals";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, form } from "../web/form";
import { pageOf } from "../web/page";
import { askOn, closeQuestion, mayLead } from "./asking";
import { AskingOn } from "./forms";
import { answerableUntil, dueOn, usualDue } from "./questions";
import { type InQuestion, inQuestion } from "./seen";
import { documentsFor, questionNow, turnsOf } from "./store";
import { type ThreadDraft, ThreadPage } from "./thread-page";

type InThread = Context<App & InQuestion>;

/** One thread: what was said in it, asking on, closing. */
export const threads = new Hono<App>()
  .get("/entries/:entry/questions/:question", inQuestion("question.view"), (c) => showThread(c, blank))
  .post(
    "/entries/:entry/questions/:question/turns",
    inQuestion("question.ask"),
    form(AskingOn, showThread),
    async (c) => {
      const { db, now, seen, question } = c.var;
      await allowLeading(c);
      const { words, due } = c.req.valid("form");
      const dueAt = dueOn(due, seen.entry, now);
      if (dueAt === undefined) return again(c, showThread, { due: pageOf(c).t("questions.due.outside") });
      await askOn(db, now, seen, question.id, { words, dueAt });
      leaveFlash(c, "questions.asked");
      return c.redirect(`/entries/${seen.entry.id}/questions/${question.id}`, 303);
    },
  )
  .post("/entries/:entry/questions/:question/endings", inQuestion("question.close"), async (c) => {
    const { db, now, seen, question } = c.var;
    await allowLeading(c);
    await closeQuestion(db, now, seen, question.id);
    leaveFlash(c, "questions.closed");
    return c.redirect(`/entries/${seen.entry.id}/questions`, 303);
  });

/** Another assessor of the leaf reads a thread; to lead it is not theirs. */
async function allowLeading(c: InThread): Promise<void> {
  const found = await questionNow(c.var.db, c.var.question.id);
  if (found === undefined || !mayLead(c.var.seen, found.askedBy)) throw new NotFound("question");
}

/** One thread with what its reader may do in it. */
export async function showThread(c: InThread, draft: ThreadDraft): Promise<Response> {
  const { db, now, seen, question } = c.var;
  const { entry, membership } = seen;
  const frame = await frameOf(c, seen);
  const may = (action: Action) => refusalAt(action, membership.role, entry, now) === undefined;
  const open = question.waitsOn !== "nobody";
  const leads = mayLead(seen, (await questionNow(db, question.id))?.askedBy ?? "");
  const until = answerableUntil(question, entry, now);
  const due = draft.typed.due ?? usualDue(await calendarOf(db), entry, now);
  return c.html(
    <ThreadPage
      frame={frame}
      crumbs={[
        ...under(seen, frame),
        { href: `/entries/${entry.id}/questions`, label: frame.page.t("questions.title") },
      ]}
      entry={entry}
      edition={await editionOf(db, entry.edition)}
      question={question}
      turns={await turnsOf(db, question.id, membership)}
      documents={await documentsFor(db, question.id)}
      until={until}
      late={open && question.waitsOn === "bureau" && now > until}
      isBureau={membership.role === "bureau"}
      form={{ ...draft, typed: { openness: "open", ...draft.typed, due } }}
      may={{
        answer: open && now <= until && may("question.answer"),
        askOn: open && leads && may("question.ask"),
        close: open && leads && may("question.close"),
      }}
    />,
  );
}
