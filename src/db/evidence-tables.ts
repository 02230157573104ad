import type { Generated } from "kysely";
import type { Kind } from "../reading/extract/extracted.ts";
import type { Nature, Qualifier } from "../reading/report.ts";
import type { Media, Openness, Outcome, ReadingStage } from "./terms";

/** The rows of documents, of what the reader made of them, and of what scores rest on. */
export type EvidenceTables = {
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
  document_leaf: { document: string; leaf: string; by: string; at: number; pages: Generated<string> };
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
  plan_task: {
    document: string;
    entry: string;
    task: string;
    state: "open" | "under_way" | "done";
    note: string;
    at: number;
    by: string;
  };
  page_picture: {
    file: string;
    page: number;
    pages: number;
    digest: string | null;
    width: number | null;
    height: number | null;
  };
};
