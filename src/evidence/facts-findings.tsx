import { askHref } from "../questions/drafts";
import { Badge } from "../web/components/badge";
import { ButtonLink } from "../web/components/button";
import { Section } from "../web/components/section";
import type { Page } from "../web/page";
import { CheckMark } from "./facts-tables";
import type { FactsSeen } from "./facts-seen";

interface FindingsProps {
  readonly page: Page;
  readonly facts: FactsSeen;
}

/** The upload whose findings may be put to its bureau; undefined for who may not ask. */
type Asking = { readonly entry: string; readonly revision: string } | undefined;

/** What a person may ask the jurisdiction; nothing is deducted by it (evidence §2, Checks). */
export function QuestionsSection({
  page,
  facts: { questions },
  asking,
}: FindingsProps & { readonly asking: Asking }) {
  const { t, format } = page;
  if (questions.length === 0) return null;
  return (
    <Section title={t("evidence.facts.questions")} about={format.number(questions.length)}>
      <p class="quiet">{t("evidence.facts.questionsWhy")}</p>
      <ul class="findings">
        {questions.map(({ kind, quote, mentions, start, end }) => (
          <li>
            <Badge tone="waits">{t(`evidence.question.${kind}`)}</Badge>{" "}
            <Said page={page} mentions={mentions}>
              {quote}
            </Said>{" "}
            {asking && (
              <ButtonLink
                href={askHref(asking.entry, { kind, place: { revision: asking.revision, start, end } })}
                small
              >
                {t("questions.ask")}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The arithmetic the report implies, with the sums that do not hold first. */
export function ChecksSection({ page, facts: { findings } }: FindingsProps) {
  const { t, format } = page;
  const checks = findings.checks.toSorted((a, b) => Number(a.holds) - Number(b.holds));
  return (
    <Section title={t("evidence.facts.checks")} about={format.number(checks.length)}>
      {checks.length === 0 && <p class="quiet">{t("evidence.facts.noChecks")}</p>}
      <ul class="findings">
        {checks.map((check) => (
          <li>
            <CheckMark page={page} check={check} />{" "}
            <Said page={page} mentions={check.mentions}>
              {t("evidence.facts.inText")}
            </Said>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Words that lead to the row of the first figure they are about. */
function Said({
  mentions: [first],
  children,
}: {
  readonly page: Page;
  readonly mentions: readonly number[];
  readonly children: string;
}) {
  return first === undefined ? <span lang="zh-CN">{children}</span> : <a href={`#m-${first}`}>{children}</a>;
}
