import { getDocumentProxy } from "unpdf";
import { ChineseCMaps } from "./cmaps.ts";
import { type Read, Unreadable } from "./extracted.ts";
import { withoutFurniture } from "./furniture.ts";
import { type Fragment, linesOf } from "./layout.ts";
import { legible } from "./legible.ts";
import { type PageOfLines, paragraphsOf } from "./paragraphs.ts";
import { withoutRadicals } from "./radicals.ts";

/** The text of a PDF by page, its lines joined to paragraphs. Throws `Unreadable` for a scan or a password. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const pages = await pagesOf(bytes);
  const laid = paragraphsOf(withoutFurniture(pages));
  legible(laid.text, pages.length);
  return { kind: "pdf", text: laid.text, pages: laid.pages, tables: [] };
}

async function pagesOf(bytes: Uint8Array): Promise<readonly PageOfLines[]> {
  // PDF.js takes its input for itself, and the caller still needs the bytes.
  const options = {
    verbosity: 0,
    BinaryDataFactory: ChineseCMaps,
    cMapPacked: false,
    useWorkerFetch: false,
  };
  try {
    const document = await getDocumentProxy(bytes.slice(), options);
    try {
      const pages: PageOfLines[] = [];
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const content = await page.getTextContent();
        const fragments = content.items.flatMap((item) => ("str" in item ? [fragmentOf(item)] : []));
        const [, bottom = 0, , top = 0] = page.view;
        pages.push({ number, bottom, top, lines: linesOf(fragments) });
        page.cleanup();
      }
      return pages;
    } finally {
      await document.loadingTask.destroy();
    }
  } catch (error) {
    throw new Unreadable(
      error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged",
    );
  }
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function fragmentOf(item: Item): Fragment {
  const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
  return { text: withoutRadicals(item.str), x, y, width: item.width, size: Math.hypot(c, d) };
}
