import mammoth from "mammoth";
import { type Read, Unreadable } from "./extracted.ts";
import { withNumbers } from "./docx-numbers.ts";
import { htmlText } from "./html.ts";
import { packed, partOf, xmlParts } from "./ooxml.ts";

/** The paragraphs and table rows of a Word document. Throws `Unreadable`. */
export async function readDocx(bytes: Uint8Array): Promise<Read> {
  const parts = await xmlParts(bytes);
  const path = partOf(parts, "wordprocessingml.document.main+xml", "word/document.xml");
  const numbering = partOf(parts, "wordprocessingml.numbering+xml", "word/numbering.xml");
  const styles = partOf(parts, "wordprocessingml.styles+xml", "word/styles.xml");
  const text = (part: string) => parts.get(part) ?? "";
  const file = packed(parts.set(path, withNumbers(text(path), text(numbering), text(styles))));
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
