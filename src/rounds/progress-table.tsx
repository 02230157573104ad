import { Badge } from "../web/components/badge";
import { Progress as Bar } from "../web/components/progress";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { Progress } from "./progress";
import type { Round } from "./rounds";

type ProgressTableProps = {
  readonly page: Page;
  readonly round: Round;
  readonly progress: readonly Progress[];
  /** Whether a phase leads to the page that moves it. */
  readonly moves: boolean;
};

/** How far each track of a round is. */
export function ProgressTable({ page, round, progress, moves }: ProgressTableProps) {
  const { t, format } = page;
  const tracks = round.tracks.flatMap((track) => {
    const own = progress.find((one) => one.track === track.track);
    return own === undefined ? [] : [{ ...track, ...own }];
  });
  return (
    <Table
      page={page}
      caption={t("rounds.progress")}
      rows={tracks}
      columns={[
        { key: "track", head: t("rounds.trackHead"), cell: ({ track }) => t(`rounds.track.${track}`) },
        {
          key: "phase",
          head: t("rounds.phase"),
          cell: ({ track, phase }) => {
            const badge = <Badge tone="active">{t(`rounds.phase.${phase}`)}</Badge>;
            return moves ? <a href={`/rounds/${round.id}/phases/${track}`}>{badge}</a> : badge;
          },
        },
        {
          key: "due",
          head: t("rounds.due"),
          cell: ({ track, due_at }) => {
            const due = due_at === null ? t("rounds.noDue") : format.stamp(due_at);
            return moves ? <a href={`/rounds/${round.id}/plan/${track}`}>{due}</a> : due;
          },
          figure: true,
        },
        {
          key: "documented",
          head: t("rounds.documented"),
          cell: ({ documented, entries }) => (
            <Bar page={page} done={documented} total={entries} label={t("rounds.documented")} />
          ),
        },
        {
          key: "handedIn",
          head: t("rounds.handedIn"),
          cell: ({ handedIn, sheets }) => (
            <Bar page={page} done={handedIn} total={sheets} label={t("rounds.handedIn")} />
          ),
        },
        {
          key: "complete",
          head: t("rounds.complete"),
          cell: ({ complete, entries }) => (
            <Bar page={page} done={complete} total={entries} label={t("rounds.complete")} />
          ),
        },
      ]}
    />
  );
}
