import type { Generated } from "kysely";
import type { ApplicationTables } from "./application-tables";
import type { DrawTables } from "./draw-tables";
import type { EvidenceTables } from "./evidence-tables";
import type { QuestionTables } from "./question-tables";
import type { RoundTables } from "./round-tables";
import type { SettlementTables } from "./settlement-tables";
import type { Confidence, Departure, LeafState, Phase, Role, Status, Track } from "./terms";
import type { VisitTables } from "./visit-tables";

/** The rows of `migrations/`, column for column. Times are milliseconds since 1970, scores units of 10^-decimals. */
export type Tables = ApplicationTables &
  DrawTables &
  EvidenceTables &
  SettlementTables &
  VisitTables &
  QuestionTables &
  RoundTables & {
    person: {
      id: string;
      name: string;
      email: string;
      emailVerified: number;
      twoFactorEnabled: Generated<number | null>;
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
    round: {
      id: string;
      title: string;
      created_at: number;
      created_by: string;
      second_factor: Generated<0 | 1>;
      countersigned: Generated<0 | 1>;
    };
    round_track: {
      round: string;
      track: Track;
      edition: string;
      phase: Phase;
      due_at: number | null;
      began_at: Generated<number>;
      asks_statements: Generated<number>;
      asks_self_scores: Generated<number>;
      asks_evidence: Generated<number>;
      asks_departments: Generated<number>;
      asks_declaration: Generated<number>;
    };
    membership: {
      id: string;
      person: string;
      role: Role;
      round: string | null;
      subject: string | null;
      organisation: string;
      since: number;
      ended_at: Generated<number | null>;
      ended_by: Generated<string | null>;
      pledged_at: Generated<number | null>;
      pledge_digest: Generated<string | null>;
      affiliations: Generated<string>;
    };
    conflict_denial: { membership: string; subject: string; note: string; at: number };
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
      email: Generated<string | null>;
      withdrawn_at: Generated<number | null>;
      withdrawn_by: Generated<string | null>;
    };
    link: {
      token_digest: string;
      membership: string;
      created_at: number;
      created_by: string;
      expires_at: number;
    };
    attempt: { key: string; since: number; count: number };
    /** better-auth's own, as far as it is read here: times are its ISO texts. */
    session: {
      id: string;
      token: string;
      userId: string;
      createdAt: string;
      updatedAt: string;
      expiresAt: string;
      ipAddress: string | null;
      userAgent: string | null;
    };
    twoFactor: { id: string; userId: string; verified: number | null };
    entry: {
      id: string;
      round: string;
      track: Track;
      subject: string;
      title: string;
      kind: string;
      grouping: string;
      departure: Departure | null;
      trial: Generated<0 | 1>;
    };
    sheet: {
      id: string;
      entry: string;
      assessor: string;
      node: string;
      assigned_at: number;
      assigned_by: string;
    };
    assignment_draw: {
      id: string;
      round: string;
      track: Track;
      level: number;
      seed: string;
      most: number | null;
      input: string;
      sheets: number;
      plan_digest: string;
      at: number;
      by: string;
    };
    sheet_closing: { sheet: string; reason: string; at: number; by: string };
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
      handed_in: string | null;
      because: Generated<string>;
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
