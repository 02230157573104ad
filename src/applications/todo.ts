import type { Membership } from "../people/people";
import type { AppliedLeaf, Handover } from "./applications";
import type { Ask } from "./asks";
import { type ApplicationGap, gapsOfLeaf } from "./gaps";

/** A leaf on the list of what is to be done, with what it lacks. */
export type Todo = { readonly applied: AppliedLeaf; readonly lacks: readonly ApplicationGap["kind"][] };

/** What can be asked of the list, kept in its address. */
export type TodoFilter = {
  readonly show: TodoShow | undefined;
  readonly node: string | undefined;
  readonly unit: string | undefined;
  readonly by: "node" | "unit";
};

export const todoShows = ["open", "statement", "selfScore", "evidence", "department", "kept"] as const;
export type TodoShow = (typeof todoShows)[number];

/**
 * What is to be done of an application: for its bureau by what the track asks, or where that is nothing, by statement and
 * self-score; for a department what it has not supplied.
 */
export function todosOf(
  asked: readonly Ask[],
  leaves: readonly AppliedLeaf[],
  { role, organisation }: Pick<Membership, "role" | "organisation">,
): readonly Todo[] {
  return leaves.map((applied) => ({
    applied,
    lacks:
      role === "department"
        ? handsOf(applied, organisation).flatMap(({ suppliedAt }) =>
            suppliedAt === null ? ["department" as const] : [],
          )
        : [...new Set(gapsOfLeaf(todoAsks(asked), applied).map(({ kind }) => kind))],
  }));
}

export function todoAsks(asked: readonly Ask[]): readonly Ask[] {
  return asked.some((ask) => ask !== "declaration") ? asked : ["statements", "self_scores", "departments"];
}

/** Those a filter leaves. */
export function filtered(todos: readonly Todo[], { show, node, unit }: TodoFilter): readonly Todo[] {
  return todos.filter(
    ({ applied, lacks }) =>
      (show === undefined || shows(show, applied, lacks)) &&
      (node === undefined || applied.leaf.path.includes(node)) &&
      (unit === undefined || applied.handovers.some((one) => one.unit === unit)),
  );
}

/** The first leaf that lacks something, in the order of the tree. */
export function firstOpen(todos: readonly Todo[]): Todo | undefined {
  return todos.find(({ lacks }) => lacks.length > 0);
}

function shows(show: TodoShow, { handovers }: AppliedLeaf, lacks: Todo["lacks"]): boolean {
  if (show === "open") return lacks.length > 0;
  return show === "kept" ? handovers.length === 0 : lacks.includes(show);
}

function handsOf({ handovers }: AppliedLeaf, unit: string): readonly Handover[] {
  return handovers.filter((one) => one.unit === unit);
}
