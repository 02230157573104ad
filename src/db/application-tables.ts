import type { LeafState } from "./terms";

/** The rows of what bureaus and their departments write for an application. */
export type ApplicationTables = {
  statement: {
    entry: string;
    leaf: string;
    revision: number;
    text: string;
    units: string;
    origin: string | null;
    saved_at: number;
    saved_by: string;
  };
  self_score: {
    entry: string;
    leaf: string;
    revision: number;
    state: LeafState;
    observation: string | null;
    saved_at: number;
    saved_by: string;
  };
  reused_document: { document: string; origin: string };
  handover: {
    entry: string;
    leaf: string;
    unit: string;
    due_at: number | null;
    at: number;
    by: string;
    supplied_at: number | null;
    supplied_by: string | null;
  };
  unit_group: { round: string; subject: string; name: string; units: string };
  submitted_leaf: {
    entry: string;
    number: number;
    leaf: string;
    text: string;
    units: string;
    documents: string;
    state: LeafState;
    observation: string | null;
  };
  declaration: { document: string; entry: string; digest: string; at: number; by: string };
};
