import { type Context, Hono } from "hono";
import { Invalid } from "../errors";
import { acceptFile } from "../evidence/uploads";
import { takeForm } from "../evidence/incoming";
import { inEntry } from "../evidence/seen";
import { startReading } from "../evidence/start";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, form } from "../web/form";
import { pageOf } from "../web/page";
import { LinkForm, Unlinking } from "./forms";
import { showAppliedLeaf } from "./leaf-routes";
import { bringDocument, linkDocument, unlinkDocument } from "./linking";
import { rangesTyped } from "./page-ranges";
import { appliedHref } from "./paths";
import { inApplication, type OnAppliedLeaf, onAppliedLeaf } from "./seen";
import { knownPages } from "./store";

type Asked = Context<App & OnAppliedLeaf>;

/** The documents behind a leaf: taken from what is uploaded, or uploaded for it, with the pages that matter. */
export const appliedDocuments = new Hono<App & OnAppliedLeaf>()
  .post(
    "/entries/:entry/leaves/:leaf/links",
    inEntry("statement.save"),
    inApplication,
    onAppliedLeaf,
    form(LinkForm, showAppliedLeaf),
    async (c) => {
      const { db, now, seen, leaf } = c.var;
      const { document, pages } = c.req.valid("form");
      const ranges = rangesTyped(pages, await knownPages(db, seen.entry.id, document));
      if ("key" in ranges) return again(c, showAppliedLeaf, { pages: pageOf(c).t(ranges.key) });
      await linkDocument(db, now, seen, leaf.code, document, ranges);
      return back(c, "applications.documents.linked");
    },
  )
  .post(
    "/entries/:entry/leaves/:leaf/links/removal",
    inEntry("statement.save"),
    inApplication,
    onAppliedLeaf,
    form(Unlinking, showAppliedLeaf),
    async (c) => {
      const { db, now, seen, leaf } = c.var;
      await unlinkDocument(db, now, seen, leaf.code, c.req.valid("form").document);
      return back(c, "applications.documents.unlinked");
    },
  )
  .post(
    "/entries/:entry/leaves/:leaf/documents",
    inEntry("statement.save"),
    inApplication,
    onAppliedLeaf,
    async (c) => {
      const { db, now, seen, leaf } = c.var;
      const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
      const [arrived] = files;
      const pages = rangesTyped(fields.file_pages ?? "", null);
      if (arrived === undefined) throw new Invalid("evidence.upload.noFile");
      if ("key" in pages) throw new Invalid(pages.key);
      const kept = await acceptFile(db, c.env.FILES, arrived);
      const isNew = await bringDocument(db, now, seen, leaf.code, kept, pages);
      if (isNew) await startReading(c.env.READING, kept.digest, seen.entry.edition);
      return back(c, isNew ? "applications.documents.brought" : "applications.documents.there");
    },
  );

type Done =
  | "applications.documents.linked"
  | "applications.documents.unlinked"
  | "applications.documents.brought"
  | "applications.documents.there";

function back(c: Asked, key: Done): Response {
  leaveFlash(c, key);
  return c.redirect(`${appliedHref(c.var.seen.entry.id, c.var.leaf.code)}#documents`, 303);
}
