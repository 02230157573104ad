import { type Entry, entryName } from "../entries/entries";
import type { Edition } from "../criteria/tree.ts";
import type { Member } from "../people/store";
import type { Round } from "../rounds/rounds";
import { Badge } from "../web/components/badge";
import { Progress } from "../web/components/progress";
import { Section } from "../web/components/section";
import { type Column, Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { ClosedSheet } from "./assignment-store";
import { partName } from "./part-name";
import { nothing, type Workload } from "./workload";

type WorkloadProps = {
  readonly page: Page;
  readonly round: Round;
  readonly assessors: readonly Member[];
  readonly loads: ReadonlyMap<string, Workload>;
  /** Who dropped out. */
  readonly left: ReadonlySet<string>;
  /** When each was last at work. */
  readonly active: ReadonlyMap<string, number>;
  /** Whether the reader may let somebody drop out. */
  readonly mayAssign: boolean;
};

type Row = Member & { readonly load: Workload };

/** How far each assessor is; for those who run the round alone, since it names them. */
export function WorkloadTable(props: WorkloadProps) {
  const { page, assessors, loads } = props;
  const { t } = page;
  const rows = assessors.map((member) => ({ ...member, load: loads.get(member.id) ?? nothing }));
  return (
    <Section title={t("sheets.workload")}>
      <Table page={page} caption={t("sheets.workload")} rows={rows} columns={columnsOf(props)} />
    </Section>
  );
}

function columnsOf({ page, round, left, active, mayAssign }: WorkloadProps): readonly Column<Row>[] {
  const { t, format } = page;
  const act: Column<Row> = {
    key: "act",
    head: t("sheets.workload.act"),
    cell: ({ id }) => (
      <a href={`/rounds/${round.id}/sheets/drop-outs/new?assessor=${id}`}>{t("sheets.dropOut.link")}</a>
    ),
  };
  return [
    {
      key: "assessor",
      head: t("sheets.assessor"),
      cell: ({ id, name }) => (
        <span class="inline-flex items-center gap-2">
          {name}
          {left.has(id) && <Badge>{t("sheets.workload.left")}</Badge>}
        </span>
      ),
    },
    {
      key: "organisation",
      head: t("sheets.workload.organisation"),
      cell: ({ organisation }) => organisation || "—",
    },
    { key: "sheets", head: t("sheets.workload.sheets"), cell: ({ load }) => load.sheets, figure: true },
    {
      key: "handedIn",
      head: t("sheets.workload.handedIn"),
      cell: ({ load }) => load.handedIn,
      figure: true,
    },
    {
      key: "leaves",
      head: t("sheets.workload.leaves"),
      cell: ({ load: { decided, leaves } }) => (
        <Progress page={page} done={decided} total={leaves} label={t("sheets.workload.leaves")} />
      ),
    },
    {
      key: "last",
      head: t("sheets.workload.last"),
      cell: ({ id }) => {
        const at = active.get(id);
        return at === undefined ? t("sheets.workload.never") : format.stamp(at);
      },
    },
    ...(mayAssign ? [act] : []),
  ];
}

type ClosedProps = {
  readonly page: Page;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly closed: readonly ClosedSheet[];
  /** Whether the reader may open them. */
  readonly mayRead: boolean;
};

/** What drop-outs left unfinished: kept for those who may look at ratings. */
export function ClosedSheets({ page, edition, entries, closed, mayRead }: ClosedProps) {
  const { t, format } = page;
  if (closed.length === 0) return null;
  const names = new Map(entries.map((entry) => [entry.id, entryName(entry)]));
  return (
    <details class="disclosure">
      <summary>
        {`${t("sheets.closed")} ${format.number(closed.length)} · ${t("sheets.closed.about")}`}
      </summary>
      <Table
        page={page}
        caption={t("sheets.closed")}
        rows={closed}
        columns={[
          {
            key: "entry",
            head: t("sheets.entry"),
            cell: ({ entry, id }) =>
              mayRead ? <a href={`/sheets/${id}`}>{names.get(entry)}</a> : names.get(entry),
          },
          { key: "part", head: t("sheets.part"), cell: (sheet) => partName(page, edition, sheet) },
          { key: "assessor", head: t("sheets.assessor"), cell: ({ assessorName }) => assessorName },
          { key: "reason", head: t("sheets.closed.reason"), cell: ({ reason }) => reason, wide: true },
          { key: "at", head: t("sheets.closed.at"), cell: ({ at }) => format.stamp(at) },
        ]}
      />
    </details>
  );
}
