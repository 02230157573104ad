import type { Child } from "hono/jsx";
import type { Instant } from "../format";
import type { Page } from "../page";
import { ButtonLink } from "./button";

/** One thing that waits on the reader and its one next step (look, First screen). */
export interface Work {
  readonly title: string;
  readonly href: string;
  readonly step: string;
  readonly about?: Child;
  readonly due?: Instant | undefined;
  readonly overdue?: boolean | undefined;
}

/** What waits, in the order it is given: soonest first. Only the first step is the primary button. */
export function WorkList({ page, works }: { readonly page: Page; readonly works: readonly Work[] }) {
  return (
    <ol class="work">
      {works.map((work, place) => (
        <li>
          <div class="work-what">
            <a class="work-title" href={work.href}>
              {work.title}
            </a>
            {work.about !== undefined && <div class="work-about">{work.about}</div>}
          </div>
          {work.due !== undefined && (
            <span class={work.overdue ? "work-due work-overdue" : "work-due"}>
              {page.t(work.overdue ? "web.overdue" : "web.due", { moment: page.format.stamp(work.due) })}
            </span>
          )}
          <ButtonLink href={work.href} kind={place === 0 ? "primary" : "quiet"} small>
            {work.step}
          </ButtonLink>
        </li>
      ))}
    </ol>
  );
}
