import type { Edition } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import { type Entry, entryName } from "../entries/entries";
import type { EntryFrame } from "../entries/frame";
import { ButtonLink } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { askHref } from "./drafts";
import { answerableUntil, isOverdue, type Question } from "./questions";
import { StateBadge } from "./state-badge";

interface ListProps {
  readonly frame: EntryFrame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly edition: Edition;
  /** In their order: open ones first. */
  readonly questions: readonly Question[];
  readonly mayAsk: boolean;
  readonly isBureau: boolean;
  readonly now: number;
}

/** The threads of an entry: those that wait on the bureau first, by what is due. */
export function ListPage(props: ListProps) {
  const { frame, crumbs, entry, questions, mayAsk, isBureau } = props;
  const { page, rail } = frame;
  const { t } = page;
  const ask = mayAsk && (
    <ButtonLink href={askHref(entry.id)} kind="primary">
      {t("questions.ask")}
    </ButtonLink>
  );
  const open = questions.filter(({ waitsOn }) => waitsOn !== "nobody");
  const closed = questions.filter(({ waitsOn }) => waitsOn === "nobody");
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={t("questions.title")}
      about={entryName(entry)}
      action={ask}
    >
      {questions.length === 0 && (
        <Empty title={t("questions.none")} next={ask}>
          {t(isBureau ? "questions.noneBureau" : "questions.noneWhy")}
        </Empty>
      )}
      {open.length > 0 && (
        <Section title={t("questions.open")} about={page.format.number(open.length)}>
          <Threads {...props} caption={t("questions.open")} questions={open} />
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={t("questions.closedOnes")} about={page.format.number(closed.length)}>
          <Threads {...props} caption={t("questions.closedOnes")} questions={closed} />
        </Section>
      )}
    </Layout>
  );
}

function Threads(props: ListProps & { readonly caption: string }) {
  const { frame, entry, edition, questions, isBureau, now, caption } = props;
  const { page } = frame;
  const { t, format } = page;
  return (
    <Table
      page={page}
      caption={caption}
      rows={questions}
      tone={(question) => (isOverdue(question, entry, now) ? "binds" : undefined)}
      columns={[
        {
          key: "leaf",
          head: t("questions.leaf"),
          wide: true,
          cell: ({ id, leaf }) => (
            <a class="inline-block min-h-6" href={`/entries/${entry.id}/questions/${id}`}>
              {leafName(page, edition, leaf)}
            </a>
          ),
        },
        {
          key: "state",
          head: t("questions.state"),
          cell: (question) => (
            <StateBadge page={page} question={question} entry={entry} isBureau={isBureau} now={now} />
          ),
        },
        {
          key: "due",
          head: t("questions.due"),
          cell: (question) => format.stamp(answerableUntil(question, entry, now)),
          figure: true,
        },
        { key: "words", head: t("questions.words"), wide: true, cell: ({ words }) => excerpt(words) },
        { key: "side", head: t("questions.from"), cell: ({ side }) => t(`questions.side.${side}`) },
      ]}
    />
  );
}

/** A leaf as a thread is called by it. */
export function leafName({ t, language }: Page, edition: Edition, leaf: string | null): string {
  if (leaf === null) return t("questions.whole");
  return `${leaf} ${textIn(edition.byCode.get(leaf)?.title ?? "", language)}`;
}

function excerpt(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60).toWellFormed()}…` : words;
}
