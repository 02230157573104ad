import { textIn } from "../criteria/text.ts";
import { entryName, type SeenEntry } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { observationText } from "../sheets/observation-text";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { LeafChange } from "./changes";
import { pagesSaid } from "./documents-part";
import { appliedHref, applicationHref } from "./paths";
import type { SubmittedLeaf } from "./submitted-store";

export type ChangesPageProps = {
  readonly frame: Frame;
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenEntry;
  readonly changes: readonly LeafChange[];
  /** When the earlier of the two was submitted, and the later one; null where that is what is written now. */
  readonly since: number;
  readonly until: number | null;
};

/** What changed in an application since it was submitted before: after a return, what the office looks at again. */
export function ChangesPage(props: ChangesPageProps) {
  const { frame, crumbs, seen, changes, since, until } = props;
  const { page, rail } = frame;
  const { t, format, language } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[...crumbs, { href: applicationHref(seen.entry.id), label: t("applications.title") }]}
      title={`${t("applications.changes")} · ${entryName(seen.entry)}`}
      about={
        until === null
          ? t("applications.changes.now", { since: format.stamp(since), n: changes.length })
          : t("applications.changes.between", {
              since: format.stamp(since),
              until: format.stamp(until),
              n: changes.length,
            })
      }
    >
      {changes.length === 0 && <Empty title={t("applications.changes.none")} />}
      {changes.map(({ leaf, before, after, changed }) => (
        <Section
          title={`${leaf.code} ${textIn(leaf.title, language)}`}
          about={changed.map((part) => t(`applications.changes.${part}`)).join(t("web.and"))}
          action={<a href={appliedHref(seen.entry.id, leaf.code)}>{t("applications.changes.open")}</a>}
        >
          <div class="stale-versions">
            <Version page={page} title={t("applications.changes.before")} said={before} leaf={leaf} />
            <Version page={page} title={t("applications.changes.after")} said={after} leaf={leaf} />
          </div>
        </Section>
      ))}
    </Layout>
  );
}

function Version({
  page,
  title,
  said,
  leaf,
}: {
  readonly page: Page;
  readonly title: string;
  readonly said: SubmittedLeaf;
} & Pick<LeafChange, "leaf">) {
  const { t } = page;
  const observed = observationText(page, leaf.rule, said.observation);
  return (
    <section class="stale-version">
      <h3>{title}</h3>
      <p class="said">{said.text || "—"}</p>
      {said.units.length > 0 && <p class="quiet">{said.units.join("、")}</p>}
      <ul class="covers">
        {said.documents.map(({ title: name, pages }) => (
          <li>
            {name} <span class="quiet">{pagesSaid(page, pages)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {t("applications.selfScore")}: {t(`sheets.state.${said.state}`)} {observed}
      </p>
    </section>
  );
}
