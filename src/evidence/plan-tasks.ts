import type { TaskFound } from "./facts-store";

export const taskStates = ["open", "under_way", "done"] as const;
export type TaskState = (typeof taskStates)[number];

/** How far a bureau says it is with a task. */
export type Track = { readonly state: TaskState; readonly note: string; readonly at: number };

export type TrackedTask = TaskFound & {
  /** The digest of what the plan calls it. */
  readonly id: string;
  /** Undefined while the bureau has said nothing of it. */
  readonly track: Track | undefined;
};
