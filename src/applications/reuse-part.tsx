import { Button } from "../web/components/button";
import { Card } from "../web/components/section";
import type { Page } from "../web/page";
import type { AppliedLeaf } from "./applications";
import type { Earlier } from "./reuse-store";

/** What an earlier round has for a leaf nothing is written of yet, with the one press that takes it over. */
export function ReusePart({
  page,
  entry,
  applied,
  earlier,
}: {
  readonly page: Page;
  readonly entry: string;
  readonly applied: AppliedLeaf;
  readonly earlier: Earlier;
}) {
  const { t } = page;
  const { code } = applied.leaf;
  const before = earlier.statements.find(({ leaf }) => leaf === code);
  if (before === undefined || before.text === "" || applied.statement.text !== "") return null;
  const titles = earlier.documents.flatMap(({ leaf, title }) => (leaf === code ? [title] : []));
  return (
    <Card title={t("applications.reuse", { round: earlier.round })}>
      <p class="quiet">{t("applications.reuse.about")}</p>
      <blockquote class="said">{before.text}</blockquote>
      <p class="quiet">
        {t("applications.units")}: {before.units.join("、")}
      </p>
      {titles.length > 0 && (
        <p class="quiet">{t("applications.reuse.documents", { titles: titles.join("；") })}</p>
      )}
      <form method="post" action={`/entries/${entry}/reuses`}>
        <input type="hidden" name="leaf" value={code} />
        <Button>{t("applications.reuse.do")}</Button>
      </form>
    </Card>
  );
}

/** How many leaves could be taken over. */
export function reusableLeaves(leaves: readonly AppliedLeaf[], earlier: Earlier): number {
  const said = new Set(earlier.statements.flatMap(({ leaf, text }) => (text === "" ? [] : [leaf])));
  return leaves.filter(({ leaf, statement }) => statement.text === "" && said.has(leaf.code)).length;
}
