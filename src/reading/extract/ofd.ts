import { inMemory } from "./bytes.ts";
import { type Read, Unreadable } from "./extracted.ts";
import { withoutFurniture } from "./furniture.ts";
import { type Fragment, linesOf } from "./layout.ts";
import { legible } from "./legible.ts";
import { type PageOfLines, paragraphsOf } from "./paragraphs.ts";
import { walkXml, xmlText } from "./xml.ts";
import { openZip } from "./zip.ts";

/** The text of an OFD document (GB/T 33190-2016) by page. Throws `Unreadable`. */
export async function readOfd(bytes: Uint8Array): Promise<Read> {
  const files = await openParts(bytes);
  const pages: PageOfLines[] = [];
  for (const location of textsOf(await files("OFD.xml"), "DocRoot")) {
    const root = within("OFD.xml", location);
    const document = await files(root);
    const templates = new Map(
      elements(document, "TemplatePage").map((each) => [each["ID"], within(root, each["BaseLoc"] ?? "")]),
    );
    for (const page of elements(document, "Page")) {
      const content = await files(within(root, page["BaseLoc"] ?? ""));
      const under = elements(content, "Template").map((each) => templates.get(each["TemplateID"]));
      const layers = [
        ...(await Promise.all(under.flatMap((path) => (path === undefined ? [] : [files(path)])))),
        content,
      ];
      const height = heightOf(content) ?? heightOf(document) ?? 0;
      const lines = linesOf(layers.flatMap(fragmentsOf));
      pages.push({ number: pages.length + 1, bottom: -height, top: 0, lines });
    }
  }
  const laid = paragraphsOf(withoutFurniture(pages));
  legible(laid.text, pages.length);
  return { kind: "ofd", text: laid.text, pages: laid.pages, tables: [] };
}

type Parts = (path: string) => Promise<string>;

async function openParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await openZip(inMemory(bytes));
  const entries = new Map(zip.entries.map((entry) => [entry.path, entry]));
  return async (path) => {
    const entry = entries.get(path);
    if (entry === undefined) throw new Unreadable("damaged");
    return xmlText(await zip.read(entry));
  };
}

/** The texts of an element, such as the document roots in OFD.xml. */
function textsOf(xml: string, element: string): readonly string[] {
  const found: string[] = [];
  let inside = false;
  walkXml(xml, {
    open: (name) => (inside = name === element),
    text: (data) => {
      if (inside && data.trim() !== "") found.push(data.trim());
    },
    close: () => (inside = false),
  });
  return found;
}

/** Of the paper, in millimetres: its box is left, top, width, height. */
function heightOf(xml: string): number | undefined {
  return textsOf(xml, "PhysicalBox").map((box) => numbers(box)[3])[0];
}

function elements(xml: string, element: string): readonly Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === element) found.push(attributes);
    },
  });
  return found;
}

/** A location is relative to the file that names it, or absolute from the root (ST_Loc, §7.3). */
function within(from: string, location: string): string {
  const base = location.startsWith("/") ? [] : from.split("/").slice(0, -1);
  const path: string[] = [];
  for (const part of [...base, ...location.split("/")]) {
    if (part === "..") path.pop();
    else if (part !== "" && part !== ".") path.push(part);
  }
  return path.join("/");
}

/** The text objects of a page in drawing order; OFD counts y downwards in millimetres, lines want it upwards. */
function fragmentsOf(content: string): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let object: Readonly<Record<string, string>> | undefined;
  let code: Readonly<Record<string, string>> | undefined;
  let text = "";
  walkXml(content, {
    open: (name, attributes) => {
      if (name === "TextObject") object = attributes;
      if (name === "TextCode") [code, text] = [attributes, ""];
    },
    text: (data) => {
      if (code !== undefined) text += data;
    },
    close: (name) => {
      if (
        name === "TextCode" &&
        object !== undefined &&
        code !== undefined &&
        object["Visible"] !== "false"
      ) {
        fragments.push(fragmentOf(object, code, text));
      }
      if (name === "TextCode") code = undefined;
      if (name === "TextObject") object = undefined;
    },
  });
  return fragments;
}

function fragmentOf(
  object: Readonly<Record<string, string>>,
  code: Readonly<Record<string, string>>,
  text: string,
): Fragment {
  const [left = 0, top = 0] = numbers(object["Boundary"]);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(object["CTM"]);
  const [x = 0, y = 0] = [...numbers(code["X"]), ...numbers(code["Y"])];
  const size = Number(object["Size"] ?? 0);
  const advance = advances(code["DeltaX"]).reduce((sum, step) => sum + step, 0) + size;
  return {
    text,
    x: left + a * x + c * y + e,
    y: -(top + b * x + d * y + f),
    width: advance * Math.hypot(a, b),
    size: size * Math.hypot(c, d),
  };
}

/** `g 3 4.2` stands for three steps of 4.2. */
function advances(delta: string | undefined): readonly number[] {
  const steps: number[] = [];
  const words = (delta ?? "").split(/\s+/).filter((word) => word !== "");
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== "g") steps.push(Number(words[i]));
    else {
      const count = Math.min(Number(words[i + 1]), 10_000);
      steps.push(Number(words[i + 2]) * count);
      i += 2;
    }
  }
  return steps;
}

function numbers(list: string | undefined): readonly number[] {
  return (list ?? "")
    .split(/\s+/)
    .filter((word) => word !== "")
    .map(Number);
}
