import { zip } from "./office.ts";

export interface OfdLine {
  /** Millimetres from the left and the top of the page. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const size = 5;

/** An OFD document (GB/T 33190-2016): a page is a list of lines set in five millimetres. */
export function ofd(pages: readonly (readonly OfdLine[])[]): Uint8Array {
  const list = pages
    .map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`)
    .join("");
  const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
  return zip({
    "OFD.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${namespace} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `<?xml version="1.0" encoding="UTF-8"?><ofd:Document ${namespace}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(
      pages.map((lines, i) => [
        `Doc_0/Pages/Page_${i}/Content.xml`,
        `<?xml version="1.0" encoding="UTF-8"?><ofd:Page ${namespace}><ofd:Content><ofd:Layer ID="1">${lines.map(textObject).join("")}</ofd:Layer></ofd:Content></ofd:Page>`,
      ]),
    ),
  });
}

function textObject({ x, y, text }: OfdLine): string {
  const width = text.length * size;
  return `<ofd:TextObject ID="2" Boundary="${x} ${y} ${width} 7" Font="3" Size="${size}"><ofd:TextCode X="0" Y="5" DeltaX="g ${text.length - 1} ${size}">${text}</ofd:TextCode></ofd:TextObject>`;
}
