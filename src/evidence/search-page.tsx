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
  readonly years: readonly string[];
  readonly sought: Sought;
  readonly found: readonly Found[];
}

/** Looks for words in the documents of an entry; what it shows is in its address. */
export function SearchPage({ page, rail, crumbs, entry, documents, years, sought, found }: SearchProps) {
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
      <Filters page={page} names={["q", "nature", "year", "document"]}>
        <FilterText page={page} name="q" label={t("evidence.search.q")} />
        <KindFilters page={page} years={years} />
        <FilterChoice
          page={page}
          name="document"
          label={t("evidence.documents")}
          choices={documents.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Filters>
      <Results page={page} sought={sought} found={found} />
    </Layout>
  );
}

/** What a passage can be narrowed by wherever it stands. */
export function KindFilters({ page, years }: Pick<SearchProps, "page" | "years">) {
  const { t } = page;
  return (
    <>
      <FilterChoice
        page={page}
        name="nature"
        label={t("evidence.search.nature")}
        choices={natures.map((value) => ({ value, label: t(`evidence.nature.${value}`) }))}
      />
      <FilterChoice
        page={page}
        name="year"
        label={t("evidence.search.year")}
        choices={years.map((value) => ({ value, label: value }))}
      />
    </>
  );
}

type ResultsProps = Pick<SearchProps, "page" | "sought" | "found"> & {
  /** What the entry of a passage is called, where several are searched. */
  readonly nameOf?: ((entry: string) => string) | undefined;
};

/** Why words find nothing, or the passages they stand in. */
export function Results({ page, sought, found, nameOf }: ResultsProps) {
  const { t } = page;
  return (
    <>
      {sought.tooShort.length > 0 && (
        <Notice tone="waits">{t("evidence.search.tooShort", { words: sought.tooShort.join(" ") })}</Notice>
      )}
      {sought.match !== undefined && <Passages page={page} sought={sought} found={found} nameOf={nameOf} />}
    </>
  );
}

function Passages({ page, sought, found, nameOf }: ResultsProps) {
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
          <Quote
            source={[nameOf?.(passage.entry), sourceOf(page, passage)].filter(Boolean).join(" · ")}
            href={passageHref(passage)}
          >
            {highlighted(passage.text, sought.terms).map(({ text, hit }) =>
              hit ? <mark>{text}</mark> : text,
            )}
          </Quote>
        ))}
      </div>
    </>
  );
}
