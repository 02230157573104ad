import { Parser } from "htmlparser2";
import { latin1 } from "./bytes.ts";
import { decodeText } from "./encoding.ts";
import { type Read, Unreadable } from "./extracted.ts";
import { Flow, type Row } from "./flow.ts";
import { plainLineEnds } from "./text.ts";

/** A saved web page. Its decoration (navigation, font size, print) stays: what is noise is the reader's to say. */
export function readHtml(bytes: Uint8Array): Read {
  const decoded = decodeText(bytes, { declared: declaredCharset(bytes) });
  if (decoded === undefined) throw new Unreadable("encoding");
  const text = htmlText(plainLineEnds(decoded.text));
  return { kind: "html", text, pages: [], tables: [], encoding: decoded.encoding };
}

/** The charset of `<meta charset>` or its `http-equiv` form within the first 4 KB. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  return /<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(latin1(bytes.subarray(0, 4096)))?.[1];
}

/** Browsers stop nesting at 512; the parser's time grows with the square of the depth. */
export const deepest = 1000;

/** No text: code, what is not shown, and the choices of a form. */
const silent = new Set(
  "script style template noscript title svg math iframe object audio video canvas select textarea datalist".split(
    " ",
  ),
);

const breaks = new Set(
  (
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot thead ul"
  ).split(" "),
);

/**
 * What a page shows, as lines: a block is a line or more, a row of a data table one line with its cells set
 * apart by tabs, entities are decoded and white space collapsed as a browser does.
 */
export function htmlText(html: string): string {
  const page = new Flow();
  const flows: Flow[] = [page];
  const rows: Row[] = [];
  let depth = 0;
  let skipped = 0;
  let kept = 0;

  const flow = () => flows.at(-1) ?? page;
  const closeCell = () => {
    const cell = flows.length > 1 ? flows.pop() : undefined;
    if (cell !== undefined) rows.at(-1)?.cells.push(cell);
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > deepest) throw new Unreadable("damaged");
      if (skipped > 0 || silent.has(name) || isHidden(attributes)) {
        skipped++;
        return;
      }
      if (name === "tr") rows.push({ cells: [], depth: flows.length });
      else if ((name === "td" || name === "th") && rows.length > 0) flows.push(new Flow());
      else if (breaks.has(name)) flow().breakLine();
      if (name === "pre") kept++;
    },
    ontext(data) {
      if (skipped === 0) flow().write(data, kept > 0);
    },
    onclosetag(name) {
      depth--;
      if (skipped > 0) {
        skipped--;
        return;
      }
      if (name === "pre") kept--;
      if (name === "td" || name === "th") closeCell();
      else if (name === "tr") {
        const row = rows.pop();
        if (row === undefined) return;
        flows.length = row.depth;
        flow().writeRow(row);
      } else if (breaks.has(name)) flow().breakLine();
    },
  });
  parser.end(html);
  return page.text();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes["hidden"] !== undefined ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes["style"] ?? "")
  );
}
