import { type Entry, entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import { FilterChoice, Filters, FilterText } from "../web/components/filters";
import { Layout } from "../web/layout";
import type { Sought } from "./search";
import { KindFilters, Results } from "./search-page";
import type { Found } from "./search-store";
import type { ListedDocument } from "./store";

type RoundSearchProps = {
  readonly frame: Frame;
  readonly entries: readonly Entry[];
  /** Of the entry that is chosen; none before. */
  readonly documents: readonly ListedDocument[];
  readonly years: readonly string[];
  readonly sought: Sought;
  readonly found: readonly Found[];
};

/** Looks for words in the documents of a whole round; what it shows is in its address. */
export function RoundSearchPage({ frame, entries, documents, years, sought, found }: RoundSearchProps) {
  const { page, rail } = frame;
  const { t } = page;
  const names = new Map(entries.map((entry) => [entry.id, entryName(entry)]));
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("evidence.search.round")}
      about={t("evidence.search.roundAbout")}
      width="column"
    >
      <Filters page={page} names={["q", "nature", "year", "entry", "document"]}>
        <FilterText page={page} name="q" label={t("evidence.search.q")} />
        <KindFilters page={page} years={years} />
        <FilterChoice
          page={page}
          name="entry"
          label={t("evidence.search.entry")}
          choices={[...names].map(([value, label]) => ({ value, label }))}
        />
        {documents.length > 0 && (
          <FilterChoice
            page={page}
            name="document"
            label={t("evidence.documents")}
            choices={documents.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
      </Filters>
      <Results page={page} sought={sought} found={found} nameOf={(entry) => names.get(entry) ?? ""} />
    </Layout>
  );
}
