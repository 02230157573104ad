import type { Planned } from "../../src/sheets/planning";

/**
 * The most raters that parts can have when nobody takes more than `most` new sheets: a plain greatest flow over parts,
 * organisations of a part, and assessors, written without a thought for speed to hold the planner against.
 */
export function greatestFlow(
  { parts, candidates, organisations, conflicts }: Planned,
  most: (id: string) => number,
) {
  const room = new Map<string, Map<string, number>>();
  const pipe = (from: string, to: string, width: number) => {
    room.set(from, (room.get(from) ?? new Map<string, number>()).set(to, width));
    const back = room.get(to) ?? new Map<string, number>();
    room.set(to, back.set(from, back.get(from) ?? 0));
  };
  const organisationOf = (id: string) => organisations[id] || id;
  for (const { entry, node, missing, there } of parts) {
    const part = `part ${entry} ${node}`;
    if (missing > 0) pipe("source", part, missing);
    const taken = new Set(there.map(organisationOf));
    for (const { id } of candidates) {
      const own = organisationOf(id);
      const isConflicted = conflicts.some((one) => one.entry === entry && one.assessor === id);
      if (isConflicted || there.includes(id) || taken.has(own)) continue;
      pipe(part, `${part} ${own}`, 1);
      pipe(`${part} ${own}`, `assessor ${id}`, 1);
    }
  }
  for (const { id } of candidates) pipe(`assessor ${id}`, "sink", most(id));
  let flow = 0;
  while (pushOne(room)) flow += 1;
  return flow;
}

/** One unit along any way from source to sink, found in depth. */
function pushOne(room: Map<string, Map<string, number>>): boolean {
  const cameFrom = new Map([["source", "source"]]);
  const stack = ["source"];
  for (let at = stack.pop(); at !== undefined && !cameFrom.has("sink"); at = stack.pop())
    for (const [to, width] of room.get(at) ?? [])
      if (width > 0 && !cameFrom.has(to)) {
        cameFrom.set(to, at);
        stack.push(to);
      }
  if (!cameFrom.has("sink")) return false;
  for (let to = "sink"; to !== "source";) {
    const from = cameFrom.get(to) ?? "source";
    room.get(from)?.set(to, (room.get(from)?.get(to) ?? 0) - 1);
    room.get(to)?.set(from, (room.get(to)?.get(from) ?? 0) + 1);
    to = from;
  }
  return true;
}
