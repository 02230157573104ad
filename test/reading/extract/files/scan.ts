import { file, hex, stream } from "./pdf.ts";

/** A page of a scan: one picture over the whole sheet, or what stands in its place. */
export interface ScanPage {
  /** The dictionary of the picture: its size, colours and filters. */
  readonly image: string;
  readonly bytes: Uint8Array;
  /** Where it is painted; the whole A4 page where left out. */
  readonly matrix?: string;
  readonly rotate?: number;
}

/** A grey picture of 8 bits a point, or of 1 where every byte holds eight. */
export function grey(width: number, height: number, bits: 1 | 8, bytes: Uint8Array): ScanPage {
  const colours = `/ColorSpace /DeviceGray /BitsPerComponent ${bits}`;
  return { image: `/Width ${width} /Height ${height} ${colours} /Filter [/ASCIIHexDecode]`, bytes };
}

/** A scanned PDF, as an office's copier writes it: pictures and no text. */
export function scan(pages: readonly ScanPage[]): Uint8Array<ArrayBuffer> {
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
  ];
  for (const { image, bytes, matrix = "595 0 0 842 0 0", rotate = 0 } of pages) {
    const content = objects.length + 2;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} ` +
        `/Resources << /XObject << /Im ${content + 1} 0 R >> >> /Contents ${content} 0 R >>`,
      stream(`q ${matrix} cm /Im Do Q`),
      stream(`${hex(bytes)}>`, `/Type /XObject /Subtype /Image ${image}`),
    );
  }
  return file(objects, "");
}
