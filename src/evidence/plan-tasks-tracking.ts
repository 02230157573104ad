import type { Database } from "../db/database";
import { NotFound } from "../errors";
import { change } from "../log/change";
import { sha256 } from "../log/log";
import { findingsOf, type TaskFound } from "./facts-store";
import type { Track, TrackedTask } from "./plan-tasks";
import { taskNow, tracksOf, writeTask } from "./plan-tasks-store";
import type { SeenRevision } from "./store";

/** The tasks of a plan, each with what its bureau says of it. */
export async function trackedTasks(
  db: Database,
  document: string,
  tasks: readonly TaskFound[],
): Promise<readonly TrackedTask[]> {
  const tracks = await tracksOf(db, document);
  return Promise.all(
    tasks.map(async (task) => {
      const id = await taskId(task);
      return { ...task, id, track: tracks.get(id) };
    }),
  );
}

export function taskId({ number, title }: Pick<TaskFound, "number" | "title">): Promise<string> {
  return sha256(`${number}\n${title}`);
}

/** Says how far a task is; the log keeps what was said before. A task the plan does not have is NotFound. */
export async function trackTask(
  db: Database,
  now: number,
  { entry, membership, document, revision }: SeenRevision,
  id: string,
  said: Pick<Track, "state" | "note">,
): Promise<void> {
  const { tasks } = await findingsOf(db, revision.file);
  const ids = await Promise.all(tasks.map(taskId));
  const task = tasks[ids.indexOf(id)];
  if (task === undefined) throw new NotFound("task");
  const stream = `entry:${entry.id}`;
  await change(db, now, [stream], async () => {
    const before = await taskNow(db, document.id, id);
    if (before?.state === said.state && before.note === said.note)
      return { writes: [], records: [], result: undefined };
    const from = before && { state: before.state, note: before.note };
    return {
      writes: [
        writeTask(db, {
          document: document.id,
          entry: entry.id,
          task: id,
          by: membership.id,
          at: now,
          ...said,
        }),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "plan_task.tracked",
          subject: document.id,
          body: { number: task.number, ...(from && { from }), to: said },
        },
      ],
      result: undefined,
    };
  });
}
