import { kindName } from "../jurisdictions/pages";
import type { Round } from "../rounds/rounds";
import { Badge } from "../web/components/badge";
import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { EntryCounts } from "./counts";
import { type Entry, entryName } from "./entries";

type CityWorkProps = {
  readonly page: Page;
  readonly round: Round;
  readonly entries: readonly Entry[];
  readonly counts: ReadonlyMap<string, EntryCounts>;
};

/** A city's first page: the applications of its places, those without documents first. */
export function CityWork({ page, round, entries, counts }: CityWorkProps) {
  const { t, format } = page;
  if (entries.length === 0) return <Empty title={t("entries.city.none")}>{t("entries.city.noneWhy")}</Empty>;
  const documents = ({ id }: Entry) => counts.get(id)?.documents ?? 0;
  const sorted = entries.toSorted((a, b) => Number(documents(a) > 0) - Number(documents(b) > 0));
  const withDocuments = entries.filter((entry) => documents(entry) > 0).length;
  return (
    <Section
      title={t("entries.city.places")}
      about={t("entries.city.documented", { n: entries.length, documented: withDocuments })}
    >
      <Table
        page={page}
        caption={t("entries.city.places")}
        rows={sorted}
        columns={[
          {
            key: "name",
            head: t("entries.name"),
            cell: (entry) => <a href={`/entries/${entry.id}`}>{entryName(entry)}</a>,
          },
          { key: "kind", head: t("entries.kind"), cell: ({ kind }) => kindName(page, kind) },
          {
            key: "track",
            head: t("entries.track"),
            cell: ({ track }) => t(`rounds.track.${track}`),
          },
          {
            key: "phase",
            head: t("rounds.phase"),
            cell: ({ phase }) => <Badge tone="active">{t(`rounds.phase.${phase}`)}</Badge>,
          },
          {
            key: "due",
            head: t("rounds.due"),
            cell: ({ track }) => {
              const due = round.tracks.find((one) => one.track === track)?.due_at ?? null;
              return due === null ? t("rounds.noDue") : format.stamp(due);
            },
            figure: true,
          },
          {
            key: "documents",
            head: t("entries.documents"),
            cell: (entry) =>
              documents(entry) === 0 ? (
                <Badge tone="waits">{t("entries.city.noDocuments")}</Badge>
              ) : (
                format.number(documents(entry))
              ),
            figure: true,
          },
        ]}
      />
    </Section>
  );
}
