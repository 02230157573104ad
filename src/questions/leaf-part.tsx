import type { Entry } from "../entries/entries";
import { ButtonLink } from "../web/components/button";
import type { Page } from "../web/page";
import { askHref } from "./drafts";
import { answerableUntil, type Question } from "./questions";
import { StateBadge } from "./state-badge";

interface LeafProps {
  readonly page: Page;
  readonly entry: Entry;
  readonly leaf: string;
  /** Those the reader may see. */
  readonly questions: readonly Question[];
  readonly mayAsk: boolean;
  readonly now: number;
}

/** What was asked about a leaf, on its scoring page; asking is a page of its own. */
export function QuestionsPart({ page, entry, leaf, questions, mayAsk, now }: LeafProps) {
  const { t, format } = page;
  const about = questions.filter((question) => question.leaf === leaf);
  if (about.length === 0 && !mayAsk) return null;
  return (
    <section class="asked" aria-label={t("questions.title")}>
      <header class="asked-head">
        <h3>{t("questions.title")}</h3>
        {mayAsk && (
          <ButtonLink href={askHref(entry.id, { leaf })} small>
            {t("questions.ask")}
          </ButtonLink>
        )}
      </header>
      {about.length > 0 && (
        <ul class="asked-list">
          {about.map((question) => (
            <li>
              <a href={`/entries/${entry.id}/questions/${question.id}`}>{question.words}</a>{" "}
              <StateBadge page={page} question={question} entry={entry} isBureau={false} now={now} />{" "}
              {question.waitsOn === "bureau" && (
                <span class="quiet">
                  {t("web.due", { moment: format.stamp(answerableUntil(question, entry, now)) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
