import { type Context, Hono } from "hono";
import { takeForm } from "../evidence/incoming";
import { type PartsReport, recordParts } from "../evidence/part-uploads";
import { announceUpload, takeUploadPart } from "../evidence/resumed-routes";
import { type Destination, takeArrived, takeFromScript } from "../evidence/taking";
import { recordUpload } from "../evidence/uploads";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import type { Problems } from "../web/form";
import { type Page, pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { problemsOf } from "../web/problems";
import { answer, attachedTo } from "./answering";
import { Answering, Bringing } from "./forms";
import { type InQuestion, inQuestion } from "./seen";
import { showThread } from "./thread-routes";

type InThread = Context<App & InQuestion>;

const thread = "/entries/:entry/questions/:question";

/**
 * What a bureau answers: words, and the documents asked for. They come by the same path as any upload, and stay tied to
 * the question (assessment §2: add only what was asked for).
 */
export const answers = new Hono<App>()
  .post(`${thread}/documents`, inQuestion("question.answer"), (c) => takeFromScript(c, forAnswer(c)))
  .post(`${thread}/uploads`, inQuestion("question.answer"), announceUpload)
  .put(`${thread}/uploads/:upload/parts/:part`, inQuestion("question.answer"), takeUploadPart)
  .post(`${thread}/answers`, inQuestion("question.answer"), async (c) => {
    const { db, now, seen, question } = c.var;
    const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
    const said = Answering.safeParse(fields, { reportInput: true });
    if (!said.success) return refuse(c, fields, problemsOf(said.error, pageOf(c).language));
    const about = forAnswer(c).parse(fields);
    const refused: string[] = [];
    for (const file of files) {
      if ("problems" in about) return refuse(c, fields, about.problems);
      const taken = await takeArrived(c, about, file, files.length === 1);
      if (typeof taken === "string") refused.push(taken);
      else if ("parts" in taken) refused.push(...refusedIn(pageOf(c), taken));
    }
    if (refused.length > 0) return refuse(c, fields, { files: refused.join(" ") });
    await answer(db, now, seen, question.id, said.data.words);
    leaveFlash(c, "questions.answered");
    return c.redirect(`/entries/${seen.entry.id}/questions/${question.id}`, 303);
  });

function forAnswer(c: InThread): Destination {
  const { db, now, seen, question } = c.var;
  return {
    parse(sent) {
      const about = Bringing.safeParse(sent, { reportInput: true });
      if (!about.success) return { problems: problemsOf(about.error, pageOf(c).language) };
      const said = { ...about.data, title: undefined, period: "", unit: "" };
      const attached = () => attachedTo(db, now, seen, question);
      return {
        write: async (kept) => recordUpload(db, now, seen, said, kept, await attached()),
        unpack: async (archive) => recordParts(db, c.env.FILES, now, seen, said, archive, await attached()),
      };
    },
  };
}

function refuse(c: InThread, typed: Readonly<Record<string, string>>, problems: Problems) {
  c.status(422);
  return showThread(c, { typed, problems });
}

/** Which files of a ZIP were not taken, and why. */
function refusedIn(page: Page, { parts }: PartsReport): readonly string[] {
  return parts.flatMap((part) =>
    "refusal" in part ? [`${part.path}: ${whyOf(page, part.refusal) ?? ""}`] : [],
  );
}
