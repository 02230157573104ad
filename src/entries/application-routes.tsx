import { type Context, Hono } from "hono";
import { readinessOf } from "../applications/submitting";
import { frameOf, under } from "../evidence/frame";
import { type InEntry, inEntry } from "../evidence/seen";
import { documentsOf } from "../evidence/store";
import { Forbidden, Invalid } from "../errors";
import type { Action } from "../people/permissions";
import { dueAtFor, refusalAt, runningExtension } from "../people/refusals";
import type { App } from "../web/context";
import { again, blank, type Draft, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { ApplicationPage, type ApplicationForms } from "./application-page";
import { answerApplication, readmit, submit, takeBack, withdraw } from "./applying";
import { Answering, Readmission, Submission, Withdrawal } from "./forms";
import { quotaOf } from "./recommendation-store";
import { stepsOf } from "./step-store";
import { answersOf, isOpen } from "./steps";

type Asked = Context<App & InEntry>;

/** An application from its submission to its answer, and the ways out of the round (assessment §2). */
export const applications = new Hono<App & InEntry>()
  .get("/entries/:entry/application", inEntry("application.view"), (c) => show(c))
  .post(
    "/entries/:entry/submissions",
    inEntry("entry.submit"),
    form(Submission, showSubmission),
    async (c) => {
      const { db, now, seen } = c.var;
      const refused = await submit(db, now, seen).catch((error: unknown) => {
        if (error instanceof Invalid) return error;
        throw error;
      });
      if (refused instanceof Invalid) {
        c.status(422);
        return show(c);
      }
      return done(c, "entries.submit.done");
    },
  )
  .post("/entries/:entry/submissions/removal", inEntry("entry.submit"), async (c) => {
    const { db, now, seen } = c.var;
    await takeBack(db, now, seen);
    return done(c, "entries.takeBack.done");
  })
  .post("/entries/:entry/answers", inEntry("entry.answer"), form(Answering, showAnswer), async (c) => {
    const { db, now, seen } = c.var;
    const answered = c.req.valid("form");
    const { t } = pageOf(c);
    const { role } = seen.membership;
    if (role === "city" && (answered.answer !== "returned" || answered.until !== undefined))
      throw new Forbidden("role");
    // more time is the office's to give
    if (role === "city" && isClosed(c)) throw new Forbidden("late");
    if (answered.until !== undefined && answered.until <= now)
      return again(c, showAnswer, { until: t("entries.extension.past") });
    if (answered.answer === "returned" && answered.until === undefined && isClosed(c))
      return again(c, showAnswer, { until: t("entries.answer.needsUntil") });
    await answerApplication(db, now, seen, answered);
    return done(c, `entries.answer.${answered.answer}Done`);
  })
  .post(
    "/entries/:entry/withdrawals",
    inEntry("entry.withdraw"),
    form(Withdrawal, showWithdrawal),
    async (c) => {
      const { db, now, seen } = c.var;
      const { reason, confirm } = c.req.valid("form");
      if (confirm.trim() !== seen.entry.name)
        return again(c, showWithdrawal, { confirm: pageOf(c).t("web.confirm.differs") });
      await withdraw(db, now, seen, reason);
      return done(c, "entries.withdraw.done");
    },
  )
  .post(
    "/entries/:entry/readmissions",
    inEntry("entry.readmit"),
    form(Readmission, showReadmission),
    async (c) => {
      const { db, now, seen } = c.var;
      await readmit(db, now, seen, c.req.valid("form").reason);
      return done(c, "entries.readmit.done");
    },
  );

function showSubmission(c: Asked, draft: Draft<"declared">) {
  return show(c, { submit: draft });
}

function showReadmission(c: Asked, draft: Draft<"reason">) {
  return show(c, { readmit: draft });
}

function showAnswer(c: Asked, answer: Draft<"answer" | "reason" | "until">) {
  return show(c, { answer });
}

function showWithdrawal(c: Asked, withdrawal: Draft<"reason" | "confirm">) {
  return show(c, { withdraw: withdrawal });
}

/** Without more time a returned application could not be submitted again. */
function isClosed(c: Asked): boolean {
  const { seen, now } = c.var;
  return refusalAt("entry.submit", "bureau", { ...seen.entry, step: "returned" }, now) !== undefined;
}

type Done =
  | "entries.submit.done"
  | "entries.takeBack.done"
  | "entries.answer.acceptedDone"
  | "entries.answer.returnedDone"
  | "entries.answer.refusedDone"
  | "entries.withdraw.done"
  | "entries.readmit.done";

function done(c: Asked, key: Done): Response {
  leaveFlash(c, key);
  return c.redirect(`/entries/${c.var.seen.entry.id}/application`, 303);
}

/** What was typed in one of the forms of the page. */
type Drafts = Partial<Omit<ApplicationForms, "answer">> & {
  readonly answer?: Draft<"answer" | "reason" | "until">;
};

async function show(c: Asked, drafts: Drafts = {}) {
  const { db, now, seen } = c.var;
  const { entry, membership } = seen;
  const frame = await frameOf(c, seen);
  const may = (action: Action) => refusalAt(action, membership.role, entry, now) === undefined;
  const possible = answersOf(membership.role, entry.step);
  const forms: ApplicationForms = {
    submit:
      may("entry.submit") && (isOpen(entry.step) || entry.step === "submitted")
        ? (drafts.submit ?? blank)
        : undefined,
    answer:
      may("entry.answer") && possible.length > 0
        ? { draft: drafts.answer ?? blank, possible, extends: membership.role === "office" }
        : undefined,
    withdraw: may("entry.withdraw") ? (drafts.withdraw ?? blank) : undefined,
    readmit: may("entry.readmit") && entry.departure !== null ? (drafts.readmit ?? blank) : undefined,
  };
  const submits = forms.submit !== undefined && isOpen(entry.step);
  return c.html(
    <ApplicationPage
      frame={frame}
      crumbs={under(seen, frame)}
      entry={entry}
      steps={await stepsOf(db, entry.id)}
      documents={(await documentsOf(db, entry.id)).length}
      forms={forms}
      gaps={submits ? (await readinessOf(db, seen)).gaps : []}
      mayExtend={may("extension.grant")}
      recommending={
        may("entry.recommend")
          ? await quotaOf(db, entry.round, entry.track, membership.subject ?? "")
          : undefined
      }
      dueAt={dueAtFor(entry, now)}
      isExtended={runningExtension(entry, now) !== undefined}
      isLate={refusalAt("entry.submit", membership.role, entry, now) === "late"}
    />,
  );
}
