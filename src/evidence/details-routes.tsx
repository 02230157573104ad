import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { Invalid, NotFound } from "../errors";
import { leavesOf, wholeTree } from "../sheets/marks";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, type DraftOf, draftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { saveDetails } from "./details";
import { DetailsPage } from "./details-page";
import { Details } from "./forms";
import { frameOf, under } from "./frame";
import { type InEntry, inEntry } from "./seen";
import { documentIn, documentsOf } from "./store";

/** Editing what is said about a document. */
export const details = new Hono<App>()
  .get("/entries/:entry/documents/:document/details", inEntry("document.upload"), async (c) => {
    const documents = await documentsOf(c.var.db, c.var.seen.entry.id);
    const found = documents.find(({ id }) => id === c.req.param("document"));
    if (found === undefined) throw new NotFound("document");
    const { title, openness, period, unit, leaves } = found;
    return show(c, draftOf({ title, openness, period, unit, codes: leaves.join(" ") }));
  })
  .post(
    "/entries/:entry/documents/:document/details",
    inEntry("document.upload"),
    form(Details, show),
    async (c) => {
      const { db, now, seen } = c.var;
      const leaves = leavesOf(await editionOf(db, seen.entry.edition), wholeTree, seen.entry.kind);
      const codes = new Set(leaves.map(({ code }) => code));
      try {
        await saveDetails(db, now, seen, c.req.param("document") ?? "", c.req.valid("form"), codes);
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        return again(c, show, { codes: whyOf(pageOf(c), error) ?? "" });
      }
      leaveFlash(c, "evidence.details.saved");
      return c.redirect(`/entries/${seen.entry.id}`, 303);
    },
  );

async function show(c: Context<App & InEntry>, draft: DraftOf<typeof Details>): Promise<Response> {
  const { db, seen } = c.var;
  const document = await documentIn(db, seen.entry.id, c.req.param("document") ?? "");
  const frame = await frameOf(c, seen);
  return c.html(
    <DetailsPage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      document={document}
      form={draft}
    />,
  );
}
