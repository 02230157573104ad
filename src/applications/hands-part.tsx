import type { SeenEntry } from "../entries/entries";
import { Button } from "../web/components/button";
import { Card } from "../web/components/section";
import type { Page } from "../web/page";
import type { Handover } from "./applications";
import { HandoverBadge } from "./handed-table";

/** Who has a leaf in hand, and the button that says it is supplied: the department's own, or the bureau's for it. */
export function HandsPart({
  page,
  href,
  seen,
  handovers,
  maySupply,
  now,
}: {
  readonly page: Page;
  readonly href: string;
  readonly seen: SeenEntry;
  readonly handovers: readonly Handover[];
  readonly maySupply: boolean;
  readonly now: number;
}) {
  const { t } = page;
  const { role, organisation } = seen.membership;
  const shown = role === "department" ? handovers.filter(({ unit }) => unit === organisation) : handovers;
  if (shown.length === 0) return null;
  return (
    <Card title={t("applications.todo.hands")}>
      <ul class="covers">
        {shown.map((handover) => (
          <li class="row">
            <span>{handover.unit}</span>
            <HandoverBadge page={page} handover={handover} now={now} />
            {maySupply && handover.suppliedAt === null && (
              <form method="post" action={`${href}/supplies`}>
                <input type="hidden" name="unit" value={handover.unit} />
                <Button small kind={role === "department" ? "primary" : "quiet"}>
                  {role === "department"
                    ? t("applications.supply")
                    : t("applications.supplyFor", { unit: handover.unit })}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
