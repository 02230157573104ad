import { type Entry, entryName } from "../entries/entries";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { FilterChoice, Filters, FilterText } from "../web/components/filters";
import { Notice } from "../web/components/notice";
import { Quote } from "../web/components/quote";
import type { RailItem } from "../web/components/rail";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { passageHref, sourceOf } from "./found";
import { highlighted, type Sought } from "./search";
import type { Found } from "./search-store";
import type { ListedDocument } from "./store";

export const natures = ["result", "measure", "plan", "target", "problem"] as const;

/** As many as are shown; more means narrower words. */
export const mostFound = 50;

interface SearchProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly entry: Entry;
  readonly documents: readonly ListedDocument[];
  readonly sought: Sought;
  readonly found: readonly Found[];
}

/** Looks for words in the documents of an entry; what it shows is in its address. */
export function SearchPage({ page, rail, crumbs, entry, documents, sought, found }: SearchProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={t("evidence.search.title")}
      about={entryName(entry)}
      width="column"
    >
      <Filters page={page} names={["q", "nature", "document"]}>
        <FilterText page={page} name="q" label={t("evidence.search.q")} />
        <FilterChoice
          page={page}
          name="nature"
          label={t("evidence.search.nature")}
          choices={natures.map((value) => ({ value, label: t(`evidence.nature.${value}`) }))}
        />
        <FilterChoice
          page={page}
          name="document"
          label={t("evidence.documents")}
          choices={documents.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Filters>
      {sought.tooShort.length > 0 && (
        <Notice tone="waits">{t("evidence.search.tooShort", { words: sought.tooShort.join(" ") })}</Notice>
      )}
      {sought.match !== undefined && <Results page={page} sought={sought} found={found} />}
    </Layout>
  );
}

function Results({ page, sought, found }: Pick<SearchProps, "page" | "sought" | "found">) {
  const { t } = page;
  if (found.length === 0)
    return <Empty title={t("evidence.search.nothing")}>{t("evidence.search.nothingNext")}</Empty>;
  return (
    <>
      <p class="quiet">
        {found.length === mostFound
          ? t("evidence.search.many", { n: mostFound })
          : t("evidence.passages", { n: found.length })}
      </p>
      <div class="evidence">
        {found.map((passage) => (
          <Quote source={sourceOf(page, passage)} href={passageHref(passage)}>
            {highlighted(passage.text, sought.terms).map(({ text, hit }) =>
              hit ? <mark>{text}</mark> : text,
            )}
          </Quote>
        ))}
      </div>
    </>
  );
}
