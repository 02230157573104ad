import { type Entry, entryName } from "../entries/entries";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Checkbox } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import { draftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { sheetHref } from "./phone-part";
import type { ListedVisit } from "./store";
import type { Visit } from "./visits";

type ListProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly visits: readonly ListedVisit[];
  /** The entries without a visit, for who may plan one; undefined where the reader may not. */
  readonly unvisited: readonly Entry[] | undefined;
  /** Whether the round asks for countersignatures, for who may say so. */
  readonly countersigned: boolean | undefined;
};

/** The visits of a round: all of them to those who run it, one's own to a member of a team. */
export function VisitsPage({ frame, round, visits, unvisited, countersigned }: ListProps) {
  const { page, rail } = frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("visits.title")}
      crumbs={[{ href: `/rounds/${round.id}`, label: round.title }]}
    >
      {visits.length === 0 ? (
        <Empty title={t(unvisited === undefined ? "visits.noneMine" : "visits.none")}>
          {unvisited !== undefined && t("visits.noneWhy")}
        </Empty>
      ) : (
        <Table
          page={page}
          caption={t("visits.title")}
          rows={visits}
          columns={[
            {
              key: "entry",
              head: t("visits.entry"),
              cell: (visit) => <a href={`/visits/${visit.id}`}>{entryName(visit)}</a>,
            },
            ...visitColumns(page),
            {
              key: "items",
              head: t("visits.items"),
              figure: true,
              cell: ({ id, items, isMember }) =>
                isMember ? (
                  <a href={sheetHref(id)}>{t("visits.itemsCount", { n: items })}</a>
                ) : (
                  t("visits.itemsCount", { n: items })
                ),
            },
          ]}
        />
      )}
      {unvisited !== undefined && unvisited.length > 0 && (
        <Section title={t("visits.unvisited")}>
          <ul class="unvisited">
            {unvisited.map((entry) => (
              <li>
                <a href={`/entries/${entry.id}/visits`}>{entryName(entry)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {countersigned !== undefined && (
        <Section title={t("visits.countersigning")}>
          <Form
            page={page}
            action={`/rounds/${round.id}/visits/countersigning`}
            form={settingOf(countersigned)}
          >
            <Checkbox
              page={page}
              form={settingOf(countersigned)}
              name="countersigned"
              label={t("visits.countersigningHint")}
            />
            <FormEnd>
              <Button>{t("visits.countersigningSave")}</Button>
            </FormEnd>
          </Form>
        </Section>
      )}
    </Layout>
  );
}

function settingOf(countersigned: boolean) {
  return draftOf({ countersigned: countersigned ? "on" : "" });
}

/** What a list says of each visit. */
export function visitColumns({ t, format }: Page): readonly Column<Visit>[] {
  return [
    { key: "day", head: t("visits.day"), cell: ({ day }) => format.day(day) },
    { key: "kind", head: t("visits.kind"), cell: ({ kind }) => t(`visits.kind.${kind}`) },
    {
      key: "team",
      head: t("visits.team"),
      cell: ({ team }) => t("visits.people", { n: team }),
      figure: true,
    },
    {
      key: "state",
      head: t("visits.state"),
      cell: ({ closedAt }) =>
        closedAt === null ? (
          <Badge tone="active">{t("visits.open")}</Badge>
        ) : (
          <Badge tone="settled">{t("visits.closed")}</Badge>
        ),
    },
  ];
}
