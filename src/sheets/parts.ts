import type { Edition, Leaf } from "../criteria/tree.ts";
import type { Entry } from "../entries/entries";
import type { Assigned } from "./assignment";
import { leavesOf, leavesOn, wholeTree } from "./marks";
import type { Part } from "./planning.ts";

/** How finely the tree is dealt out: whole, by its first level, or by its second. */
export const levels = [0, 1, 2] as const;

export type Level = (typeof levels)[number];

/** The nodes of a level; a leaf that stands above it is a part of its own, so that nothing is left out. */
export function nodesAt(edition: Edition, level: Level): readonly string[] {
  if (level === 0) return [wholeTree];
  return edition.nodes
    .filter(({ depth, rule }) => depth === level || (depth < level && rule !== undefined))
    .map(({ code }) => code);
}

/** Each part of each entry that has something to score, with what it lacks beside the sheets that count. */
export function partsOf(
  edition: Edition,
  level: Level,
  entries: readonly Pick<Entry, "id" | "kind">[],
  sheets: readonly Assigned[],
): readonly Part[] {
  const byEntry = Map.groupBy(sheets, ({ entry }) => entry);
  const nodes = nodesAt(edition, level);
  const leaves = new Map<string, readonly Leaf[]>();
  const leavesAt = (node: string, kind: string) => {
    const known = leaves.get(`${kind}\n${node}`) ?? leavesOf(edition, node, kind);
    leaves.set(`${kind}\n${node}`, known);
    return known;
  };
  return entries.flatMap(({ id, kind }) => {
    const raters = new Map<string, Set<string>>();
    for (const sheet of byEntry.get(id) ?? [])
      for (const { code } of sheet.leaves.length > 0
        ? leavesOn(edition, sheet, kind)
        : leavesAt(sheet.node, kind))
        raters.set(code, (raters.get(code) ?? new Set()).add(sheet.assessor));
    return nodes.flatMap((node) => {
      const own = leavesAt(node, kind);
      if (own.length === 0) return [];
      const lacking = own.map(({ code, agreement }) => agreement.raters - (raters.get(code)?.size ?? 0));
      return [
        {
          entry: id,
          node,
          missing: Math.max(0, ...lacking),
          there: [...new Set(own.flatMap(({ code }) => [...(raters.get(code) ?? [])]))].toSorted(),
        },
      ];
    });
  });
}

/** A part that somebody leaves behind: one rater for it, beside those who score any of its leaves. */
export function partLeft(
  edition: Edition,
  { id, kind }: Pick<Entry, "id" | "kind">,
  node: string,
  sheets: readonly Assigned[],
): Part {
  const own = new Set(leavesOf(edition, node, kind));
  const there = sheets.filter(
    (sheet) => sheet.entry === id && leavesOn(edition, sheet, kind).some((leaf) => own.has(leaf)),
  );
  return {
    entry: id,
    node,
    missing: 1,
    there: [...new Set(there.map(({ assessor }) => assessor))].toSorted(),
  };
}
