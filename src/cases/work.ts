import { type Entry, entryName } from "../entries/entries";
import { refusalAt } from "../people/refusals";
import type { Membership } from "../people/people";
import type { Round } from "../rounds/rounds";
import { dueMark } from "../rounds/plan";
import type { Work } from "../web/components/work-list";
import type { Page } from "../web/page";
import type { CaseList, Draw } from "./cases";
import { isSeenBy } from "./listing";

type Waiting = {
  readonly draws: readonly Draw[];
  readonly lists: readonly CaseList[];
  readonly entries: readonly Entry[];
  readonly now: number;
};

/** The lists that wait on a bureau, or on a department they were handed to, the one due first above. */
export function listWorks(page: Page, membership: Membership, waiting: Waiting): readonly Work[] {
  const { t } = page;
  const { draws, lists, entries, now } = waiting;
  return draws
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .flatMap((draw) =>
      lists.flatMap((list) => {
        const entry = entries.find(({ id }) => id === list.entry);
        const due = list.draw === draw.id && list.locked === undefined && isSeenBy(membership, list);
        if (entry === undefined || !due || entry.departure !== null) return [];
        // what is handed in waits for the lock, which a department does not make
        const action = list.savedAt === null ? "case_list.write" : "case_list.lock";
        if (refusalAt(action, membership.role, entry, now) !== undefined) return [];
        return [
          {
            ...dueMark(draw.dueAt, now),
            title: t(list.savedAt === null ? "cases.work.list" : "cases.work.lock", { kind: draw.kind }),
            about: `${entryName(entry)} · ${list.department}`,
            href: `/entries/${entry.id}/case-lists/${list.id}`,
            step: t("cases.work.step"),
          },
        ];
      }),
    );
}

/** The draws that wait on the office: those whose lists are all locked, and those whose lists are overdue. */
export function drawWorks(
  page: Page,
  round: Round,
  { draws, lists, entries, now }: Waiting,
): readonly Work[] {
  const { t } = page;
  const gone = new Set(entries.filter(({ departure }) => departure !== null).map(({ id }) => id));
  return draws.flatMap((draw) => {
    const phase = round.tracks.find(({ track }) => track === draw.track)?.phase;
    if (draw.seed !== undefined || (phase !== "written" && phase !== "onsite")) return [];
    const own = lists.filter((list) => list.draw === draw.id && !gone.has(list.entry));
    const open = own.filter(({ locked }) => locked === undefined).length;
    const href = `/rounds/${round.id}/case-draws/${draw.id}`;
    const step = t("cases.work.step");
    if (open === 0 && own.length > 0)
      return [
        {
          title: t("cases.work.seed", { kind: draw.kind }),
          about: t("cases.work.seedAbout", { n: own.length }),
          href,
          step,
        },
      ];
    if (open === 0 || draw.dueAt > now) return [];
    return [
      {
        ...dueMark(draw.dueAt, now),
        title: t("cases.work.late", { kind: draw.kind }),
        about: t("cases.work.lateAbout", { n: open }),
        href,
        step,
      },
    ];
  });
}
