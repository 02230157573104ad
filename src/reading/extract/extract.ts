import { inMemory } from "./bytes.ts";
import { type Extracted, type Kind, type Read, Unreadable, type UnreadReason } from "./extracted.ts";
import { kindOf } from "./kind.ts";

/** A larger file, or one of more text, is kept and cited by page, not read (evidence §1). */
export const readingLimits = { bytes: 25 * 1024 * 1024, characters: 4_000_000 } as const;

/** Raised whenever the text of any file may come out differently: texts are kept by file digest and version. */
export const extractionVersion = 1;

/**
 * The kind of a file and its text with pages and tables, or why it is not read, or why it is not taken.
 * The same bytes give the same answer; a file that cannot be read never throws.
 */
export async function extract(bytes: Uint8Array): Promise<Extracted> {
  const decided = await kindOf(inMemory(bytes));
  if (decided.kind === "refused") return decided;
  const { kind } = decided;
  if (bytes.length > readingLimits.bytes) return { kind, unread: "too_large" };
  try {
    const read = await readAs(kind, bytes);
    return read.text.length > readingLimits.characters ? { kind, unread: "too_large" } : read;
  } catch (error) {
    if (error instanceof Unreadable) return { kind, unread: error.reason };
    throw error;
  }
}

/** Each reader is loaded when a file of its kind arrives: starting the Worker evaluates none (quality §1). */
async function readAs(kind: Kind, bytes: Uint8Array): Promise<Read> {
  switch (kind) {
    case "text":
      return (await import("./text.ts")).readText(bytes);
    case "html":
      return (await import("./html.ts")).readHtml(bytes);
    case "pdf":
      return (await import("./pdf.ts")).readPdf(bytes);
    case "docx":
      return (await import("./docx.ts")).readDocx(bytes);
    case "xlsx":
      return (await import("./xlsx.ts")).readXlsx(bytes);
    case "ofd":
      return (await import("./ofd.ts")).readOfd(bytes);
    case "png":
    case "jpeg":
      return unreadable("image");
    case "doc":
    case "xls":
    case "wps":
      return unreadable("legacy");
    case "encrypted_office":
      return unreadable("encrypted");
    case "zip":
      return unreadable("archive");
    default:
      return kind satisfies never;
  }
}

function unreadable(reason: UnreadReason): never {
  throw new Unreadable(reason);
}
