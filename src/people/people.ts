import type { Role } from "../db/terms";

/** Whoever is signed in. */
export type Person = { readonly id: string; readonly name: string; readonly email: string };

/** In what capacity a person acts; `round` is null for those who stand above rounds. */
export type Membership = {
  readonly id: string;
  readonly person: string;
  readonly role: Role;
  readonly round: string | null;
  readonly subject: string | null;
  readonly organisation: string;
};

export type Side = "office" | "subject" | "evaluators";

/** In one round a person is on one side only (assessment §1). */
export function sideOf(role: Role): Side {
  switch (role) {
    case "administrator":
    case "office":
    case "observer":
      return "office";
    case "city":
    case "bureau":
    case "department":
      return "subject";
    case "assessor":
    case "lead":
      return "evaluators";
  }
}

/** Whom an office may invite into a round, and whether a subject has to be named. */
export const invitable = { bureau: "subject", assessor: "team", lead: "team" } as const satisfies Partial<
  Record<Role, "subject" | "team">
>;

export type Invitable = keyof typeof invitable;

export const invitableRoles = ["bureau", "assessor", "lead"] as const satisfies readonly Invitable[];

export const invitationDays = 14;
