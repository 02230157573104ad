import type { Phase, Track } from "../db/terms";
import type { Ask } from "../applications/asks";
import type { Plan } from "./plan";

/** The phases of a track in their order (assessment §2); the office moves on, or back, by hand. */
export const phases = [
  "draft",
  "application",
  "written",
  "onsite",
  "moderation",
  "feedback",
  "decision",
  "notice",
  "closed",
] as const satisfies readonly Phase[];

export const tracks = ["comprehensive", "project"] as const satisfies readonly Track[];

/** One track of a round: its frozen edition, by digest, and where it stands. */
export type RoundTrack = {
  readonly track: Track;
  readonly edition: string;
  readonly phase: Phase;
  /** When this phase is over; null without a deadline. */
  readonly due_at: number | null;
  readonly began_at: number;
  readonly plan: Plan;
  /** What an application has to have before it is submitted. */
  readonly asks: readonly Ask[];
};

export type Round = {
  readonly id: string;
  readonly title: string;
  readonly tracks: readonly RoundTrack[];
};

export function trackOf(round: Round, track: string): RoundTrack | undefined {
  return round.tracks.find((one) => one.track === track);
}

export function hasReached(phase: Phase, reached: Phase): boolean {
  return phases.indexOf(phase) >= phases.indexOf(reached);
}
