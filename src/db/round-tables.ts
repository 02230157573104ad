import type { Phase, Step, Track } from "./terms";

/** The rows of a round's dates, of applications and of the shortlist. */
export type RoundTables = {
  calendar_day: { day: string; kind: "holiday" | "working"; name: string };
  planned_phase: {
    round: string;
    track: Track;
    phase: Phase;
    due_at: number | null;
    working_days: number | null;
    advances: number;
    skipped: number;
  };
  extension: {
    id: string;
    entry: string;
    sheet: string | null;
    phase: Phase;
    until: number;
    reason: string;
    at: number;
    by: string;
  };
  entry_step: { entry: string; number: number; step: Step; reason: string; at: number; by: string };
  city_quota: { round: string; track: Track; city: string; quota: number };
  recommendation: { entry: string; at: number; by: string };
  shortlist: {
    id: string;
    round: string;
    track: Track;
    node: string;
    method: "top" | "points" | "rate" | "picked";
    settings: string;
    reason: string;
    at: number;
    by: string;
  };
  shortlist_line: {
    shortlist: string;
    entry: string;
    rank: number | null;
    earned: number | null;
    stays: number;
    tied: number;
    reason: string;
  };
};
