import type { Track } from "./terms";

/** The rows of `migrations/0019_draws.sql`, column for column. */
export type DrawTables = {
  case_draw: {
    id: string;
    round: string;
    track: Track;
    kind: string;
    leaf: string | null;
    count: number;
    due_at: number;
    asked_at: number;
    asked_by: string;
    seed: string | null;
    source: string | null;
    seeded_at: number | null;
    seeded_by: string | null;
  };
  case_list: {
    id: string;
    draw: string;
    entry: string;
    department: string;
    handed_to: string | null;
    numbers: string | null;
    saved_at: number | null;
    saved_by: string | null;
    digest: string | null;
    locked_at: number | null;
    locked_by: string | null;
    drawn_order: string | null;
  };
  case_replacement: {
    list: string;
    number: number;
    entry: string;
    file: string;
    by_file: string | null;
    reason: "withheld" | "lost" | "secret" | "other_kind" | "other";
    note: string;
    at: number;
    by: string;
  };
  survey: { data_table: string; scale: "index" | "five" | "hundred" | "yes_no"; method: string };
  survey_line: {
    data_table: string;
    subject: string;
    size: number;
    low: number;
    high: number;
    interval: "t" | "wilson" | "widest";
    deviation: string | null;
    method: string;
    surveyed_on: string;
    tallies: string | null;
  };
};
