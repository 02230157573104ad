/** Why a person cannot judge a subject (assessment §1). */
export const reasons = ["paid", "adviser", "kin", "place", "prepared", "other"] as const;

export type Reason = (typeof reasons)[number];

/** A conflict of interest that has not ended, with the names to show for it. */
export type OpenConflict = {
  readonly id: string;
  readonly membership: string;
  readonly person: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly reason: Reason;
  readonly note: string;
  readonly declaredBy: "assessor" | "office";
  readonly at: number;
};

/** A conflict as somebody states it. */
export type Stated = {
  readonly membership: string;
  readonly subject: string;
  readonly reason: Reason;
  readonly note: string;
};
