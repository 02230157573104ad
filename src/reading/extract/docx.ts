import mammoth from "mammoth";
import { type Read, Unreadable } from "./extracted.ts";
import { htmlText } from "./html.ts";
import { packed, xmlParts } from "./ooxml.ts";

/** The paragraphs and table rows of a Word document. Throws `Unreadable`. */
export async function readDocx(bytes: Uint8Array): Promise<Read> {
  const file = packed(await xmlParts(bytes));
  // In Node mammoth takes `buffer`, bundled for the Worker `arrayBuffer`; each ignores the other.
  const input = { arrayBuffer: file.buffer, buffer: file };
  return { kind: "docx", text: htmlText(await htmlOf(input)), pages: [], tables: [] };
}

async function htmlOf(input: { readonly arrayBuffer: ArrayBuffer }): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  try {
    return (await mammoth.convertToHtml(input, { convertImage })).value;
  } catch {
    throw new Unreadable("damaged");
  }
}
