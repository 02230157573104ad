import { appliedHref, applicationHref } from "../applications/paths";
import { dueMark } from "../rounds/plan";
import type { Round } from "../rounds/rounds";
import { Badge } from "../web/components/badge";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { type Work, WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import { type Entry, entryName } from "./entries";

type DepartmentWorkProps = {
  readonly page: Page;
  readonly round: Round;
  readonly department: string;
  readonly entries: readonly Entry[];
  /** What its bureau handed to it. */
  readonly works: readonly Work[];
  /** Until when the link works by which the department acts; undefined with an account. */
  readonly linkUntil: number | undefined;
  /** The leaves in its hands that it has not supplied, by entry. */
  readonly waiting: readonly { readonly entry: Entry; readonly leaves: readonly HandedLeaf[] }[];
  readonly now: number;
};

type HandedLeaf = { readonly code: string; readonly title: string; readonly dueAt: number | null };

/** A department's first page: for whom it acts, the applications it supplies, and what its bureau handed to it. */
export function DepartmentWork(props: DepartmentWorkProps) {
  const { page, round, department, entries, linkUntil, waiting } = props;
  const { t, format } = page;
  const works = [...waiting.flatMap((one) => worksOf(props, one)), ...props.works];
  return (
    <>
      {linkUntil !== undefined && (
        <Notice>{t("entries.department.link", { moment: format.moment(linkUntil) })}</Notice>
      )}
      <Section title={t("rounds.waiting")}>
        {works.length === 0 ? (
          <Empty title={t("rounds.nothing")}>{t("entries.department.nothing")}</Empty>
        ) : (
          <WorkList page={page} works={works} />
        )}
      </Section>
      <Section title={t("entries.department.for")}>
        <div class="mb-6">
          <Definitions items={[{ term: t("entries.department.unit"), value: department }]} />
        </div>
        {entries.length > 0 && (
          <Table
            page={page}
            caption={t("entries.title")}
            rows={entries}
            columns={[
              {
                key: "name",
                head: t("entries.name"),
                cell: (entry) => <a href={applicationHref(entry.id)}>{entryName(entry)}</a>,
              },
              { key: "track", head: t("entries.track"), cell: ({ track }) => t(`rounds.track.${track}`) },
              {
                key: "phase",
                head: t("rounds.phase"),
                cell: ({ phase }) => <Badge tone="active">{t(`rounds.phase.${phase}`)}</Badge>,
              },
              {
                key: "due",
                head: t("rounds.due"),
                cell: ({ track }) => {
                  const due = round.tracks.find((one) => one.track === track)?.due_at ?? null;
                  return due === null ? t("rounds.noDue") : format.stamp(due);
                },
                figure: true,
              },
            ]}
          />
        )}
      </Section>
    </>
  );
}

/** One line a leaf, soonest first, the application named where there is more than one. */
function worksOf(
  { page, entries, now }: DepartmentWorkProps,
  { entry, leaves }: DepartmentWorkProps["waiting"][number],
): readonly Work[] {
  const { t } = page;
  return leaves
    .toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))
    .map(({ code, title, dueAt }) => ({
      ...dueMark(dueAt, now),
      href: appliedHref(entry.id, code),
      title: `${code} ${title}`,
      step: t("entries.department.supply"),
      about: entries.length > 1 ? entryName(entry) : undefined,
    }));
}
