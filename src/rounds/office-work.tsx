import { Empty } from "../web/components/empty";
import { Section } from "../web/components/section";
import { type Work, WorkList } from "../web/components/work-list";
import type { Page } from "../web/page";
import { refusalOf } from "../people/refusals";
import { dueMark, nextPhase, plannedFor } from "./plan";
import type { Progress } from "./progress";
import { ProgressTable } from "./progress-table";
import { hasReached, type Round, type RoundTrack } from "./rounds";

type OfficeWorkProps = {
  readonly page: Page;
  readonly round: Round;
  readonly progress: readonly Progress[];
  readonly evaluators: { readonly assessors: number; readonly leads: number };
  readonly now: number;
  /** What waits beside: a second person's word, an approval. */
  readonly more: readonly Work[];
};

/** What waits on the office in a round, each with its one next step, and how far each track is. */
export function OfficeWork(props: OfficeWorkProps) {
  const { page, round, progress } = props;
  const { t } = page;
  const works = [...props.more, ...worksOf(props)];
  return (
    <>
      <Section title={t("rounds.waiting")}>
        {works.length === 0 ? <Empty title={t("rounds.nothing")} /> : <WorkList page={page} works={works} />}
      </Section>
      <Section title={t("rounds.progress")}>
        <ProgressTable page={page} round={round} progress={progress} moves />
        <p class="quiet links">
          {round.tracks
            .filter(({ phase }) => phase === "draft")
            .map(({ track }) => (
              <a href={`/rounds/${round.id}/trials/${track}`}>
                {t("trials.of", { track: t(`rounds.track.${track}`) })}
              </a>
            ))}
        </p>
      </Section>
    </>
  );
}

function worksOf({ page, round, progress, evaluators, now }: OfficeWorkProps): readonly Work[] {
  const { t } = page;
  const base = `/rounds/${round.id}`;
  const ofTracks = round.tracks.map((track) =>
    trackWorks(
      page,
      base,
      track,
      progress.find((one) => one.track === track.track),
      now,
    ),
  );
  const { assessors, leads } = evaluators;
  const open = round.tracks.some(({ phase }) => !hasReached(phase, "feedback"));
  const people: readonly Work[] =
    open && (assessors < 2 || leads < 1)
      ? [
          {
            title: t("rounds.work.assessors"),
            href: `${base}/people/invite`,
            step: t("rounds.work.inviteStep"),
            about: t("rounds.work.assessorsAbout", { assessors, leads }),
          },
        ]
      : [];
  return [
    ...ofTracks.flatMap(({ preparing }) => preparing),
    ...people,
    ...ofTracks.flatMap(({ move }) => move ?? []),
  ];
}

/** The move of a phase comes last: it closes what the others open. */
type TrackWork = { readonly preparing: readonly Work[]; readonly move: Work | undefined };

function trackWorks(
  { t }: Page,
  base: string,
  at: RoundTrack,
  progress: Progress | undefined,
  now: number,
): TrackWork {
  const { track, phase } = at;
  const name = t(`rounds.track.${track}`);
  const { entries = 0, withoutBureau = 0, unassigned = 0, submitted = 0 } = progress ?? {};
  const preparing: Work[] = [];
  if (entries === 0 && !hasReached(phase, "written"))
    preparing.push({
      title: t("rounds.work.entries"),
      href: `${base}/entries/${track}/new`,
      step: t("rounds.work.entriesStep"),
      about: t("rounds.work.entriesAbout", { track: name }),
    });
  if (withoutBureau > 0 && !hasReached(phase, "written"))
    preparing.push({
      title: t("rounds.work.bureaus"),
      href: `${base}/people/invite/list`,
      step: t("rounds.work.inviteStep"),
      about: t("rounds.work.bureausAbout", { track: name, n: withoutBureau }),
    });
  if (submitted > 0 && refusalOf("entry.answer", "office", phase) === undefined)
    preparing.push({
      title: t("entries.work.answer"),
      href: `${base}/entries?track=${track}&step=submitted`,
      step: t("rounds.work.unreadStep"),
      about: t("entries.work.answerAbout", { track: name, n: submitted }),
    });
  if (unassigned > 0 && !hasReached(phase, "feedback"))
    preparing.push({
      title: t("rounds.work.sheets"),
      href: `${base}/sheets?track=${track}`,
      step: t("rounds.work.sheetsStep"),
      about: t("rounds.work.sheetsAbout", { track: name, n: unassigned }),
    });
  return { preparing, move: moveOf(t, base, name, at, entries, now) };
}

function moveOf(
  t: Page["t"],
  base: string,
  name: string,
  { track, phase, due_at, plan }: RoundTrack,
  entries: number,
  now: number,
): Work | undefined {
  const next = nextPhase(phase, plan);
  if (next === undefined || entries === 0) return undefined;
  return {
    title: t("rounds.work.move", { phase: t(`rounds.phase.${next}`) }),
    href: `${base}/phases/${track}?to=${next}`,
    step: t("rounds.work.moveStep"),
    about: t(plannedFor(plan, phase).advances ? "rounds.work.moveItself" : "rounds.work.moveAbout", {
      track: name,
      phase: t(`rounds.phase.${phase}`),
    }),
    ...dueMark(due_at, now),
  };
}
