import { type Bytes, latin1, slice, startsWith } from "./bytes.ts";
import { decodeText } from "./encoding.ts";
import { type Kind, type Refused, type RefusalReason, Unreadable } from "./extracted.ts";
import { oleNames } from "./ole.ts";
import { endsAsZip, openZip, type Zip } from "./zip.ts";

/** This much of the beginning decides, plus the directory of a ZIP or a compound file. */
const headLength = 64 * 1024;

/**
 * What a file is, from its bytes alone (evidence §1), never from its name or the sender's content type.
 * Reads a bounded part of the file, so a large one need not be in memory.
 */
export async function kindOf(file: Bytes): Promise<{ readonly kind: Kind } | Refused> {
  if (file.size === 0) return refused("empty");
  const head = await slice(file, 0, headLength);
  if (startsWith(head, 0x50, 0x4b, 3, 4)) return zipKind(file);
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return oleKind(await oleNames(file));
  const kind = headKind(head, head.length === file.size);
  if (typeof kind !== "string") return kind;
  // A file of one kind that a ZIP program also opens hides its contents from whoever looks at it (quality §4).
  if (await endsAsZip(file)) return refused("polyglot");
  return { kind };
}

function headKind(head: Uint8Array, whole: boolean): Kind | Refused {
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return latin1(head.subarray(12, 16)) === "IHDR" ? "png" : refused("damaged");
  }
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "jpeg";
  const opening = latin1(head.subarray(0, 1024));
  const markup = /<(?:!doctype\s+html|html|head|body|script|iframe|svg)\b/i.test(opening);
  const pdf = opening.indexOf("%PDF-");
  if (pdf >= 0 && /^(?:ï»¿)?\s*$/.test(opening.slice(0, pdf))) return markup ? refused("polyglot") : "pdf";
  return textKind(head, whole, pdf >= 0);
}

/** PDF readers accept a header anywhere in the first 1,024 bytes: such a text or page is two files in one. */
function textKind(head: Uint8Array, whole: boolean, holdsPdf: boolean): Kind | Refused {
  const decoded = decodeText(head, { partial: !whole });
  // Without control characters it is a text, in an encoding that cannot be proven.
  if (decoded === undefined) return refused(head.some(isControl) ? "unsupported" : "encoding");
  const opening = decoded.text
    .slice(0, 4096)
    .replace(/<!--[^]*?-->/g, "")
    .trimStart();
  const html = isHtml(opening);
  if (!html && /^(?:<\?xml|<svg|\{\\rtf|MIME-Version:)/i.test(opening)) return refused("unsupported");
  if (holdsPdf && html) return refused("polyglot");
  return html ? "html" : "text";
}

function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x1a);
}

function isHtml(opening: string): boolean {
  return (
    /^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(opening) ||
    /^<(?:meta|title|link|script|style|div|p|table|h[1-6]|ul|ol|span|center|article|section|main|a|font)\b/i.test(
      opening,
    )
  );
}

async function zipKind(file: Bytes): Promise<{ readonly kind: Kind } | Refused> {
  try {
    return await packageKind(await openZip(file));
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.reason === "zip_bomb" ? "zip_bomb" : "damaged");
    throw error;
  }
}

/** Main parts by their usual path, or, where a producer calls them otherwise, by their content type. */
const packages = [
  { kind: "docx", path: "word/document.xml", type: "wordprocessingml.document.main+xml" },
  { kind: "xlsx", path: "xl/workbook.xml", type: "spreadsheetml.sheet.main+xml" },
  { kind: "ofd", path: "OFD.xml", type: undefined },
] as const;

async function packageKind(zip: Zip): Promise<{ readonly kind: Kind } | Refused> {
  const paths = new Set(zip.entries.map((entry) => entry.path));
  const types = zip.entries.find((entry) => entry.path === "[Content_Types].xml");
  const declared = types === undefined ? "" : (decodeText(await zip.read(types))?.text ?? "");
  const kinds = packages
    .filter(({ path, type }) => paths.has(path) || (type !== undefined && declared.includes(type)))
    .map(({ kind }) => kind);
  if (kinds.length > 1) return refused("polyglot");
  const project = zip.entries.some((entry) => /(?:^|\/)vba\w*\.bin$/i.test(entry.path));
  if (types !== undefined && (project || /macroEnabled|vbaProject|macrosheet/i.test(declared)))
    return refused("macros");
  const [kind] = kinds;
  if (kind !== undefined) return { kind };
  // Presentations, OpenDocument, e-books and programs are ZIPs too, and not on the list.
  const other = types !== undefined || paths.has("mimetype") || paths.has("META-INF/MANIFEST.MF");
  return other ? refused("unsupported") : { kind: "zip" };
}

function oleKind(names: readonly string[]): { readonly kind: Kind } | Refused {
  const has = (name: RegExp) => names.some((each) => name.test(each));
  if (has(/^EncryptedPackage$/)) return { kind: "encrypted_office" };
  if (has(/^(?:Macros|_VBA_PROJECT_CUR|_VBA_PROJECT|VBA)$/)) return refused("macros");
  if (has(/^Wps/i)) return { kind: "wps" };
  if (has(/^WordDocument$/)) return { kind: "doc" };
  if (has(/^(?:Workbook|Book)$/)) return { kind: "xls" };
  return refused(names.length === 0 ? "damaged" : "unsupported");
}

function refused(reason: RefusalReason): Refused {
  return { kind: "refused", reason };
}
