import type { Generated } from "kysely";

export type VisitKind = "announced" | "mystery";
export type ItemKind = "finding" | "withdrawal" | "countersignature";

/** The rows of visits on site and of their team sheets. */
export type VisitTables = {
  visit: {
    id: string;
    entry: string;
    kind: VisitKind;
    day: string;
    opened_at: number;
    opened_by: string;
    closed_at: Generated<number | null>;
    closed_by: Generated<string | null>;
  };
  visit_member: {
    visit: string;
    membership: string;
    named_at: number;
    named_by: string;
    left_at: number | null;
    left_by: string | null;
  };
  visit_item: {
    id: string;
    visit: string;
    author: string;
    kind: ItemKind;
    of: string | null;
    leaf: string | null;
    text: string;
    ref: string;
    answers: string;
    place: string;
    made_at: number;
    received_at: number;
    late: number;
  };
  visit_photo: {
    item: string;
    file: string;
    taken_at: number;
    media: "png" | "jpeg" | null;
    size: number | null;
    arrived_at: number | null;
  };
};
