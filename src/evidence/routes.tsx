import { Hono } from "hono";
import { NotFound } from "../errors";
import { refusalOf } from "../people/permissions";
import type { App } from "../web/context";
import { pageNumber } from "../web/components/pages";
import { leaveFlash } from "../web/flash";
import { citations } from "./citation-routes";
import { contentOf } from "./content";
import { DocumentsPage } from "./documents-page";
import { entryFrame, under } from "./frame";
import { shownPage } from "./page-pictures";
import { RevisionPage } from "./revision-page";
import { readAgain } from "./readings";
import { inEntry, inRevision } from "./seen";
import { scanOf } from "./scan";
import { serveFile, servePicture } from "./serve";
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
  .get("/documents/:revision", inRevision("document.view"), async (c) => {
    const { page, rail, crumbs } = await entryFrame(c, c.var.seen);
    const content = await contentOf(c.var.db, c.env.FILES, c.var.seen);
    const scan = await scanOf(c.var.db, c.env.FILES, c.var.seen, c.req.query("page"));
    const shown = c.req.query("quote");
    return c.html(
      <RevisionPage
        page={page}
        rail={rail}
        crumbs={under(c.var.seen, crumbs)}
        seen={c.var.seen}
        content={content && { ...content, shown }}
        scan={scan}
        region={c.req.query("region")}
      />,
    );
  })
  .get("/documents/:revision/file", inRevision("document.view"), (c) => {
    if (c.var.seen.reading.stage === "held") throw new NotFound("file");
    return serveFile(c.env.FILES, c.var.seen.revision, c.req.raw, {
      inline: c.req.query("view") === "inline",
    });
  })
  .get("/documents/:revision/pages/:page", inRevision("document.view"), async (c) => {
    const { revision, reading } = c.var.seen;
    if (reading.stage === "held") throw new NotFound("file");
    const page = pageNumber(c.req.param("page"));
    const shown = await shownPage(c.var.db, c.env.FILES, revision, page);
    if (shown?.picture === undefined) throw new NotFound("page");
    if (revision.kind !== "pdf") return serveFile(c.env.FILES, revision, c.req.raw, { inline: true });
    return servePicture(c.env.FILES, shown.picture.key, `${revision.name}-${page}.png`);
  })
  .post("/documents/:revision/readings", inRevision("document.read_again"), async (c) => {
    const { db, now, seen } = c.var;
    await readAgain(db, now, seen);
    await startReadingAgain(c.env.READING, seen.revision.file);
    leaveFlash(c, "evidence.readingStarted");
    return c.redirect(`/entries/${seen.entry.id}`, 303);
  });
