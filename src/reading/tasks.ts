import type { Block } from "./blocks.ts";
import type { Section, Task } from "./report.ts";
import { spanOf } from "./folding.ts";

/** The numbered tasks of a plan with the units that answer for them, leading ones first (evidence §2). */
export function tasksOf(blocks: readonly Block[], sections: readonly Section[]): readonly Task[] {
  const titles = new Map(sections.map((section) => [section.start, section]));
  const tasks: Task[] = [];
  let open: (Named & { readonly units: string[]; end: number }) | null = null;
  const close = (): void => {
    if (open && open.units.length > 0) {
      const { label, title, start, units, end } = open;
      tasks.push({ number: label ?? "", title, units: [...new Set(units)], start, end });
    }
    open = null;
  };
  for (const block of blocks) {
    if (block.role === "heading") {
      close();
      const section = titles.get(block.start);
      open = section ? { ...named(section), units: [], end: block.end } : null;
    }
    if (open === null || (block.role !== "heading" && block.role !== "body" && block.role !== "addressee"))
      continue;
    for (const { text, name, end } of itemsOf(block)) {
      const units = unitsOf(text);
      if (units.length === 0) continue;
      if (name !== undefined) {
        close();
        open = { ...name, units: [], end };
      }
      open?.units.push(...units);
      if (open !== null) open.end = end;
    }
  }
  close();
  return tasks;
}

type Named = Pick<Section, "label" | "title" | "start">;

function named({ label, title, start }: Named): Named {
  return { label, title, start };
}

type Item = {
  readonly text: string;
  /** Undefined for what stands before the first item that is run in: it belongs to the heading. */
  readonly name: Named | undefined;
  readonly end: number;
};

/** A paragraph by its run-in items: …(责任单位:甲局)(二)…(责任单位:乙局). */
function itemsOf({ strip, end }: Block): readonly Item[] {
  const { text } = strip;
  const starts = [...text.matchAll(runIn)].map(({ index, 0: mark, 1: label = "" }) => ({
    index,
    mark,
    label,
  }));
  const bounds = [...starts.map(({ index }) => index), text.length];
  const items = starts.map(({ index, mark, label }, n): Item => {
    const to = bounds[n + 1] ?? text.length;
    const span = spanOf(strip, index, to);
    const [title = ""] = /^[^。;(]*/u.exec(text.slice(index + mark.length, to)) ?? [];
    return { text: text.slice(index, to), name: { label, title, start: span.start }, end: span.end };
  });
  const [head = text.length] = bounds;
  const before = { text: text.slice(0, head), name: undefined };
  return [{ ...before, end: starts.length === 0 ? end : spanOf(strip, 0, head).end }, ...items];
}

const runIn = /(?<=[)。;])[(]([一二三四五六七八九十]{1,3}|[0-9]{1,2})[)]/gu;

/** (责任单位:甲局、乙局), 牵头单位:甲局;配合单位:乙局, (甲局牵头,乙局配合), (甲局、乙局按职责分工负责). */
function unitsOf(text: string): readonly string[] {
  const tail = text.slice(-400);
  const named = [...tail.matchAll(list)].flatMap((match) => split(match[1] ?? ""));
  if (named.length > 0) return named;
  const [, bracket = ""] =
    /[([]([^()[\]]{2,200}(?:\([^()]{1,10}\)[^()[\]]{0,200}){0,6})[)\]][。;]?$/u.exec(tail) ?? [];
  return /(?:牵头|负责|配合|落实|承办)(?:[,;][^,;]{0,24}完成)?$/u.test(bracket) ? split(bracket) : [];
}

const list =
  /(?:责任|牵头|主办|承办|配合|协办|参加|协同|参与|实施|落实)(?:责任)?(?:单位|部门|处室|科室|股室|机构)[:](.{2,300}?)(?=[。\])]?$|[。\]]|\)[。;]|[;,]?(?:完成时限|完成时间|时限|时间|责任人|责任领导)|[;,。]?(?:责任|牵头|主办|承办|配合|协办|参加|协同|参与|实施|落实)(?:责任)?(?:单位|部门|处室|科室)[:])/gu;

function split(names: string): readonly string[] {
  return names
    .split(/[、,;]|(?<=[局委办部厅院会])和(?=[区市县省各])/u)
    .map((name) =>
      name
        .replace(
          /(?:按照?(?:各自)?职责分工)?(?:分别|共同|具体|组织)?(?:牵头|负责|配合|落实|承办)+(?:落实)?$/u,
          "",
        )
        .replace(/^(?:由|以及|及|等)/u, "")
        .replace(/[)\]。]+$/u, (end) => (end.startsWith(")") && names.includes("(") ? ")" : "")),
    )
    .map((name) => (name.includes("(") && !name.includes(")") ? `${name})` : name))
    .filter((name) => name.length >= 2 && name.length <= 30 && !/\d|完成$/u.test(name));
}
