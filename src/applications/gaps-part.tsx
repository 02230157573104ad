import { textIn } from "../criteria/text.ts";
import { Card } from "../web/components/section";
import type { Page } from "../web/page";
import type { ApplicationGap } from "./gaps";
import { appliedHref } from "./paths";

/** All an application still lacks, each a link to where it is mended. */
export function GapsPart({
  page,
  entry,
  gaps,
}: {
  readonly page: Page;
  readonly entry: string;
  readonly gaps: readonly ApplicationGap[];
}) {
  const { t } = page;
  const kinds = [...Map.groupBy(gaps, ({ kind }) => kind)];
  return (
    <Card title={t("applications.gaps")} about={t("applications.gaps.n", { n: gaps.length })} id="gaps">
      {kinds.map(([kind, those]) => (
        <section class="gap-kind">
          <h3>{t(`applications.gap.${kind}`)}</h3>
          <ul class="gaps">
            {those.map((gap) => (
              <li>
                <a href={hrefOf(entry, gap)}>{labelOf(page, gap)}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}

function hrefOf(entry: string, gap: ApplicationGap): string {
  if (!("leaf" in gap)) return `/entries/${entry}/declaration`;
  const href = appliedHref(entry, gap.leaf.code);
  return gap.kind === "selfScore"
    ? `${href}#self-score`
    : gap.kind === "evidence"
      ? `${href}#documents`
      : href;
}

function labelOf({ t, language }: Page, gap: ApplicationGap): string {
  if (!("leaf" in gap)) return t("applications.declaration");
  const name = `${gap.leaf.code} ${textIn(gap.leaf.title, language)}`;
  return gap.kind === "department" ? t("applications.gap.of", { name, unit: gap.unit }) : name;
}
