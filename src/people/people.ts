import type { Role } from "../db/terms";

/** Whoever is signed in, or enters by a department's link. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Until when their link works; only for a department that has no account. */
  readonly linkUntil?: number;
};

/** In what capacity a person acts; `round` is null for those who stand above rounds. */
export type Membership = {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
};

/** What has to be named beside the role: a subject, or where an evaluator or observer comes from. */
type Needs = "subject" | "organisation" | "nothing";

/** Whom the office invites into a round. */
export const invitable = {
  bureau: "subject",
  city: "subject",
  assessor: "organisation",
  lead: "organisation",
  observer: "organisation",
} as const satisfies Partial<Record<Role, Needs>>;

export type Invitable = keyof typeof invitable;

export const invitableRoles = [
  "bureau",
  "city",
  "assessor",
  "lead",
  "observer",
] as const satisfies readonly Invitable[];

/** Who is invited to the installation itself. */
export const rolesAboveRounds = ["office", "administrator"] as const satisfies readonly Role[];

export const invitationDays = 14;
