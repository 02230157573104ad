import mammoth from "mammoth";
import { type Read, Unreadable } from "./extracted.ts";
import { withNumbers } from "./docx-numbers.ts";
import { htmlText } from "./html.ts";
import { packed, xmlParts } from "./ooxml.ts";

/** The paragraphs and table rows of a Word document. Throws `Unreadable`. */
export async function readDocx(bytes: Uint8Array): Promise<Read> {
  const parts = await xmlParts(bytes);
  const [document = "", numbering = "", styles = ""] = ["document", "numbering", "styles"].map((name) =>
    parts.get(`word/${name}.xml`),
  );
  const file = packed(parts.set("word/document.xml", withNumbers(document, numbering, styles)));
  // In Node mammoth takes `buffer`, bundled for the Worker `arrayBuffer`; each ignores the other.
  const input = { arrayBuffer: file.buffer, buffer: file };
  return {
    kind: "docx",
    text: htmlText((await htmlOf(input)).replace(backLinks, "")),
    pages: [],
    tables: [],
  };
}

/** Arrows mammoth puts behind each note. */
const backLinks = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

async function htmlOf(input: { readonly arrayBuffer: ArrayBuffer }): Promise<string> {
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  try {
    return (await mammoth.convertToHtml(input, { convertImage })).value;
  } catch {
    throw new Unreadable("damaged");
  }
}
