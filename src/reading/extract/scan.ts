import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { z } from "zod";
import { type Picture, turned } from "./picture.ts";

/** A larger picture is not decoded: an A4 page of 300 dpi has nine million points. */
const mostPoints = 12_000_000;

/** How much of its page a picture covers at least, to be the page. */
const leastShare = 0.6;

/** A page of a scan as a picture; `pages` is undefined where the file cannot be opened. */
export type ScannedPage = { readonly pages: number | undefined; readonly picture: Picture | undefined };

/**
 * A page of a scanned PDF as the one picture it is made of, upright, and how many pages there are. There is no
 * picture of a page that is drawn, made of several pictures, or too large.
 */
export async function scannedPage(bytes: Uint8Array, number: number): Promise<ScannedPage> {
  let pages: number | undefined;
  try {
    // PDF.js takes its input for itself, and the caller still needs the bytes.
    const document = await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      maxImageSize: mostPoints,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWorkerFetch: false,
    });
    try {
      pages = document.numPages;
      if (number < 1 || number > pages) return { pages, picture: undefined };
      return { pages, picture: await pictureOf(await document.getPage(number)) };
    } finally {
      await document.loadingTask.destroy();
    }
  } catch {
    return { pages, picture: undefined };
  }
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>["getPage"]>>;

async function pictureOf(page: PdfPage): Promise<Picture | undefined> {
  const [only, another] = await placedImages(page);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  if (only === undefined || another !== undefined) return undefined;
  if (only.area < leastShare * (right - left) * (top - bottom)) return undefined;
  const image = Image.safeParse(await only.load());
  const picture = image.success ? pictureFrom(image.data) : undefined;
  return picture && turned(picture, page.rotate);
}

/** A picture a page paints; its area is 0 where it is turned or mirrored. */
type Placed = { readonly area: number; readonly load: () => Promise<unknown> };

type Matrix = readonly [number, number, number, number];

/** Every picture that a page paints; a mask or a group counts as one that is not the page. */
async function placedImages(page: PdfPage): Promise<readonly Placed[]> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const other = new Set<number>([
    OPS.paintImageMaskXObject,
    OPS.paintImageMaskXObjectGroup,
    OPS.paintImageMaskXObjectRepeat,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
  ]);
  const placed: Placed[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1];
  fnArray.forEach((operator: number, index: number) => {
    const args: unknown = argsArray[index];
    const first: unknown = Array.isArray(args) ? args[0] : undefined;
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = combined(matrix, Numbers.parse(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const form = Numbers.safeParse(first);
      if (form.success) matrix = combined(matrix, form.data);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.paintInlineImageXObject)
      placed.push({ area: areaOf(matrix), load: async () => first });
    else if (operator === OPS.paintImageXObject)
      placed.push({ area: areaOf(matrix), load: () => imageNamed(page, String(first)) });
    else if (other.has(operator)) placed.push({ area: 0, load: async () => undefined });
  });
  return placed;
}

/** PDF.js hands matrices on as arrays of either sort. */
const Numbers = z.preprocess(
  (value) => (value instanceof Float32Array ? [...value] : value),
  z.array(z.number()),
);

function combined([a, b, c, d]: Matrix, [e = 1, f = 0, g = 0, h = 1]: readonly number[]): Matrix {
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}

function areaOf([a, b, c, d]: Matrix): number {
  const isUpright = a > 0 && d > 0 && Math.abs(b) < a * skew && Math.abs(c) < d * skew;
  return isUpright ? a * d : 0;
}

/** What a scanner's own straightening may leave. */
const skew = 0.02;

function imageNamed(page: PdfPage, name: string): Promise<unknown> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(name, resolve));
}

/** As PDF.js hands a decoded picture on; its kinds are one bit, three bytes and four bytes a point. */
const Image = z.object({
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  kind: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  data: z.union([z.instanceof(Uint8Array), z.instanceof(Uint8ClampedArray)]),
});

function pictureFrom({ width, height, kind, data }: z.output<typeof Image>): Picture | undefined {
  const points = width * height;
  if (kind === 2) {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return bytes.length < points * 3 ? undefined : { width, height, channels: 3, data: bytes };
  }
  if (kind === 3) {
    if (data.length < points * 4) return undefined;
    const colours = new Uint8Array(points * 3);
    for (let point = 0; point < points; point++)
      colours.set(data.subarray(point * 4, point * 4 + 3), point * 3);
    return { width, height, channels: 3, data: colours };
  }
  const row = Math.ceil(width / 8);
  if (data.length < row * height) return undefined;
  const greys = new Uint8Array(points);
  for (let point = 0; point < points; point++) {
    const x = point % width;
    const byte = data[Math.floor(point / width) * row + (x >> 3)] ?? 0;
    greys[point] = (byte >> (7 - (x & 7))) & 1 ? 255 : 0;
  }
  return { width, height, channels: 1, data: greys };
}
