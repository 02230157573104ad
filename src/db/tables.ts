import type { Generated } from "kysely";
import type { Kind } from "../reading/extract/extracted.ts";
import type { Nature, Qualifier } from "../reading/report.ts";

/** The rows of `migrations/`, column for column. Times are milliseconds since 1970, scores units of 10^-decimals. */
export type Tables = {
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
  round: { id: string; title: string; created_at: number; created_by: string };
  round_track: { round: string; track: Track; edition: string; phase: Phase; due_at: number | null };
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
  document: {
    id: string;
    entry: string;
    title: string;
    openness: Openness;
    period: string;
    unit: string;
    created_at: number;
    created_by: string;
    purged_at: Generated<number | null>;
  };
  purge: {
    id: string;
    document: string;
    reason: string;
    asked_at: number;
    asked_by: string;
    outcome: "done" | "withdrawn" | null;
    ended_at: number | null;
    ended_by: string | null;
  };
  upload: {
    id: string;
    entry: string;
    by: string;
    name: string;
    size: number;
    modified: number;
    multipart: string;
    begun_at: number;
  };
  upload_part: { upload: string; number: number; etag: string };
  document_leaf: { document: string; leaf: string; by: string; at: number };
  document_revision: {
    id: string;
    document: string;
    number: number;
    file: string;
    name: string;
    kind: Kind;
    size: number;
    uploaded_at: number;
    uploaded_by: string;
  };
  hold: {
    file: string;
    mark: string;
    place: "name" | "text";
    held_at: number;
    released_at: number | null;
    released_by: string | null;
    reason: string | null;
  };
  reading: {
    file: string;
    reader: string;
    stage: ReadingStage;
    reason: Generated<string>;
    text_digest: string | null;
    report: Generated<string>;
    pages: Generated<string>;
    keyed: Generated<string>;
    changed_at: number;
  };
  section: {
    file: string;
    reader: string;
    number: number;
    parent: number | null;
    level: number;
    label: string;
    title: string;
    nature: string;
    start: number;
    end: number;
  };
  passage: {
    id: Generated<number>;
    file: string;
    reader: string;
    number: number;
    section: number | null;
    page: number | null;
    start: number;
    end: number;
  };
  mention: {
    file: string;
    reader: string;
    number: number;
    value: string;
    unit: string;
    qualifier: Qualifier;
    nature: Nature;
    start: number;
    end: number;
    passage: number | null;
  };
  fact: { file: string; reader: string; edition: string; mention: number; key: string };
  finding: {
    file: string;
    reader: string;
    kind: "check" | "task";
    number: number;
    body: string;
  };
  evidence: {
    id: string;
    entry: string;
    kind: "quote" | "search" | "region" | "capture" | "photo" | "figure";
    revision: string | null;
    text_digest: string | null;
    start: number | null;
    end: number | null;
    exact: string | null;
    prefix: string | null;
    suffix: string | null;
    page: number | null;
    x: number | null;
    y: number | null;
    width: number | null;
    height: number | null;
    picture: string | null;
    file: string | null;
    name: string | null;
    media: Media | null;
    size: number | null;
    address: string | null;
    taken_at: number | null;
    figure: string | null;
    place: Generated<string>;
    words: Generated<string>;
    searched_at: number | null;
    made_at: number;
    made_by: string;
  };
  anchor: {
    evidence: string;
    revision: string;
    text_digest: string | null;
    state: "carried" | "orphaned" | "anchored";
    start: number | null;
    end: number | null;
    page: number | null;
    at: number;
    by: string | null;
  };
  suggestion_answer: {
    sheet: string;
    leaf: string;
    file: string;
    start: number;
    answer: "accepted" | "dismissed";
    at: number;
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
  data_table: {
    id: string;
    round: string;
    source: string;
    revision: number;
    as_of: string;
    imported_at: number;
    imported_by: string;
  };
  data_column: { data_table: string; fact: string; title: string; unit: string | null };
  figure: { id: string; data_table: string; subject: string; fact: string; value: string };
  contest: {
    figure: string;
    entry: string;
    reason: string;
    made_at: number;
    made_by: string;
    outcome: Outcome | null;
    answer: string | null;
    answered_at: number | null;
    answered_by: string | null;
  };
  page_picture: {
    file: string;
    page: number;
    pages: number;
    digest: string | null;
    width: number | null;
    height: number | null;
  };
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

export type Track = "comprehensive" | "project";
export type Phase =
  | "draft"
  | "application"
  | "written"
  | "onsite"
  | "moderation"
  | "feedback"
  | "decision"
  | "notice"
  | "closed";
export type Role =
  | "administrator"
  | "office"
  | "city"
  | "bureau"
  | "department"
  | "assessor"
  | "lead"
  | "observer";
export type Departure = "not_shortlisted" | "withdrawn" | "refused";
export type Openness = "open" | "on_request" | "closed";
/** What a capture or a photo may be. */
export type Media = "png" | "jpeg" | "pdf" | "html";
/** How the office answered a contest. */
export type Outcome = "upheld" | "rejected";
export type ReadingStage =
  | "waiting"
  | "extract"
  | "structure"
  | "passages"
  | "facts"
  | "done"
  | "unread"
  | "held"
  | "failed";
export type LeafState = "pending" | "scored" | "absent" | "not_triggered" | "not_applicable";
export type Confidence = "" | "low" | "medium" | "high";
export type Status = "complete" | "incomplete" | "disqualified" | "left";
