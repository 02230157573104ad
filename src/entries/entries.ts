import type { Departure, Phase, Step, Track } from "../db/terms";
import type { Membership } from "../people/people";

/** A subject's bid in a round: subject × track × title (assessment §1), with what its pages need to know of the round. */
export type Entry = {
  readonly id: string;
  readonly round: string;
  readonly track: Track;
  readonly subject: string;
  readonly name: string;
  readonly code: string | null;
  readonly title: string;
  readonly kind: string;
  readonly grouping: string;
  readonly departure: Departure | null;
  /** 1 for the sample of a trial: it counts nowhere. */
  readonly trial: 0 | 1;
  /** How it stands in the round; null while it is only registered. */
  readonly step: Step | null;
  readonly phase: Phase;
  /** When the phase of its track is over; null without a deadline. */
  readonly dueAt: number | null;
  /** More time granted to its bureau: for what phase, and until when. */
  readonly extendedPhase: Phase | null;
  readonly extendedTo: number | null;
  /** When its city recommended it; null while it does not. */
  readonly recommendedAt: number | null;
  readonly edition: string;
};

/** How an entry is called in a list: the place, and the title of a project. */
export function entryName({ name, title }: Pick<Entry, "name" | "title">): string {
  return title === "" ? name : `${name} · ${title}`;
}

/** An entry with the capacity in which somebody sees it. */
export type SeenEntry = { readonly entry: Entry; readonly membership: Membership };
