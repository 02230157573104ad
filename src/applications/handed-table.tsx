import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { FormEnd } from "../web/components/form";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { Handover } from "./applications";
import { appliedHref } from "./paths";

type Handed = { readonly leaf: Leaf; readonly handover: Handover; readonly text: string };

/** The leaves in the hands of one department; ticked ones are taken back. */
export function HandedTable({
  page,
  entry,
  unit,
  handed,
  now,
}: {
  readonly page: Page;
  readonly entry: string;
  readonly unit: string;
  readonly handed: readonly Handed[];
  readonly now: number;
}) {
  const { t, language } = page;
  return (
    <form method="post" action={`/entries/${entry}/handovers/removal`}>
      <input type="hidden" name="unit" value={unit} />
      <Table
        page={page}
        caption={unit}
        rows={handed}
        tone={({ handover }) => (isOverdue(handover, now) ? "binds" : undefined)}
        columns={[
          {
            key: "leaf",
            head: t("applications.leaf"),
            wide: true,
            cell: ({ leaf }) => (
              <span class="row">
                <label class="tick">
                  <input class="checkbox" type="checkbox" name="leaf" value={leaf.code} />
                  <span class="unseen">{t("applications.handovers.pick", { code: leaf.code })}</span>
                </label>
                <a class="row-link" href={appliedHref(entry, leaf.code)}>
                  <span class="code">{leaf.code}</span> {textIn(leaf.title, language)}
                </a>
              </span>
            ),
          },
          {
            key: "statement",
            head: t("applications.statement"),
            cell: ({ text }) => (text === "" ? "—" : t("applications.done")),
          },
          {
            key: "state",
            head: t("applications.todo.hands"),
            cell: ({ handover }) => <HandoverBadge page={page} handover={handover} now={now} />,
          },
        ]}
      />
      <FormEnd>
        <Button small>{t("applications.handovers.takeBack")}</Button>
      </FormEnd>
    </form>
  );
}

/** How far a department is with a leaf. */
export function HandoverBadge({
  page: { t, format },
  handover,
  now,
}: {
  readonly page: Page;
  readonly handover: Handover;
  readonly now: number;
}) {
  const { dueAt, suppliedAt } = handover;
  if (suppliedAt !== null) return <Badge tone="settled">{t("applications.hands.supplied")}</Badge>;
  if (dueAt === null) return <Badge tone="active">{t("applications.hands.open")}</Badge>;
  const moment = format.stamp(dueAt);
  return isOverdue(handover, now) ? (
    <Badge tone="binds">{t("applications.hands.overdue", { moment })}</Badge>
  ) : (
    <Badge tone="active">{t("applications.hands.due", { moment })}</Badge>
  );
}

function isOverdue({ dueAt, suppliedAt }: Handover, now: number): boolean {
  return suppliedAt === null && dueAt !== null && now > dueAt;
}
