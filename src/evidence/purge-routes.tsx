import { type Context, Hono } from "hono";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { blank } from "../web/form";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import { Purging, ConfirmingPurge } from "./forms";
import { frameOf, under } from "./frame";
import { askPurge, confirmPurge, purgeOf, withdrawPurge } from "./purge";
import { type PurgeDraft, PurgePage } from "./purge-page";
import { type InRevision, inRevision } from "./seen";

type Asked = Context<App & InRevision>;

/** Erasing a document for good, by two persons of the office (evidence §1). */
export const purges = new Hono<App>()
  .get("/documents/:revision/purges", inRevision("document.purge"), (c) => show(c, blank))
  .post("/documents/:revision/purges", inRevision("document.purge"), async (c) => {
    const { db, now, seen } = c.var;
    const typed = await typedIn(c);
    const sent = Purging(seen.document.title).safeParse(typed, { reportInput: true });
    if (!sent.success) return refuse(c, { typed, problems: problemsOf(sent.error, pageOf(c).language) });
    await askPurge(db, c.env.FILES, now, seen, seen.document.id, sent.data.reason);
    leaveFlash(c, "evidence.purge.askedDone");
    return c.redirect(`/documents/${seen.revision.id}/purges`, 303);
  })
  .post("/documents/:revision/purges/confirmations", inRevision("document.purge"), async (c) => {
    const { db, now, seen } = c.var;
    const typed = await typedIn(c);
    const sent = ConfirmingPurge(seen.document.title).safeParse(typed, { reportInput: true });
    if (!sent.success) return refuse(c, { typed, problems: problemsOf(sent.error, pageOf(c).language) });
    await confirmPurge(db, c.env.FILES, now, seen, seen.document.id);
    leaveFlash(c, "evidence.purge.done");
    return c.redirect(`/entries/${seen.entry.id}`, 303);
  })
  .post("/documents/:revision/purges/removals", inRevision("document.purge"), async (c) => {
    const { db, now, seen } = c.var;
    await withdrawPurge(db, now, seen, seen.document.id);
    leaveFlash(c, "evidence.purge.withdrawn");
    return c.redirect(`/documents/${seen.revision.id}`, 303);
  });

async function typedIn(c: Asked): Promise<PurgeDraft["typed"]> {
  const { reason, confirm } = await c.req.parseBody();
  return {
    ...(typeof reason === "string" && { reason }),
    ...(typeof confirm === "string" && { confirm }),
  };
}

function refuse(c: Asked, draft: PurgeDraft): Promise<Response> {
  c.status(422);
  return show(c, draft);
}

async function show(c: Asked, form: PurgeDraft): Promise<Response> {
  const { db, seen } = c.var;
  const frame = await frameOf(c, seen);
  return c.html(
    <PurgePage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      seen={seen}
      purge={await purgeOf(db, seen.entry.id, seen.document.id)}
      form={form}
    />,
  );
}
