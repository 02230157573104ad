/** One line of a page: where it begins, its size in points, and what it says. */
export interface PdfLine {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly text: string;
}

export interface PdfOptions {
  /** Entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
  /** The encoding of the font: a predefined CMap instead of Identity-H with a ToUnicode map. */
  readonly encoding?: { readonly name: string; readonly encode: (text: string) => Uint8Array };
  /** A picture in place of text. */
  readonly scanned?: boolean;
}

/**
 * A PDF 1.4 of a Chinese font that is not embedded, as many offices write it: one em a character, half an em for
 * ASCII, and a ToUnicode map from each code to its character.
 */
export function pdf(pages: readonly (readonly PdfLine[])[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(" ");
  objects.push("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  const encoding = options.encoding?.name ?? "Identity-H";
  const unicode = options.encoding === undefined ? " /ToUnicode 5 0 R" : "";
  objects.push(
    `<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /${encoding} /DescendantFonts [4 0 R]${unicode} >>`,
  );
  const registry = options.encoding === undefined ? "(Identity)" : "(GB1)";
  objects.push(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering ${registry} /Supplement 0 >> ` +
      "/DW 1000 /W [0 255 500] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] " +
      "/ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
  );
  objects.push(stream(toUnicode(pages)));
  for (const [i, lines] of pages.entries()) {
    const content = options.scanned === true ? picture : lines.map((line) => shown(line, options)).join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
    );
    objects.push(stream(content));
  }
  return file(objects, options.trailer ?? "");
}

const picture = "q 400 0 0 600 90 120 cm BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID 00FF00FF> EI Q";

function shown({ x, y, size = 16, text }: PdfLine, options: PdfOptions): string {
  const encode = options.encoding?.encode ?? utf16;
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(encode(text))}> Tj ET`;
}

function toUnicode(pages: readonly (readonly PdfLine[])[]): string {
  const codes = new Set(
    pages.flat().flatMap(({ text }) => Array.from({ length: text.length }, (_, i) => text[i] ?? "")),
  );
  const lines = [...codes].map((each) => `<${hex(utf16(each))}> <${hex(utf16(each))}>`);
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def",
    "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** A stream of ASCII with the other entries of its dictionary. */
export function stream(content: string, entries = ""): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** A whole file of numbered objects, the first of which is the catalog. */
export function file(objects: readonly string[], trailer: string): Uint8Array<ArrayBuffer> {
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(body);
}

/** Text as UTF-16 BE, the codes of Identity-H here and of the UniGB encodings. */
export function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) => [
      unit >> 8,
      unit & 255,
    ]),
  );
}

export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
