import { createMiddleware } from "hono/factory";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import type { InEntry } from "../evidence/seen";
import { guarding } from "../people/guard";
import type { Action } from "../people/permissions";
import { allowAt, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { allowAnswer } from "./answering";
import type { Question } from "./questions";
import { visibleQuestion } from "./store";

export type InQuestion = InEntry & {
  readonly Variables: { readonly seen: SeenEntry; readonly question: Question };
};

/** For routes under `/entries/:entry/questions/:question`; an answer is refused also after its own date. */
export function inQuestion(action: Action) {
  return guarding(
    action,
    createMiddleware<App & InQuestion>(async (c, next) => {
      const { db, now, visitor } = c.var;
      const seen = await visibleEntry(db, signedInPerson(visitor), c.req.param("entry") ?? "");
      const question = await visibleQuestion(db, seen, c.req.param("question") ?? "");
      allowAt(seen.membership, action, seen.entry, now);
      if (action === "question.answer") allowAnswer(question, seen.entry, now);
      c.set("seen", seen);
      c.set("question", question);
      await next();
    }),
  );
}
