import { createHash } from "node:crypto";
import { Invalid } from "../errors";
import { hex } from "../log/log";
import type { Bytes } from "../reading/extract/bytes.ts";

/** Where the bytes of a file lie, by their SHA-256: written once, never overwritten (evidence §1). */
export function fileKey(digest: string): string {
  return `sha256/${digest}`;
}

/** Where an extracted text lies, by the SHA-256 of its UTF-8. */
export function textKey(digest: string): string {
  return `text/${digest}`;
}

/**
 * Keeps a body of `size` bytes under its digest, streaming. R2 checks the digest of what it writes; where the file is
 * there already the body is digested all the same, so that nobody gets at a file by naming its digest.
 * Refuses a body that is not what the digest says, or not whole.
 */
export async function keepFile(
  files: R2Bucket,
  body: ReadableStream<Uint8Array>,
  { digest, size }: { readonly digest: string; readonly size: number },
): Promise<void> {
  const key = fileKey(digest);
  const whole = body.pipeThrough(new FixedLengthStream(size));
  try {
    if ((await files.head(key)) !== null) {
      if ((await digestOf(whole)) !== digest) throw new Invalid("evidence.upload.differs");
      return;
    }
    const written = await files.put(key, whole, { sha256: digest, onlyIf: { etagDoesNotMatch: "*" } });
    // somebody else wrote it since: then these bytes were compared with nothing
    if (written === null) throw new Invalid("evidence.upload.again");
  } catch (error) {
    throw isNotAsSaid(error) ? new Invalid("evidence.upload.differs") : error;
  }
}

/** The stored bytes as the extraction reads them: by ranges, so that deciding a kind loads little. */
export function storedBytes(files: R2Bucket, key: string, size: number): Bytes {
  return {
    size,
    async read(start, end) {
      if (end <= start) return new Uint8Array();
      const part = await files.get(key, { range: { offset: start, length: end - start } });
      if (part === null) throw new Error(`no object ${key}`);
      return part.bytes();
    },
  };
}

/** Keeps a text and answers its digest; the same text is one object. */
export async function keepText(files: R2Bucket, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const digest = hex(await crypto.subtle.digest("SHA-256", bytes));
  await files.put(textKey(digest), bytes, { sha256: digest, onlyIf: { etagDoesNotMatch: "*" } });
  return digest;
}

export async function storedText(files: R2Bucket, digest: string): Promise<string> {
  const object = await files.get(textKey(digest));
  if (object === null) throw new Error(`no text ${digest}`);
  // `text()` would drop a leading byte order mark, and every offset with it
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await object.arrayBuffer());
}

async function digestOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of body) hash.update(chunk);
  return hash.digest("hex");
}

/** Said in messages alone: R2's error 10037, and a body longer or shorter than its length. */
function isNotAsSaid(error: unknown): boolean {
  return error instanceof Error && /\(10037\)|checksum|FixedLengthStream/i.test(error.message);
}
