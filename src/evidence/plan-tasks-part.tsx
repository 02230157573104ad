import { Badge, type Tone } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import { type TaskState, taskStates, type TrackedTask } from "./plan-tasks";

type TasksProps = {
  readonly page: Page;
  readonly revision: string;
  readonly tasks: readonly TrackedTask[];
  /** Whether the reader says how far they are. */
  readonly tracks: boolean;
};

const tones: Readonly<Record<TaskState, Tone>> = { open: "plain", under_way: "waits", done: "settled" };

/** The numbered tasks of a plan with the units that answer for them, followed through the year (assessment §2). */
export function TasksSection({ page, revision, tasks, tracks }: TasksProps) {
  const { t, format } = page;
  const done = tasks.filter(({ track }) => track?.state === "done").length;
  return (
    <Section
      id="tasks"
      title={t("evidence.facts.tasks")}
      about={t("evidence.tasks.of", { done: format.number(done), n: format.number(tasks.length) })}
    >
      <Table
        page={page}
        caption={t("evidence.facts.tasks")}
        rows={tasks}
        id={({ id }) => `task-${id.slice(0, 12)}`}
        columns={[
          {
            key: "task",
            head: t("evidence.facts.task"),
            wide: true,
            cell: ({ number, title }) => <span lang="zh-CN">{`${number} ${title}`.trim()}</span>,
          },
          {
            key: "units",
            head: t("evidence.facts.units"),
            wide: true,
            cell: ({ units }) => <span lang="zh-CN">{units.join("、")}</span>,
          },
          {
            key: "state",
            head: t("evidence.tasks.state"),
            cell: ({ track }) => (
              <>
                <Badge tone={tones[track?.state ?? "open"]}>
                  {t(`evidence.tasks.${track?.state ?? "open"}`)}
                </Badge>
                {track !== undefined && <div class="text-fine text-quiet">{format.stamp(track.at)}</div>}
              </>
            ),
          },
          {
            key: "note",
            head: t("evidence.tasks.note"),
            wide: true,
            cell: (task) =>
              tracks ? <TrackForm page={page} revision={revision} task={task} /> : (task.track?.note ?? ""),
          },
        ]}
      />
    </Section>
  );
}

function TrackForm({
  page: { t },
  revision,
  task,
}: Pick<TasksProps, "page" | "revision"> & { readonly task: TrackedTask }) {
  const called = `${task.number} ${task.title}`.trim();
  return (
    <form class="flex flex-wrap gap-2" method="post" action={`/documents/${revision}/tasks`}>
      <input type="hidden" name="task" value={task.id} />
      <select
        class="entry entry-select w-auto"
        name="state"
        aria-label={t("evidence.tasks.stateOf", { task: called })}
      >
        {taskStates.map((state) => (
          <option value={state} selected={state === (task.track?.state ?? "open")}>
            {t(`evidence.tasks.${state}`)}
          </option>
        ))}
      </select>
      <input
        class="entry min-w-0 flex-1"
        name="note"
        maxlength={500}
        value={task.track?.note ?? ""}
        aria-label={t("evidence.tasks.noteOf", { task: called })}
      />
      <Button small>{t("evidence.tasks.save")}</Button>
    </form>
  );
}
