import { Hono } from "hono";
import { NotFound } from "../errors";
import { refusalOf } from "../people/permissions";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { citations } from "./citation-routes";
import { contentOf } from "./content";
import { DocumentsPage } from "./documents-page";
import { facts } from "./facts-routes";
import { entryFrame, under } from "./frame";
import { RevisionPage } from "./revision-page";
import { readAgain } from "./readings";
import { inEntry, inRevision } from "./seen";
import { serveFile } from "./serve";
import { startReadingAgain } from "./start";
import { documentsOf } from "./store";
import { uploads } from "./upload-routes";

/** The documents of an entry, each revision with its text, and the files themselves. */
export const evidence = new Hono<App>()
  .get("/entries/:entry", inEntry("document.view"), async (c) => {
    const { entry, membership } = c.var.seen;
    const [frame, documents] = await Promise.all([
      entryFrame(c, c.var.seen),
      documentsOf(c.var.db, entry.id),
    ]);
    const may = {
      upload: refusalOf("document.upload", membership.role, entry.phase) === undefined,
      readAgain: refusalOf("document.read_again", membership.role, entry.phase) === undefined,
    };
    return c.html(<DocumentsPage {...frame} entry={entry} documents={documents} may={may} />);
  })
  .route("/", uploads)
  .route("/", citations)
  .route("/", facts)
  .get("/documents/:revision", inRevision("document.view"), async (c) => {
    const { page, rail, crumbs } = await entryFrame(c, c.var.seen);
    const content = await contentOf(c.var.db, c.env.FILES, c.var.seen);
    const shown = c.req.query("quote");
    return c.html(
      <RevisionPage
        page={page}
        rail={rail}
        crumbs={under(c.var.seen, crumbs)}
        seen={c.var.seen}
        content={content && { ...content, shown }}
      />,
    );
  })
  .get("/documents/:revision/file", inRevision("document.view"), (c) => {
    if (c.var.seen.reading.stage === "held") throw new NotFound("file");
    return serveFile(c.env.FILES, c.var.seen.revision, c.req.raw, {
      inline: c.req.query("view") === "inline",
    });
  })
  .post("/documents/:revision/readings", inRevision("document.read_again"), async (c) => {
    const { db, now, seen } = c.var;
    await readAgain(db, now, seen);
    await startReadingAgain(c.env.READING, seen.revision.file);
    leaveFlash(c, "evidence.readingStarted");
    return c.redirect(`/entries/${seen.entry.id}`, 303);
  });
