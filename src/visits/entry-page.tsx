import { type Entry, entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Crumb } from "../web/components/crumbs";
import { Empty } from "../web/components/empty";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { VisitSent } from "./forms";
import { visitColumns } from "./list-page";
import type { Candidate } from "./store";
import { VisitForm } from "./visit-form";
import type { Visit } from "./visits";

type EntryVisitsProps = {
  readonly frame: Frame;
  readonly entry: Entry;
  readonly visits: readonly Visit[];
  /** Whether the reader may read what the teams found. */
  readonly readable: boolean;
  /** For who may plan one. */
  readonly form: DraftOf<typeof VisitSent> | undefined;
  readonly candidates: readonly Candidate[];
};

/** The visits to one entry, as far as the reader may know of them. */
export function EntryVisitsPage({ frame, entry, visits, readable, form, candidates }: EntryVisitsProps) {
  const { page, rail } = frame;
  const { t, format } = page;
  const crumbs: readonly Crumb[] = [{ href: `/entries/${entry.id}`, label: entryName(entry) }];
  const [day, ...others] = visitColumns(page);
  return (
    <Layout page={page} rail={rail} title={t("visits.title")} crumbs={crumbs} width="column">
      {visits.length === 0 ? (
        <Empty title={t("visits.none")} />
      ) : (
        <Table
          page={page}
          caption={t("visits.title")}
          rows={visits}
          columns={[
            ...(day === undefined
              ? []
              : [
                  {
                    ...day,
                    cell: (visit: Visit) =>
                      readable ? (
                        <a href={`/visits/${visit.id}`}>{format.day(visit.day)}</a>
                      ) : (
                        format.day(visit.day)
                      ),
                  },
                ]),
            ...others,
          ]}
        />
      )}
      {!readable && visits.length > 0 && <p class="quiet">{t("visits.afterFeedback")}</p>}
      {form !== undefined && (
        <VisitForm page={page} action={`/entries/${entry.id}/visits`} form={form} candidates={candidates} />
      )}
    </Layout>
  );
}
