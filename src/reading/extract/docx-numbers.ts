import { numeral } from "./numerals.ts";
import { walkXml } from "./xml.ts";

/** A style is based on another only so many times; more is a loop. */
const mostBases = 20;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1` stands for the number of the first level. */
  readonly text: string;
  readonly tight: boolean;
}

interface List {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

interface NumberOf {
  readonly list: string;
  readonly level: number;
}

/**
 * The XML of a Word document with the numbers Word sets by itself (一、, （一）, 1.) written into their paragraphs:
 * mammoth knows lists, not their words, and the numbering is the outline of an official document.
 */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering);
  if (lists.size === 0) return document;
  const styled = styleNumbers(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const pieces: string[] = [];
  let copied = 0;
  for (const { end, style, own } of paragraphsOf(document)) {
    const { list: id, level } = own ?? styled.get(style) ?? { list: "0", level: 0 };
    const list = lists.get(id);
    if (list === undefined) continue;
    const numbers = counted(counts.get(list.definition) ?? [], list, level, begun.has(`${id} ${level}`));
    begun.add(`${id} ${level}`);
    counts.set(list.definition, numbers);
    const words = label(list, level, numbers);
    if (words === "") continue;
    pieces.push(document.slice(copied, end), `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`);
    copied = end;
  }
  return pieces.join("") + document.slice(copied);
}

function listsOf(numbering: string): ReadonlyMap<string, List> {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<
    string,
    { definition: string; levels: Map<number, Level>; restarts: Map<number, number> }
  >();
  let levels = new Map<number, Level>();
  let list: string | undefined;
  let at = 0;
  const set = (change: Partial<Level>) => {
    levels.set(at, { start: 1, format: "decimal", text: "", tight: false, ...levels.get(at), ...change });
  };
  walkXml(numbering, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "abstractNum") definitions.set(attributes["w:abstractNumId"] ?? "", (levels = new Map()));
      if (name === "num") list = attributes["w:numId"] ?? "";
      if (name === "lvl" || name === "lvlOverride") at = levelOf(attributes["w:ilvl"]);
      if (name === "abstractNumId" && list !== undefined) {
        levels = new Map(definitions.get(value));
        lists.set(list, { definition: value, levels, restarts: new Map() });
      }
      if (name === "startOverride" && list !== undefined) lists.get(list)?.restarts.set(at, Number(value));
      if (name === "start") set({ start: Number(value) });
      if (name === "numFmt") set({ format: value });
      if (name === "lvlText") set({ text: value });
      if (name === "suff") set({ tight: value === "nothing" });
    },
  });
  return lists;
}

/** The list a paragraph style belongs to, by itself or by the style it is based on. */
function styleNumbers(styles: string): ReadonlyMap<string, NumberOf> {
  const own = new Map<string, NumberOf>();
  const bases = new Map<string, string>();
  let style = "";
  walkXml(styles, {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "style") style = attributes["w:styleId"] ?? "";
      if (name === "basedOn") bases.set(style, value);
      if (name === "numId") own.set(style, { level: own.get(style)?.level ?? 0, list: value });
      if (name === "ilvl") own.set(style, { list: own.get(style)?.list ?? "0", level: levelOf(value) });
    },
  });
  const inherited = new Map(own);
  for (const each of bases.keys()) {
    let base: string | undefined = each;
    for (let i = 0; i < mostBases && base !== undefined && !inherited.has(each); i++) {
      const found = own.get(base);
      if (found !== undefined) inherited.set(each, found);
      base = bases.get(base);
    }
  }
  return inherited;
}

/** Word has nine levels. */
function levelOf(value: string | undefined): number {
  return Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 8);
}

interface Paragraph {
  /** Where its properties end and its text begins. */
  readonly end: number;
  readonly style: string;
  readonly own: NumberOf | undefined;
}

function paragraphsOf(document: string): readonly Paragraph[] {
  const found: Paragraph[] = [];
  /** Above one inside properties that were changed under review. */
  let depth = 0;
  let style = "";
  let list: string | undefined;
  let level = 0;
  walkXml(document, {
    open: (name, attributes) => {
      if (name === "pPr" && ++depth === 1) [style, list, level] = ["", undefined, 0];
      if (depth !== 1) return;
      const value = attributes["w:val"] ?? "";
      if (name === "pStyle") style = value;
      if (name === "numId") list = value;
      if (name === "ilvl") level = levelOf(value);
    },
    close: (name, end) => {
      if (name !== "pPr" || --depth > 0) return;
      found.push({ end, style, own: list === undefined ? undefined : { list, level } });
    },
  });
  return found;
}

function counted(numbers: readonly number[], list: List, level: number, begun: boolean): number[] {
  const start = (each: number) => list.restarts.get(each) ?? list.levels.get(each)?.start ?? 1;
  const above = Array.from({ length: level }, (_, each) => numbers[each] ?? start(each));
  const before = begun || !list.restarts.has(level) ? numbers[level] : undefined;
  return [...above, before === undefined ? start(level) : before + 1];
}

function label(list: List, level: number, numbers: readonly number[]): string {
  const { text, format, tight } = list.levels.get(level) ?? { text: "", format: "none", tight: true };
  if (format === "bullet" || format === "none") return "";
  const words = text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    return numeral(numbers[at] ?? 1, list.levels.get(at)?.format ?? "decimal");
  });
  return tight || words === "" || /[^\u0021-\u007e]$/.test(words) ? words : `${words} `;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
