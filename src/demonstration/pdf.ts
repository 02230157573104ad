/** A line as it is set: how far from the left margin, its size in points, its words. */
type SetLine = { readonly indent: number; readonly size: number; readonly text: string };

const paper = { width: 595, height: 842, left: 78, top: 740, lines: 22, pitch: 29 };
/** Characters of a line and the size of a character, as GB/T 9704 sets official documents. */
const measure = 28;
const body = 15.7;
const heading = 21;

/** A report set as an office would, its font named and not brought along: title, indented paragraphs, page numbers. */
export function pdfOf(title: string, paragraphs: readonly string[]): Uint8Array<ArrayBuffer> {
  const lines = [...titleOf(title), ...paragraphs.flatMap(linesOf)];
  const pages = Array.from({ length: Math.ceil(lines.length / paper.lines) }, (_, at) =>
    lines.slice(at * paper.lines, (at + 1) * paper.lines),
  );
  const first = 5;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(" ");
  return written([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /DW 1000 /W [1 95 500 814 939 500] " +
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor " +
      "/FontName /FangSong /Flags 6 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 683 /StemV 80 >> >>",
    ...pages.flatMap((page, at) => {
      const content = drawn(page, at + 1);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] ` +
          `/Resources << /Font << /F 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ]);
}

function titleOf(title: string): readonly SetLine[] {
  const indent = (measure * body - ems(title) * heading) / 2;
  return [{ indent, size: heading, text: title }];
}

/** Two characters in; what may not begin a line is drawn up to the one before. */
function linesOf(paragraph: string): readonly SetLine[] {
  const lines: SetLine[] = [];
  let text = "";
  for (const character of paragraph) {
    const room = lines.length === 0 ? measure - 2 : measure;
    if (ems(text + character) > room && !"，。、；：？！）》”〕".includes(character)) {
      lines.push({ indent: lines.length === 0 ? 2 * body : 0, size: body, text });
      text = "";
    }
    text += character;
  }
  return [...lines, { indent: lines.length === 0 ? 2 * body : 0, size: body, text }];
}

function drawn(lines: readonly SetLine[], number: number): string {
  const set = lines.map(({ indent, size, text }, at) =>
    shown(paper.left + indent, paper.top - at * paper.pitch, size, text),
  );
  return [...set, shown(paper.width / 2 - 24, 56, 12, `— ${number} —`)].join("\n");
}

function shown(x: number, y: number, size: number, text: string): string {
  const codes = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, "0"),
  );
  return `BT /F ${size} Tf ${x.toFixed(1)} ${y} Td <${codes.join("")}> Tj ET`;
}

/** Width in characters: ASCII is half as wide. */
function ems(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character < "\u0080" ? 0.5 : 1), 0);
}

/** A file of numbered objects, the first of which is its catalog. */
function written(objects: readonly string[]): Uint8Array<ArrayBuffer> {
  let file = "%PDF-1.5\n";
  const places = objects.map((object, at) => {
    const place = `${String(file.length).padStart(10, "0")} 00000 n \n`;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
