import { createHash } from "node:crypto";
import { once } from "node:events";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { HTTPException } from "hono/http-exception";
import { newId } from "../db/identifier";
import { Refusal, TooLarge } from "../errors";
import { filesInForm, largestFile, plainName } from "./documents";
import { keepFile } from "./files";

/** A file of a form, digested on its way and moved to where files lie. */
export type Arrived = { readonly name: string; readonly digest: string; readonly size: number };

export type ArrivedForm = {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly Arrived[];
};

/**
 * Takes a multipart form with its files, none of which sits in memory: each streams to `incoming/<id>` while it is
 * digested, then moves to its digest (evidence §1). Refuses a file over the limit and a body that is no whole form.
 */
export async function takeForm(bucket: R2Bucket, request: Request): Promise<ArrivedForm> {
  const fields: Record<string, string> = {};
  const arriving: Promise<Arrived | undefined>[] = [];
  const parser = parserOf(request);
  parser.on("field", (name, value) => (fields[name] = value));
  parser.on("file", (_field, stream, name) => {
    // a cut is said before anybody reads, and once more when the stream is closed for it
    stream.on("error", (error) => stream.destroy(error));
    const arrival = take(bucket, stream, name ?? "");
    arrival.catch((error: Error) => parser.destroy(error));
    arriving.push(arrival);
  });
  try {
    await feed(parser, request.body);
  } catch (cause) {
    for (const arrival of await Promise.allSettled(arriving))
      if (arrival.status === "rejected" && arrival.reason instanceof Refusal) throw arrival.reason;
    throw new HTTPException(400, { message: "The body is not a whole form", cause });
  }
  const files = await Promise.all(arriving);
  return { fields, files: files.filter((file) => file !== undefined) };
}

/** As fast as the parser takes it, and no faster: what it has not passed on it holds in memory. */
async function feed(parser: BusboyInstance, body: ReadableStream<Uint8Array> | null): Promise<void> {
  const finished = once(parser, "finish");
  finished.catch(() => undefined);
  try {
    for await (const chunk of body ?? []) if (!parser.write(chunk)) await once(parser, "drain");
    parser.end();
    await finished;
  } catch (error) {
    parser.destroy();
    throw error;
  }
}

function parserOf(request: Request) {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      preservePath: true,
      // a pause at every 64 KB costs ten times the parsing
      fileHwm: 1024 * 1024,
      limits: { files: filesInForm, fileSize: largestFile, fields: 60, fieldSize: 16_384, headerPairs: 50 },
    });
  } catch (cause) {
    throw new HTTPException(400, { message: "The body is not a form", cause });
  }
}

/** An untouched file field sends a file without a name and without bytes: that is none. */
async function take(bucket: R2Bucket, stream: BusboyFileStream, sent: string): Promise<Arrived | undefined> {
  const key = `incoming/${newId()}`;
  const { digest, size } = await keepIncoming(bucket, key, stream);
  try {
    if (stream.truncated) throw new TooLarge("file");
    if (size === 0 && sent === "") return undefined;
    if (size > 0) await move(bucket, key, { digest, size });
    return { name: plainName(unescaped(sent)), digest, size };
  } finally {
    await bucket.delete(key);
  }
}

/** Browsers send a quotation mark or a line end in a file's name as percent signs (HTML, multipart/form-data). */
function unescaped(sent: string): string {
  return sent.replaceAll(/%(?:22|0D|0A)/gi, decodeURIComponent);
}

/** R2 takes a stream of unknown length only as parts of one size, the last excepted. */
export const partSize = 8 * 1024 * 1024;

async function keepIncoming(
  bucket: R2Bucket,
  key: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly digest: string; readonly size: number }> {
  const hash = createHash("sha256");
  const upload = await bucket.createMultipartUpload(key);
  const parts: R2UploadedPart[] = [];
  const buffer = new Uint8Array(partSize);
  let held = 0;
  let size = 0;
  const flush = async () => {
    parts.push(await upload.uploadPart(parts.length + 1, buffer.slice(0, held)));
    held = 0;
  };
  try {
    for await (const chunk of stream) {
      hash.update(chunk);
      size += chunk.length;
      for (let from = 0; from < chunk.length;) {
        const piece = chunk.subarray(from, from + partSize - held);
        buffer.set(piece, held);
        held += piece.length;
        from += piece.length;
        if (held === partSize) await flush();
      }
    }
    if (held > 0) await flush();
    if (parts.length > 0) await upload.complete(parts);
    else await upload.abort();
  } catch (error) {
    await upload.abort();
    throw error;
  }
  return { digest: hash.digest("hex"), size };
}

async function move(bucket: R2Bucket, key: string, file: { readonly digest: string; readonly size: number }) {
  const object = await bucket.get(key);
  if (object === null) throw new Error(`no object ${key}`);
  await keepFile(bucket, object.body, file);
}
