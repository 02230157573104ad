import type { Edition, Node } from "../criteria/tree.ts";

/** What a shortlist can go by: the components of the edition. */
export function shortlistComponents({ nodes }: Edition): readonly Node[] {
  return nodes.filter(({ depth }) => depth === 1);
}

/** Whether nothing of a component is seen on site: it is known before the visits. */
export function isComponentWritten({ leaves }: Edition, { code }: Node): boolean {
  return leaves.every(({ path, phase }) => path[0] !== code || phase !== "onsite");
}
