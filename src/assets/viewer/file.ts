import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import "./older.ts";

GlobalWorkerOptions.workerSrc = "/pdf/worker.js";

/** Opens a PDF and fetches of it, in ranges, only what is drawn (evidence §1). */
export function openPdf(url: string): Promise<PDFDocumentProxy> {
  return getDocument({
    url,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: "/pdf/cmaps/",
    standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/",
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

/** A sheet of A3 at 300 dots an inch: more than a screen shows, and what a browser still holds. */
const mostPixels = 2 ** 24;

/** A page drawn as wide as its place, a point of it for each of the screen; another one may be drawn meanwhile. */
export async function drawPage(
  page: PDFPageProxy,
  width: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const natural = page.getViewport({ scale: 1 });
  const sharp = (width * devicePixelRatio) / natural.width;
  const largest = Math.sqrt(mostPixels / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(sharp, largest) });
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  const drawing = page.render({ canvas, viewport });
  signal.addEventListener("abort", () => drawing.cancel());
  await drawing.promise;
  page.cleanup();
  return canvas;
}
