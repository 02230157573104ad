import type { Page } from "../page";

interface ProgressProps {
  readonly page: Page;
  readonly done: number;
  readonly total: number;
  /** What is counted, for those who only hear it. */
  readonly label: string;
}

/** How much is done, as a bar and in figures. */
export function Progress({ page, done, total, label }: ProgressProps) {
  const { t, format } = page;
  return (
    <span class="progress-line">
      <progress
        class={done >= total ? "meter meter-full" : "meter"}
        value={done}
        max={Math.max(total, 1)}
        aria-label={label}
      />
      <span>{t("web.progress", { done: format.number(done), total: format.number(total) })}</span>
    </span>
  );
}
