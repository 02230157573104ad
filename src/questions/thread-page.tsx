import type { Edition } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import type { EntryFrame } from "../entries/frame";
import { opennesses } from "../evidence/documents";
import { Files, forScript } from "../evidence/upload-page";
import { Badge } from "../web/components/badge";
import { Button, PostButton } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { RadioGroup, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Quote } from "../web/components/quote";
import { Card, Section } from "../web/components/section";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { DueField } from "./ask-page";
import { leafName } from "./list-page";
import type { Question, Turn } from "./questions";
import type { Brought } from "./store";

/** The forms of a thread: the bureau's answer, or asking on. */
export type ThreadDraft = Draft<"words" | "due" | "openness" | "files">;

interface ThreadProps {
  readonly frame: EntryFrame;
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly edition: Edition;
  readonly question: Question;
  readonly turns: readonly Turn[];
  readonly documents: readonly Brought[];
  /** Until when it may be answered, extensions counted. */
  readonly until: number;
  readonly late: boolean;
  readonly isBureau: boolean;
  readonly form: ThreadDraft;
  readonly may: { readonly answer: boolean; readonly askOn: boolean; readonly close: boolean };
}

/** What either side said, and the one form of the reader's side. */
export function ThreadPage(props: ThreadProps) {
  const { frame, crumbs, entry, edition, question, turns, documents, until, late, isBureau, may } = props;
  const { page, rail } = frame;
  const { t, format } = page;
  const closed = question.waitsOn === "nobody";
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={leafName(page, edition, question.leaf)}
      about={
        <>
          <span>{entryName(entry)}</span>
          {closed ? (
            <Badge tone="settled">{t("questions.state.closed")}</Badge>
          ) : (
            <span>{t("questions.until", { moment: format.moment(until) })}</span>
          )}
        </>
      }
      action={
        may.close && (
          <PostButton action={`/entries/${entry.id}/questions/${question.id}/endings`}>
            {t("questions.close")}
          </PostButton>
        )
      }
      width="column"
      scripts={may.answer ? ["upload"] : ["dirty"]}
    >
      {late && <Notice tone="binds">{t(isBureau ? "questions.lateBureau" : "questions.lateAsker")}</Notice>}
      {question.about && (
        <Quote source={question.about.title} href={`/documents/${question.about.revision}`}>
          {question.about.words}
        </Quote>
      )}
      <ol class="thread">
        {turns.map((turn) => (
          <li class={turn.side === "bureau" ? "turn turn-bureau" : "turn"}>
            <TurnHead page={page} turn={turn} />
            <p class="turn-words">{turn.words}</p>
          </li>
        ))}
      </ol>
      {documents.length > 0 && (
        <Section title={t("questions.documents")} about={format.number(documents.length)}>
          <ul class="turn-documents">
            {documents.map(({ revision, title, at }) => (
              <li>
                <a href={`/documents/${revision}`}>{title}</a> <span class="quiet">{format.stamp(at)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {may.answer && <AnswerForm {...props} />}
      {may.askOn && <AskOnForm {...props} />}
    </Layout>
  );
}

function TurnHead({ page: { t, format }, turn }: { readonly page: Page; readonly turn: Turn }) {
  const { side, by, at, dueAt } = turn;
  return (
    <p class="turn-head">
      <strong>{t(`questions.side.${side}`)}</strong>
      {by !== null && <span>{by}</span>}
      <span class="quiet">{format.stamp(at)}</span>
      {dueAt !== null && <span class="quiet">{t("web.due", { moment: format.stamp(dueAt) })}</span>}
    </p>
  );
}

/** Words and files of an answer in one form; the script sends the files first, then the form (evidence §1). */
function AnswerForm({ frame: { page }, entry, question, form }: ThreadProps) {
  const { t } = page;
  const path = `/entries/${entry.id}/questions/${question.id}`;
  return (
    <Card title={t(question.waitsOn === "asker" ? "questions.addAnswer" : "questions.answer")}>
      <Notice tone="binds">
        <strong>{t("evidence.upload.secrets")}</strong>
      </Notice>
      <div
        {...forScript(page, {
          uploads: `${path}/uploads`,
          next: path,
          codes: [],
          files: { action: `${path}/documents`, field: "openness" },
        })}
      >
        <Form page={page} action={`${path}/answers`} form={form} files>
          <TextArea
            page={page}
            form={form}
            name="words"
            label={t("questions.answerWords")}
            rows={6}
            maxlength={4000}
          />
          <Files page={page} form={form} isNew folder={false} hint={t("questions.filesHint")} optional />
          <RadioGroup
            page={page}
            form={form}
            name="openness"
            label={t("evidence.openness")}
            choices={opennesses.map((value) => ({ value, label: t(`evidence.openness.${value}`) }))}
          />
          <FormEnd>
            <Button kind="primary">{t("questions.sendAnswer")}</Button>
            <button type="button" class="btn btn-quiet" data-cancel hidden>
              {t("evidence.upload.cancelAll")}
            </button>
          </FormEnd>
        </Form>
        <p class="uploads-said" role="status" data-said />
        <ul class="uploads" data-files />
      </div>
    </Card>
  );
}

function AskOnForm({ frame: { page }, entry, question, form }: ThreadProps) {
  const { t } = page;
  return (
    <Card title={t("questions.askOn")}>
      <Form page={page} action={`/entries/${entry.id}/questions/${question.id}/turns`} form={form} guarded>
        <TextArea
          page={page}
          form={form}
          name="words"
          label={t("questions.words")}
          hint={t("questions.wordsHint")}
          rows={4}
          maxlength={4000}
        />
        <DueField page={page} form={form} />
        <FormEnd>
          <Button>{t("questions.send")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}
