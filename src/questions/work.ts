import type { Database } from "../db/database";
import { type Entry, entryName } from "../entries/entries";
import type { Membership } from "../people/people";
import { dueMark } from "../rounds/plan";
import type { Work } from "../web/components/work-list";
import type { Page } from "../web/page";
import { answerableUntil, inOrder, type Question } from "./questions";
import { askedBy, questionsOf } from "./store";

/**
 * What questions put on somebody's work list, a line an entry: to a bureau those that wait for its answer, to an
 * assessor the answers to their own, to lead and office the answers and what is overdue.
 */
export async function questionWorks(
  db: Database,
  page: Page,
  membership: Membership,
  entries: readonly Entry[],
  now: number,
): Promise<readonly Work[]> {
  const running = entries.filter(({ departure }) => departure === null);
  const ids = running.map(({ id }) => id);
  const all =
    membership.role === "assessor" ? await askedBy(db, membership.id, ids) : await questionsOf(db, ids);
  const waiting = membership.role === "bureau" ? "bureau" : "asker";
  const byEntry = Map.groupBy(
    inOrder(all).filter(({ waitsOn }) => waitsOn === waiting),
    ({ entry }) => entry,
  );
  return running.flatMap((entry) => {
    const questions = byEntry.get(entry.id) ?? [];
    const [first] = questions;
    if (first === undefined) return [];
    return [waiting === "bureau" ? toAnswer(page, entry, questions, now) : toRead(page, entry, questions)];
  });
}

function toAnswer(page: Page, entry: Entry, questions: readonly Question[], now: number): Work {
  const { t } = page;
  const next = Math.min(...questions.map((question) => answerableUntil(question, entry, now)));
  return {
    ...dueMark(next, now),
    href: hrefOf(entry, questions),
    title: t("questions.work.answer", { n: questions.length }),
    step: t("questions.work.answerStep"),
    about: t("questions.work.about", { entry: entryName(entry) }),
  };
}

function toRead({ t }: Page, entry: Entry, questions: readonly Question[]): Work {
  return {
    href: hrefOf(entry, questions),
    title: t("questions.work.read", { n: questions.length }),
    step: t("questions.work.readStep"),
    about: entryName(entry),
  };
}

/** One question is led to at once, several over their list. */
function hrefOf(entry: Entry, [first, ...others]: readonly Question[]): string {
  const list = `/entries/${entry.id}/questions`;
  return first === undefined || others.length > 0 ? list : `${list}/${first.id}`;
}
