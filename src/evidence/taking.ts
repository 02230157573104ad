import type { Context } from "hono";
import { z } from "zod";
import { Invalid, Refusal } from "../errors";
import type { App } from "../web/context";
import type { Problems } from "../web/form";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { answering } from "./answering";
import { digestIn } from "./digest-header";
import type { Arrived } from "./incoming";
import type { PartsReport } from "./part-uploads";
import { saidOf, uploadedText } from "./parts-page";
import { completeUpload, endUpload } from "./resumed";
import type { InEntry } from "./seen";
import { startReading, startReadingAgain } from "./start";
import { acceptFile, type Kept, takeFile, type Uploaded } from "./uploads";

type Here = App & InEntry;

/** Where files go: what is said about them is parsed there, and answered with the one who writes a file down. */
export type Destination = {
  readonly parse: (sent: Sent) => { readonly problems: Problems } | Writers;
};
export type Writers = {
  readonly write: Writer;
  /** Where a ZIP may become several documents. */
  readonly unpack?: (archive: Kept) => Promise<PartsReport | undefined>;
};
type Sent = Readonly<Record<string, string>>;
/** `alone`: no other file was sent with it. */
type Writer = (kept: Kept, alone: boolean) => Promise<Uploaded>;

const Named = z.object({
  name: z.string().max(1000).default(""),
  /** Where the file lies in a folder that was chosen whole. */
  path: z.string().max(4000).optional(),
  /** The upload whose parts are all here; the request has no body then. */
  upload: z.string().optional(),
});

/** What a script sends: one file as the body, what is said about it in the address, its digest in a header (RFC 9530). */
export async function takeFromScript<E extends Here>(
  c: Context<E>,
  { parse }: Destination,
): Promise<Response> {
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

function takeBody<E extends Here>(c: Context<E>, named: z.output<typeof Named>): Promise<Kept> {
  const digest = digestIn(c.req.header("content-digest"));
  const size = Number(c.req.header("content-length") ?? "");
  const { body } = c.req.raw;
  if (digest === undefined || !Number.isSafeInteger(size) || body === null)
    throw new Invalid("evidence.upload.headers");
  return takeFile(c.var.db, c.env.FILES, body, { ...named, digest, size });
}

/** The last step of a file that came in parts: from here on it is an upload like any other. */
async function recordResumed<E extends Here>(
  c: Context<E>,
  writers: Writers,
  id: string,
  named: z.output<typeof Named>,
) {
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

/** Of several files those that can be are taken; why this one was not. */
export async function takeArrived<E extends Here>(
  c: Context<E>,
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

async function record<E extends Here>(
  c: Context<E>,
  { write, unpack }: Writers,
  kept: Kept,
  alone: boolean,
): Promise<Uploaded | PartsReport> {
  const report = kept.kind === "zip" ? await unpack?.(kept) : undefined;
  if (report === undefined) return read(c, await write(kept, alone));
  for (const part of report.parts) if ("uploaded" in part) await read(c, part.uploaded);
  return report;
}

async function read<E extends Here>(c: Context<E>, uploaded: Uploaded): Promise<Uploaded> {
  const { outcome, revision } = uploaded;
  if (outcome === "added") await startReading(c.env.READING, revision.file, c.var.seen.entry.edition);
  // quotes on the revision before are carried over even where the file was read long ago
  if (outcome === "revised") await startReadingAgain(c.env.READING, revision.file);
  return uploaded;
}
