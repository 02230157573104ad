import type { Entry } from "../entries/entries";
import { Badge } from "../web/components/badge";
import type { Page } from "../web/page";
import { isOverdue, type Question } from "./questions";

interface StateProps {
  readonly page: Page;
  readonly question: Question;
  readonly entry: Entry;
  readonly isBureau: boolean;
  readonly now: number;
}

/** How a question stands, in a word: amber where it waits on the reader, cinnabar where it is overdue (look). */
export function StateBadge({ page: { t }, question, entry, isBureau, now }: StateProps) {
  if (question.waitsOn === "nobody") return <Badge tone="settled">{t("questions.state.closed")}</Badge>;
  if (isOverdue(question, entry, now)) return <Badge tone="binds">{t("questions.state.overdue")}</Badge>;
  if (question.waitsOn === "asker")
    return <Badge tone={isBureau ? "plain" : "waits"}>{t("questions.state.answered")}</Badge>;
  return <Badge tone={isBureau ? "waits" : "active"}>{t("questions.state.open")}</Badge>;
}
