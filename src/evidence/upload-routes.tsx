import { type Context, Hono } from "hono";
import { z } from "zod";
import { editionOf } from "../editions/store";
import { Invalid, Refusal } from "../errors";
import { leavesOf, wholeTree } from "../sheets/marks";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import type { Problems } from "../web/form";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import { whyOf } from "../web/refused";
import type { Document } from "./documents";
import { Upload } from "./forms";
import { frameOf, under } from "./frame";
import { type Arrived, takeForm } from "./incoming";
import { answering } from "./answering";
import { digestIn } from "./digest-header";
import { completeUpload, endUpload } from "./resumed";
import { resumed } from "./resumed-routes";
import { type PartsReport, recordParts } from "./part-uploads";
import { PartsPage, saidOf, uploadedText } from "./parts-page";
import { type InEntry, inEntry } from "./seen";
import { startReading, startReadingAgain } from "./start";
import { documentIn } from "./store";
import { type UploadDraft, UploadPage } from "./upload-page";
import { acceptFile, type Kept, recordRevision, recordUpload, takeFile, type Uploaded } from "./uploads";

type Asked = Context<App & InEntry>;

/** Uploading, into an entry or into one document of it: raw bytes from the script, a form without it (evidence §1). */
export const uploads = new Hono<App>()
  .route("/", resumed)
  .get("/entries/:entry/documents/new", inEntry("document.upload"), (c) => show(c, newDocuments(c), start))
  .post("/entries/:entry/documents", inEntry("document.upload"), (c) => take(c, newDocuments(c)))
  .get("/entries/:entry/documents/:document/revisions/new", inEntry("document.upload"), async (c) =>
    show(c, await newRevision(c), start),
  )
  .post("/entries/:entry/documents/:document/revisions", inEntry("document.upload"), async (c) =>
    take(c, await newRevision(c)),
  );

/** Where files go: what is said about them is parsed there, and answered with the one who writes a file down. */
type Destination = {
  readonly document: Document | undefined;
  readonly parse: (sent: Sent) => { readonly problems: Problems } | Writers;
};
type Writers = {
  readonly write: Writer;
  /** Where a ZIP may become several documents. */
  readonly unpack?: (archive: Kept) => Promise<PartsReport | undefined>;
};
type Sent = Readonly<Record<string, string>>;
/** `alone`: no other file was sent with it. */
type Writer = (kept: Kept, alone: boolean) => Promise<Uploaded>;

function newDocuments(c: Asked): Destination {
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

async function newRevision(c: Asked): Promise<Destination> {
  const { db, now, seen } = c.var;
  const document = await documentIn(db, seen.entry.id, c.req.param("document") ?? "");
  return {
    document,
    parse: () => ({ write: (kept) => recordRevision(db, now, seen, document.id, kept) }),
  };
}

function take(c: Asked, destination: Destination): Promise<Response> {
  const form = c.req.header("content-type")?.startsWith("multipart/form-data") ?? false;
  return form ? takeFromForm(c, destination) : takeFromScript(c, destination);
}

const Named = z.object({
  name: z.string().max(1000).default(""),
  /** Where the file lies in a folder that was chosen whole. */
  path: z.string().max(4000).optional(),
  /** The upload whose parts are all here; the request has no body then. */
  upload: z.string().optional(),
});

/** What a script sends: one file as the body, what is said about it in the address, its digest in a header (RFC 9530). */
async function takeFromScript(c: Asked, { parse }: Destination): Promise<Response> {
  const page = pageOf(c);
  return answering(c, async () => {
    const sent = c.req.query();
    const about = parse(sent);
    if ("problems" in about) return c.json(about, 422);
    const { upload, ...named } = Named.parse(sent);
    const taken =
      upload === undefined
        ? await record(c, about, await takeBody(c, named), true)
        : await recordResumed(c, about, upload, named);
    if ("parts" in taken) return c.json({ outcome: "unpacked", ...saidOf(page, taken) });
    return c.json({ outcome: taken.outcome, message: uploadedText(page, taken) });
  });
}

function takeBody(c: Asked, named: z.output<typeof Named>): Promise<Kept> {
  const digest = digestIn(c.req.header("content-digest"));
  const size = Number(c.req.header("content-length") ?? "");
  const { body } = c.req.raw;
  if (digest === undefined || !Number.isSafeInteger(size) || body === null)
    throw new Invalid("evidence.upload.headers");
  return takeFile(c.var.db, c.env.FILES, body, { ...named, digest, size });
}

/** The last step of a file that came in parts: from here on it is an upload like any other. */
async function recordResumed(c: Asked, writers: Writers, id: string, named: z.output<typeof Named>) {
  const { db, seen } = c.var;
  const arrived = await completeUpload(db, c.env.FILES, seen, id);
  try {
    const kept = await acceptFile(db, c.env.FILES, { ...arrived, ...named });
    const taken = await record(c, writers, kept, true);
    await endUpload(db, c.env.FILES, id);
    return taken;
  } catch (error) {
    if (error instanceof Refusal) await endUpload(db, c.env.FILES, id);
    throw error;
  }
}

async function takeFromForm(c: Asked, destination: Destination): Promise<Response> {
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

/** Of several files those that can be are taken; why this one was not. */
async function takeArrived(
  c: Asked,
  writers: Writers,
  file: Arrived,
  alone: boolean,
): Promise<Uploaded | PartsReport | string> {
  try {
    return await record(c, writers, await acceptFile(c.var.db, c.env.FILES, file), alone);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return whyOf(pageOf(c), error) ?? file.name;
  }
}

async function record(
  c: Asked,
  { write, unpack }: Writers,
  kept: Kept,
  alone: boolean,
): Promise<Uploaded | PartsReport> {
  const report = kept.kind === "zip" ? await unpack?.(kept) : undefined;
  if (report === undefined) return read(c, await write(kept, alone));
  for (const part of report.parts) if ("uploaded" in part) await read(c, part.uploaded);
  return report;
}

async function read(c: Asked, uploaded: Uploaded): Promise<Uploaded> {
  const { outcome, revision } = uploaded;
  if (outcome === "added") await startReading(c.env.READING, revision.file, c.var.seen.entry.edition);
  // quotes on the revision before are carried over even where the file was read long ago
  if (outcome === "revised") await startReadingAgain(c.env.READING, revision.file);
  return uploaded;
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

function refuse(c: Asked, destination: Destination, draft: UploadDraft): Promise<Response> {
  c.status(422);
  return show(c, destination, draft);
}

async function show(c: Asked, { document }: Destination, form: UploadDraft): Promise<Response> {
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
