import type { Edition } from "../criteria/tree.ts";
import type { Entry } from "../entries/entries";
import { leavesOn } from "./marks";
import type { ListedSheet } from "./store";

/** How far one evaluator is with what is assigned to them. */
export type Workload = {
  readonly sheets: number;
  readonly handedIn: number;
  readonly decided: number;
  readonly leaves: number;
};

/** The workload of each assessor with sheets of these entries; sheets of a conflict are nobody's work. */
export function workloadsOf(
  edition: Edition,
  entries: readonly Pick<Entry, "id" | "kind">[],
  sheets: readonly ListedSheet[],
): ReadonlyMap<string, Workload> {
  const kinds = new Map(entries.map(({ id, kind }) => [id, kind]));
  const loads = new Map<string, Workload>();
  for (const sheet of sheets) {
    const { assessor, entry, decided, handedInAt, voided } = sheet;
    const kind = kinds.get(entry);
    if (voided || kind === undefined) continue;
    const load = loads.get(assessor) ?? nothing;
    loads.set(assessor, {
      sheets: load.sheets + 1,
      handedIn: load.handedIn + (handedInAt === null ? 0 : 1),
      decided: load.decided + decided,
      leaves: load.leaves + leavesOn(edition, sheet, kind).length,
    });
  }
  return loads;
}

export const nothing: Workload = { sheets: 0, handedIn: 0, decided: 0, leaves: 0 };
