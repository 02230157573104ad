import type { Edition } from "../criteria/tree.ts";
import type { Frame } from "../rounds/frame";
import { PostButton } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Layout } from "../web/layout";
import { DocumentTabs } from "./document-tabs";
import { ChangesSection } from "./facts-changes";
import { ChecksSection, QuestionsSection } from "./facts-findings";
import type { FactsSeen } from "./facts-seen";
import { FactsTable, OtherFigures } from "./facts-tables";
import { TargetsSection } from "./facts-targets-part";
import { TasksSection } from "./plan-tasks-part";
import type { SeenRevision } from "./store";

interface FactsPageProps {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenRevision;
  readonly edition: Edition;
  /** Undefined while the document is not read. */
  readonly facts: FactsSeen | undefined;
  readonly mayReadAgain: boolean;
  readonly mayAsk: boolean;
  /** Whether the reader follows the tasks of a plan. */
  readonly mayTrack: boolean;
}

/** The figures of a document: what they mean for the indicators, what they come to, what they leave to ask. */
export function FactsPage({
  frame: { page, rail },
  crumbs,
  seen,
  edition,
  facts,
  mayReadAgain,
  mayAsk,
  mayTrack,
}: FactsPageProps) {
  const { t, format } = page;
  const { document, revision } = seen;
  const figures = facts && new Set([...facts.facts, ...facts.others].map(({ number }) => number)).size;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={document.title}
      about={
        facts === undefined
          ? undefined
          : t("evidence.facts.about", {
              facts: format.number(new Set(facts.facts.map(({ key }) => key)).size),
              figures: format.number(figures ?? 0),
            })
      }
    >
      <DocumentTabs page={page} revision={revision.id} current="facts" />
      {facts === undefined && <Empty title={t("evidence.facts.unread")} />}
      {facts?.keyed === false && (
        <Notice tone="waits">
          {t("evidence.facts.notKeyed")}
          {mayReadAgain && (
            <PostButton action={`/documents/${revision.id}/readings`} small>
              {t("evidence.readAgain")}
            </PostButton>
          )}
        </Notice>
      )}
      {facts !== undefined && figures === 0 && <Empty title={t("evidence.facts.noFigures")} />}
      {facts !== undefined && figures !== 0 && (
        <>
          <Section title={t("evidence.facts.matched")}>
            <FactsTable page={page} edition={edition} facts={facts.facts} checks={facts.findings.checks} />
          </Section>
          <ChangesSection page={page} edition={edition} revision={revision.id} facts={facts} />
          <TargetsSection page={page} edition={edition} revision={revision.id} targets={facts.targets} />
          <QuestionsSection
            page={page}
            facts={facts}
            asking={mayAsk ? { entry: seen.entry.id, revision: revision.id } : undefined}
          />
          <ChecksSection page={page} facts={facts} />
          <OtherFigures page={page} others={facts.others} />
        </>
      )}
      {facts !== undefined && facts.tasks.length > 0 && (
        <TasksSection page={page} revision={revision.id} tasks={facts.tasks} tracks={mayTrack} />
      )}
    </Layout>
  );
}
