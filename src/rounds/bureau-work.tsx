import { applicationHref } from "../applications/paths";
import type { Phase } from "../db/terms";
import { type Entry, entryName } from "../entries/entries";
import { isOpen } from "../entries/steps";
import type { Action } from "../people/permissions";
import { dueAtFor, refusalAt } from "../people/refusals";
import { Badge, type Tone } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Row } from "../web/components/side-by-side";
import { Table } from "../web/components/table";
import { type Work, WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import type { BureauDocument } from "./bureau";
import { dueMark } from "./plan";
import { hasReached } from "./rounds";

type BureauWorkProps = {
  readonly page: Page;
  readonly entries: readonly Entry[];
  readonly documents: readonly BureauDocument[];
  /** What it was asked. */
  readonly questions: readonly Work[];
  readonly now: number;
  /** How many leaves of an entry lack something, where it can still be filled in. */
  readonly open: ReadonlyMap<string, number>;
  /** What else was asked for: lists of case files. */
  readonly more: readonly Work[];
};

/** At most five things to do, what is due, and the documents handed in (product, One round 2). */
export function BureauWork(props: BureauWorkProps) {
  const { page, entries, documents } = props;
  const { t } = page;
  if (entries.length === 0) return <Empty title={t("rounds.nothing")}>{t("rounds.bureau.noEntry")}</Empty>;
  const works = [...props.questions, ...props.more, ...worksOf(props)].slice(0, 5);
  const submitted = entries.filter(({ step, phase }) => step === "submitted" && !hasReached(phase, "onsite"));
  return (
    <>
      <Section title={t("rounds.waiting")}>
        {works.length > 0 && <WorkList page={page} works={works} />}
        {submitted.map((entry) => (
          <Notice>{t("entries.work.submitted", { entry: entryName(entry) })}</Notice>
        ))}
        {works.length + submitted.length === 0 && (
          <Notice>{t(quietKey(entries.map(({ phase }) => phase)))}</Notice>
        )}
      </Section>
      <Section
        title={t("rounds.bureau.documents")}
        about={page.format.number(documents.length)}
        action={<Coverage page={page} entries={entries} />}
      >
        {documents.length === 0 ? (
          <Empty title={t("rounds.bureau.noDocuments")}>{t("rounds.bureau.noDocumentsWhy")}</Empty>
        ) : (
          <Documents page={page} entries={entries} documents={documents} />
        )}
      </Section>
    </>
  );
}

/** What is still to be uploaded, indicator by indicator: the checklist of each entry. */
function Coverage({ page, entries }: Pick<BureauWorkProps, "page" | "entries">) {
  return (
    <Row>
      {entries.map((entry) => (
        <ButtonLink href={`/entries/${entry.id}/coverage`} small>
          {entries.length === 1
            ? page.t("evidence.coverage")
            : `${page.t("evidence.coverage")} · ${entry.title || entry.name}`}
        </ButtonLink>
      ))}
    </Row>
  );
}

function worksOf({ page, entries, documents, now, open }: BureauWorkProps): readonly Work[] {
  return entries.flatMap((entry) => {
    const own = documents.filter((document) => document.entry === entry.id);
    const name = entryName(entry);
    const due = dueMark(dueAtFor(entry, now), now);
    const may = (action: Action) => refusalAt(action, "bureau", entry, now) === undefined;
    return [
      ...fillingOf(page, entry, name, open.get(entry.id) ?? 0, due),
      ...(may("document.upload") ? uploadsOf(page, entry, name, own, due) : []),
      ...(may("entry.submit") && isOpen(entry.step) ? [submissionOf(page, entry, name, due)] : []),
    ];
  });
}

type Due = ReturnType<typeof dueMark>;

function uploadsOf(
  { t }: Page,
  { id }: Entry,
  name: string,
  own: readonly BureauDocument[],
  due: Due,
): readonly Work[] {
  const href = `/entries/${id}`;
  const unread = own.filter(({ stage }) => isUnread(stage)).length;
  const upload: Work = {
    ...due,
    href: `${href}/documents/new`,
    title: t("rounds.work.upload"),
    step: t("rounds.work.uploadStep"),
    about:
      own.length === 0
        ? t("rounds.work.uploadNone", { entry: name })
        : t("rounds.work.uploadMore", { entry: name, n: own.length }),
  };
  const mend: Work = {
    ...due,
    href,
    title: t("rounds.work.unread"),
    step: t("rounds.work.unreadStep"),
    about: t("rounds.work.unreadAbout", { entry: name, n: unread }),
  };
  return unread > 0 ? [mend, upload] : [upload];
}

/** What is still to be written, leaf by leaf. */
function fillingOf({ t }: Page, { id }: Entry, name: string, open: number, due: Due): readonly Work[] {
  if (open === 0) return [];
  return [
    {
      ...due,
      href: applicationHref(id),
      title: t("applications.title"),
      step: t("applications.work.step"),
      about: t("applications.work.about", { entry: name, n: open }),
    },
  ];
}

/** What is returned is mended first: its reason stands on the page this leads to. */
function submissionOf({ t }: Page, { id, step }: Entry, name: string, due: Due): Work {
  const returned = step === "returned";
  return {
    ...due,
    href: `/entries/${id}/application`,
    title: t(returned ? "entries.work.mend" : "entries.work.submit"),
    step: t(returned ? "rounds.work.unreadStep" : "entries.submit"),
    about: t(returned ? "entries.work.mendAbout" : "entries.work.submitAbout", { entry: name }),
  };
}

function quietKey(phases: readonly Phase[]): "rounds.bureau.draft" | "rounds.bureau.later" {
  return phases.every((phase) => !hasReached(phase, "application"))
    ? "rounds.bureau.draft"
    : "rounds.bureau.later";
}

function Documents({
  page,
  entries,
  documents,
}: {
  readonly page: Page;
  readonly entries: readonly Entry[];
  readonly documents: readonly BureauDocument[];
}) {
  const { t, format } = page;
  const names = new Map(entries.map((entry) => [entry.id, entryName(entry)]));
  return (
    <Table
      page={page}
      caption={t("rounds.bureau.documents")}
      rows={documents}
      columns={[
        {
          key: "title",
          head: t("rounds.bureau.title"),
          cell: ({ entry, title }) => <a href={`/entries/${entry}`}>{title}</a>,
        },
        { key: "entry", head: t("rounds.bureau.entry"), cell: ({ entry }) => names.get(entry) },
        {
          key: "stage",
          head: t("rounds.bureau.stage"),
          cell: ({ stage }) => <Badge tone={toneOf(stage)}>{t(stageKey(stage))}</Badge>,
        },
        {
          key: "at",
          head: t("rounds.bureau.at"),
          cell: ({ uploadedAt }) => format.stamp(uploadedAt),
          figure: true,
        },
      ]}
    />
  );
}

function isUnread(stage: BureauDocument["stage"]): boolean {
  return stage === "unread" || stage === "failed";
}

function toneOf(stage: BureauDocument["stage"]): Tone {
  if (isUnread(stage)) return "binds";
  return stage === "done" ? "settled" : "active";
}

function stageKey(stage: BureauDocument["stage"]) {
  if (isUnread(stage)) return "rounds.stage.unread";
  return stage === "done" ? "rounds.stage.done" : "rounds.stage.reading";
}
