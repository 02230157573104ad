import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { Tracking } from "./forms";
import { inRevision } from "./seen";
import { trackTask } from "./plan-tasks-tracking";

/** How far a bureau is with the tasks of its work plan. */
export const planTasks = new Hono<App>().post(
  "/documents/:revision/tasks",
  inRevision("plan_task.track"),
  async (c) => {
    const { db, now, seen } = c.var;
    const sent = Tracking.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    const { task, ...said } = sent.data;
    await trackTask(db, now, seen, task, said);
    leaveFlash(c, "evidence.tasks.saved");
    return c.redirect(`/documents/${seen.revision.id}/facts#task-${task.slice(0, 12)}`, 303);
  },
);
