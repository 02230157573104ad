import type { Generated } from "kysely";
import type { EvidenceTables } from "./evidence-tables";
import type { Confidence, Departure, LeafState, Phase, Role, Status, Step, Track } from "./terms";

/** The rows of `migrations/`, column for column. Times are milliseconds since 1970, scores units of 10^-decimals. */
export type Tables = EvidenceTables & {
  person: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    createdAt: string;
    updatedAt: string;
  };
  subject: { id: string; code: string | null; name: string; kind: string; parent: string | null };
  edition: {
    sha256: string;
    criteria: string;
    edition: string;
    track: Track;
    document: string;
    imported_at: number;
    imported_by: string;
  };
  calendar_day: { day: string; kind: "holiday" | "working"; name: string };
  round: { id: string; title: string; created_at: number; created_by: string };
  round_track: {
    round: string;
    track: Track;
    edition: string;
    phase: Phase;
    due_at: number | null;
    began_at: Generated<number>;
  };
  planned_phase: {
    round: string;
    track: Track;
    phase: Phase;
    due_at: number | null;
    working_days: number | null;
    advances: number;
    skipped: number;
  };
  membership: {
    id: string;
    person: string;
    role: Role;
    round: string | null;
    subject: string | null;
    organisation: string;
    since: number;
  };
  invitation: {
    token_digest: string;
    name: string;
    role: Role;
    round: string | null;
    subject: string | null;
    organisation: string;
    created_at: number;
    created_by: string | null;
    expires_at: number;
    accepted_at: Generated<number | null>;
    accepted_by: Generated<string | null>;
  };
  entry: {
    id: string;
    round: string;
    track: Track;
    subject: string;
    title: string;
    kind: string;
    grouping: string;
    departure: Departure | null;
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
  sheet: {
    id: string;
    entry: string;
    assessor: string;
    node: string;
    assigned_at: number;
    assigned_by: string;
  };
  hand_in: {
    sheet: string;
    number: number;
    at: number;
    returned_at: number | null;
    returned_by: string | null;
    return_reason: string | null;
  };
  rating: {
    sheet: string;
    leaf: string;
    revision: number;
    state: LeafState;
    observation: string | null;
    reason: string;
    confidence: Confidence;
    saved_at: number;
  };
  conflict: {
    id: string;
    membership: string;
    subject: string;
    reason: "paid" | "adviser" | "kin" | "place" | "prepared" | "other";
    note: string;
    declared_by: "assessor" | "office";
    at: number;
    by: string;
    ended_at: number | null;
    ended_by: string | null;
  };
  citation: { sheet: string; leaf: string; evidence: string };
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
  };
  standing: {
    entry: string;
    round: string;
    track: Track;
    grouping: string;
    revision: number;
    subject: string;
    name: string;
    code: string | null;
    title: string;
    status: Status;
    final: number | null;
    low: number | null;
    high: number | null;
    tie: string;
    band: string | null;
    bonus: number;
    penalty: number;
    vetoes: string;
    flags: string;
    nodes: string;
    pending: number;
    at: number;
  };
  disagreement: { entry: string; leaf: string; agreement: "third_needed" | "lead_needed"; effect: number };
  log: {
    stream: string;
    number: number;
    time: string;
    actor: string;
    action: string;
    subject: string;
    body_digest: string;
    chain: string;
  };
  log_body: { stream: string; number: number; body: string; salt: string };
};
