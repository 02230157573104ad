import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { Invalid } from "../errors";
import { leavesOf, wholeTree } from "../sheets/marks";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import type { Document } from "./documents";
import { Upload } from "./forms";
import { frameOf, under } from "./frame";
import { takeForm } from "./incoming";
import { announceUpload, takeUploadPart } from "./resumed-routes";
import { type PartsReport, recordParts } from "./part-uploads";
import { PartsPage } from "./parts-page";
import { type InEntry, inEntry } from "./seen";
import { documentIn } from "./store";
import { type Destination, takeArrived, takeFromScript } from "./taking";
import { type UploadDraft, UploadPage } from "./upload-page";
import { type Kept, recordRevision, recordUpload } from "./uploads";

type Asked = Context<App & InEntry>;

/** Uploading, into an entry or into one document of it: raw bytes from the script, a form without it (evidence §1). */
export const uploads = new Hono<App>()
  .post("/entries/:entry/uploads", inEntry("document.upload"), announceUpload)
  .put("/entries/:entry/uploads/:upload/parts/:part", inEntry("document.upload"), takeUploadPart)
  .get("/entries/:entry/documents/new", inEntry("document.upload"), (c) => show(c, newDocuments(c), start))
  .post("/entries/:entry/documents", inEntry("document.upload"), (c) => take(c, newDocuments(c)))
  .get("/entries/:entry/documents/:document/revisions/new", inEntry("document.upload"), async (c) =>
    show(c, await newRevision(c), start),
  )
  .post("/entries/:entry/documents/:document/revisions", inEntry("document.upload"), async (c) =>
    take(c, await newRevision(c)),
  );

/** Into an entry, or into one document of it. */
type Place = Destination & { readonly document: Document | undefined };

function newDocuments(c: Asked): Place {
  const { db, now, seen } = c.var;
  return {
    document: undefined,
    parse(sent) {
      const about = Upload.safeParse(sent, { reportInput: true });
      if (!about.success) return { problems: problemsOf(about.error, pageOf(c).language) };
      return {
        write: (kept, alone) =>
          recordUpload(db, now, seen, alone ? about.data : { ...about.data, title: undefined }, kept),
        unpack: (archive) => recordParts(db, c.env.FILES, now, seen, about.data, archive),
      };
    },
  };
}

async function newRevision(c: Asked): Promise<Place> {
  const { db, now, seen } = c.var;
  const document = await documentIn(db, seen.entry.id, c.req.param("document") ?? "");
  return {
    document,
    parse: () => ({ write: (kept) => recordRevision(db, now, seen, document.id, kept) }),
  };
}

function take(c: Asked, destination: Place): Promise<Response> {
  const form = c.req.header("content-type")?.startsWith("multipart/form-data") ?? false;
  return form ? takeFromForm(c, destination) : takeFromScript(c, destination);
}

async function takeFromForm(c: Asked, destination: Place): Promise<Response> {
  const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
  const about = destination.parse(fields);
  const problems = {
    ...("problems" in about && about.problems),
    ...(files.length === 0 && { files: pageOf(c).t("evidence.upload.noFile") }),
  };
  if ("problems" in about || files.length === 0) return refuse(c, destination, { typed: fields, problems });
  const refused: string[] = [];
  const reports: PartsReport[] = [];
  for (const file of files) {
    const writers = reports.length === 0 ? about : { ...about, unpack: refuseSecond };
    const taken = await takeArrived(c, writers, file, files.length === 1);
    if (typeof taken === "string") refused.push(taken);
    else if ("parts" in taken) reports.push(taken);
  }
  if (reports.length > 0) return showReports(c, reports, refused);
  if (refused.length > 0)
    return refuse(c, destination, { typed: fields, problems: { files: refused.join(" ") } });
  leaveFlash(c, "evidence.upload.done", { n: files.length });
  return c.redirect(`/entries/${c.var.seen.entry.id}`, 303);
}

/** One request has room for the files of one ZIP. */
function refuseSecond({ name }: Kept): Promise<never> {
  return Promise.reject(new Invalid("evidence.parts.second", { name }));
}

async function showReports(c: Asked, reports: readonly PartsReport[], refused: readonly string[]) {
  const { seen } = c.var;
  const frame = await frameOf(c, seen);
  return c.html(
    <PartsPage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      entry={seen.entry.id}
      reports={reports}
      refused={refused}
    />,
  );
}

const start: UploadDraft = { typed: { openness: "open" }, problems: {} };

function refuse(c: Asked, destination: Place, draft: UploadDraft): Promise<Response> {
  c.status(422);
  return show(c, destination, draft);
}

async function show(c: Asked, { document }: Place, form: UploadDraft): Promise<Response> {
  const { db, seen } = c.var;
  const frame = await frameOf(c, seen);
  const leaves = leavesOf(await editionOf(db, seen.entry.edition), wholeTree, seen.entry.kind);
  return c.html(
    <UploadPage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      entry={seen.entry.id}
      document={document}
      codes={leaves.map(({ code }) => code)}
      form={form}
    />,
  );
}
