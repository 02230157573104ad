import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Row } from "../web/components/side-by-side";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { ConflictsProps } from "./page";
import type { Suggestion } from "./suggestions-store";

/** What is likely by what evaluators stated: they declare or deny it, the office pins. */
export function Suggestions(props: ConflictsProps) {
  const { frame, suggestions, all } = props;
  const { page } = frame;
  const { t } = page;
  if (suggestions.length === 0) return null;
  return (
    <Section
      title={t("conflicts.suggested")}
      about={t(all ? "conflicts.suggestedAll" : "conflicts.suggestedOwn")}
    >
      <Table page={page} caption={t("conflicts.suggested")} rows={suggestions} columns={columnsOf(props)} />
    </Section>
  );
}

function columnsOf({ frame: { page }, round, all, form }: ConflictsProps): readonly Column<Suggestion>[] {
  const { t } = page;
  const path = `/rounds/${round.id}/conflicts`;
  const person: Column<Suggestion> = {
    key: "person",
    head: t("conflicts.person"),
    cell: ({ person }) => person,
  };
  const act: Column<Suggestion> = {
    key: "act",
    head: t("conflicts.act"),
    cell: (one) => (
      <Row>
        <form method="post" action={all ? `${path}/pins` : path}>
          {all && <input type="hidden" name="membership" value={one.membership} />}
          <input type="hidden" name="subject" value={one.subject} />
          <input type="hidden" name="reason" value={one.reason} />
          <input type="hidden" name="note" value={one.from.slice(0, 300)} />
          <Button small>{t(all ? "conflicts.pinThis" : "conflicts.declareThis")}</Button>
        </form>
        {!all && one.denied === null && <Denial page={page} path={path} suggestion={one} />}
      </Row>
    ),
  };
  return [
    ...(all ? [person] : []),
    { key: "subject", head: t("conflicts.subject"), cell: ({ subjectName }) => subjectName },
    { key: "from", head: t("conflicts.from"), cell: ({ from }) => from, wide: true },
    {
      key: "reason",
      head: t("conflicts.reason"),
      cell: ({ reason }) => t(`conflicts.reason.${reason}`),
      wide: true,
    },
    {
      key: "answer",
      head: t("conflicts.answer"),
      cell: ({ denied }) =>
        denied === null ? (
          <Badge tone="waits">{t("conflicts.unanswered")}</Badge>
        ) : (
          t("conflicts.deniedBecause", { note: denied })
        ),
      wide: true,
    },
    ...(form === undefined ? [] : [act]),
  ];
}

function Denial({
  page: { t },
  path,
  suggestion,
}: {
  readonly page: ConflictsProps["frame"]["page"];
  readonly path: string;
  readonly suggestion: Suggestion;
}) {
  return (
    <form method="post" action={`${path}/denials`} class="row">
      <input type="hidden" name="subject" value={suggestion.subject} />
      <input
        class="entry entry-medium"
        name="note"
        maxlength={300}
        required
        aria-label={t("conflicts.denyNote")}
        placeholder={t("conflicts.denyNote")}
      />
      <Button small>{t("conflicts.deny")}</Button>
    </form>
  );
}
