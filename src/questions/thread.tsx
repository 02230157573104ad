import type { Context } from "hono";
import { calendarOf } from "../calendar/store";
import { editionOf } from "../editions/store";
import { frameOf, under } from "../evidence/frame";
import { type Action, refusalAt } from "../people/permissions";
import type { App } from "../web/context";
import type { Draft } from "../web/form";
import { mayLead } from "./asking";
import { answerableUntil, usualDue } from "./questions";
import type { InQuestion } from "./seen";
import { documentsFor, questionNow, turnsOf } from "./store";
import { ThreadPage } from "./thread-page";

/** The forms of a thread: the bureau's answer, or asking on. */
export type ThreadDraft = Draft<"words" | "due" | "openness" | "files">;

/** One thread with what its reader may do in it. */
export async function showThread(c: Context<App & InQuestion>, draft: ThreadDraft): Promise<Response> {
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
