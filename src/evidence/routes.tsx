import { type Context, Hono } from "hono";
import type { SeenEntry } from "../entries/entries";
import { NotFound } from "../errors";
import { hasReached } from "../rounds/rounds";
import { mayEver, refusalAt, refusalOf } from "../people/refusals";
import type { App } from "../web/context";
import { pageNumber } from "../web/components/pages";
import { leaveFlash } from "../web/flash";
import { blank, type DraftOf, form } from "../web/form";
import { anchors } from "./anchor-routes";
import { citations } from "./citation-routes";
import { contentOf } from "./content";
import { details } from "./details-routes";
import { DocumentsPage } from "./documents-page";
import { facts } from "./facts-routes";
import { Releasing } from "./forms";
import { frameOf, under } from "./frame";
import { shownPage } from "./page-pictures";
import { RevisionPage } from "./revision-page";
import { standingPurges } from "./purge-store";
import { purges } from "./purge-routes";
import { readAgain, releaseFile } from "./readings";
import { scanOf } from "./scan";
import { roundSearch } from "./round-search-routes";
import { inEntry, type InRevision, inRevision } from "./seen";
import { soughtIn } from "./search";
import { mostFound, SearchPage } from "./search-page";
import { searchDocuments, yearsOf } from "./search-store";
import { serveFile, servePicture } from "./serve";
import { startReadingAgain } from "./start";
import { documentsOf } from "./store";
import { uploads } from "./upload-routes";

/** The documents of an entry, each revision with its text, and the files themselves. */
export const evidence = new Hono<App>()
  .get("/entries/:entry", inEntry("document.view"), async (c) => {
    const { entry, membership } = c.var.seen;
    const [frame, documents] = await Promise.all([frameOf(c, c.var.seen), documentsOf(c.var.db, entry.id)]);
    const may = {
      upload: refusalAt("document.upload", membership.role, entry, c.var.now) === undefined,
      readAgain: refusalAt("document.read_again", membership.role, entry, c.var.now) === undefined,
      seeCases: mayEver("cases.view", membership.role),
      seeApplication: mayEver("application.view", membership.role),
      seeVisits: mayEver("visit.view", membership.role) && hasReached(entry.phase, "written"),
      questions: mayEver("question.view", membership.role),
      adjustments: refusalOf("resolution.view", membership.role, entry.phase) === undefined,
    };
    const waiting = mayPurge(c.var.seen) ? await standingPurges(c.var.db, entry.id) : [];
    return c.html(
      <DocumentsPage {...frame} entry={entry} documents={documents} may={may} purges={waiting} />,
    );
  })
  .get("/entries/:entry/search", inEntry("document.view"), async (c) => {
    const { db, seen } = c.var;
    const { q = "", nature = "", year = "", document = "" } = c.req.query();
    const [frame, documents] = await Promise.all([frameOf(c, seen), documentsOf(db, seen.entry.id)]);
    const sought = soughtIn(q);
    const within = documents.filter(({ id }) => document === "" || id === document);
    const found =
      sought.match === undefined
        ? []
        : await searchDocuments(db, c.env.FILES, within, sought.match, mostFound, { nature, year });
    return c.html(
      <SearchPage
        page={frame.page}
        rail={frame.rail}
        crumbs={under(seen, frame)}
        entry={seen.entry}
        documents={documents}
        years={await yearsOf(db, documents)}
        sought={sought}
        found={found}
      />,
    );
  })
  .route("/", roundSearch)
  .route("/", uploads)
  .route("/", citations)
  .route("/", anchors)
  .route("/", facts)
  .route("/", purges)
  .route("/", details)
  .get("/documents/:revision", inRevision("document.view"), (c) => showRevision(c, blank))
  .get("/documents/:revision/file", inRevision("document.view"), (c) => {
    // whoever decides about a held file has to look at it, nobody else may
    if (c.var.seen.reading.stage === "held" && !mayRelease(c)) throw new NotFound("file");
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
  })
  .post(
    "/documents/:revision/releases",
    inRevision("document.release"),
    form(Releasing, showRevision),
    async (c) => {
      const { db, now, seen } = c.var;
      await releaseFile(db, now, seen, c.req.valid("form").reason);
      await startReadingAgain(c.env.READING, seen.revision.file);
      leaveFlash(c, "evidence.readingStarted");
      return c.redirect(`/documents/${seen.revision.id}`, 303);
    },
  );

async function showRevision(c: Context<App & InRevision>, releasing: DraftOf<typeof Releasing>) {
  const { seen } = c.var;
  const frame = await frameOf(c, seen);
  const content = await contentOf(c.var.db, c.env.FILES, seen);
  return c.html(
    <RevisionPage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      seen={seen}
      content={content && { ...content, shown: c.req.query("quote") }}
      scan={await scanOf(c.var.db, c.env.FILES, seen, c.req.query("page"))}
      region={c.req.query("region")}
      releasing={mayRelease(c) ? releasing : undefined}
      mayPurge={mayPurge(seen)}
    />,
  );
}

function mayPurge({ membership, entry }: SeenEntry): boolean {
  return refusalOf("document.purge", membership.role, entry.phase) === undefined;
}

function mayRelease(c: Context<App & InRevision>): boolean {
  const { membership, entry } = c.var.seen;
  return refusalOf("document.release", membership.role, entry.phase) === undefined;
}
