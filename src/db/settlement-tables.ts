import type { LeafState, Media, Track } from "./terms";

/** The rows of `migrations/0014_settlement.sql`, column for column. */
export type SettlementTables = {
  decision: {
    entry: string;
    leaf: string;
    number: number;
    state: Exclude<LeafState, "pending">;
    points: string | null;
    observation: string | null;
    reason: string;
    at: number;
    by: string;
    ruling: string | null;
  };
  disagreement: { entry: string; leaf: string; agreement: "third_needed" | "lead_needed"; effect: number };
  draw: { id: string; entry: string; seed: string; candidates: string; drawn: string; at: number };
  sheet_leaf: { sheet: string; leaf: string; draw: string };
  reopening: {
    sheet: string;
    leaf: string;
    number: number;
    reason: string;
    at: number;
    by: string;
    closed_at: number | null;
  };
  ruling: {
    id: string;
    round: string;
    track: Track;
    leaf: string;
    text: string;
    at: number;
    by: string;
  };
  second_look: {
    ruling: string;
    sheet: string;
    answer: "stands" | "change";
    note: string;
    at: number;
  };
  resolution: {
    id: string;
    round: string;
    track: Track;
    entry: string | null;
    kind: "strike" | "veto" | "bonus" | "penalty";
    code: string;
    count: number | null;
    reason: string;
    proposed_at: number;
    proposed_by: string;
    dropped_at: number | null;
    dropped_by: string | null;
    confirmed_at: number | null;
    confirmed_by: string | null;
    lift_reason: string | null;
    lift_asked_at: number | null;
    lift_asked_by: string | null;
    lifted_at: number | null;
    lifted_by: string | null;
  };
  proof: {
    resolution: string;
    number: number;
    revision: string | null;
    evidence: string | null;
    file: string | null;
    name: string | null;
    media: Media | null;
    size: number | null;
  };
  exclusion: {
    entry: string;
    number: number;
    leaves: string;
    outcome: "approved" | "refused";
    reason: string;
    at: number;
    by: string;
  };
  phrase: { id: string; membership: string; text: string; at: number };
};
