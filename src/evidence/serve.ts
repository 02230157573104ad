import { createMiddleware } from "hono/factory";
import { NotFound } from "../errors";
import type { Kind } from "../reading/extract/extracted.ts";
import type { Revision } from "./documents";
import { disposition } from "./disposition";
import { fileKey } from "./files";

/** Kinds a browser may show in place; everything else is only kept (evidence §1). */
const shown: Partial<Readonly<Record<Kind, string>>> = {
  pdf: "application/pdf",
  png: "image/png",
  jpeg: "image/jpeg",
};

export function isShown(kind: Kind): boolean {
  return shown[kind] !== undefined;
}

/** Stands before the headers of pages, so that its own policy is the last word. */
export const sandboxed = createMiddleware(async (c, next) => {
  await next();
  if (c.res.headers.has("content-disposition"))
    c.res.headers.set("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
});

/**
 * The bytes of a revision, whole or the range asked for. No browser runs anything in them: no sniffing, a sandbox
 * (`sandboxed`), and a download unless the viewer shows a kind that browsers only draw.
 */
export async function serveFile(
  files: R2Bucket,
  { file, name, kind, size }: Pick<Revision, "file" | "name" | "kind" | "size">,
  request: Request,
  { inline }: { readonly inline: boolean },
): Promise<Response> {
  const headers = new Headers({
    "content-type": shown[kind] ?? "application/octet-stream",
    "content-disposition": disposition(inline && isShown(kind) ? "inline" : "attachment", name),
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
  });
  const range = rangeOf(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const object = await files.get(fileKey(file), range === undefined ? {} : { range });
  if (object === null) throw new NotFound("file");
  headers.set("content-length", String(range?.length ?? size));
  if (range !== undefined)
    headers.set("content-range", `bytes ${range.offset}-${range.offset + range.length - 1}/${size}`);
  return new Response(object.body, { status: range === undefined ? 200 : 206, headers });
}

/** The picture of a page that was made from a scan. */
export async function servePicture(files: R2Bucket, key: string, name: string): Promise<Response> {
  const object = await files.get(key);
  if (object === null) throw new NotFound("file");
  return new Response(object.body, {
    headers: {
      "content-type": "image/png",
      "content-disposition": disposition("inline", name),
      "content-length": String(object.size),
      "x-content-type-options": "nosniff",
    },
  });
}

type Range = { readonly offset: number; readonly length: number };

/** One range of RFC 9110 §14; several at once, or a unit other than bytes, are answered with the whole file. */
function rangeOf(header: string | null, size: number): Range | "unsatisfiable" | undefined {
  const asked = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/.exec(header ?? "");
  if (asked === null) return undefined;
  const [, first, last, suffix] = asked;
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size);
    return length === 0 ? "unsatisfiable" : { offset: size - length, length };
  }
  const offset = Number(first);
  const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
  if (offset >= size) return "unsatisfiable";
  return end < offset ? undefined : { offset, length: end - offset + 1 };
}
