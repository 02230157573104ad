import type { Role } from "../db/terms";

export type Side = "office" | "subject" | "evaluators";

/** In one round a person is on one side only (assessment §1); whoever runs the installation or watches is on none of the two that meet. */
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

/** A membership somebody has or had. */
export type Held = {
  readonly role: Role;
  readonly round: string | null;
  readonly endedAt: number | null;
  /** Whether a track of its round is not closed yet; false above rounds. */
  readonly running: boolean;
};

/** What somebody is to become; above rounds `round` is null, in one its opening is known. */
export type Wanted = {
  readonly role: Role;
  readonly round: { readonly id: string; readonly openedAt: number } | null;
};

export type SideRefusal =
  | "people.side.already"
  | "people.side.ended"
  | "people.side.other"
  | "people.side.office"
  | "people.side.inRounds";

/**
 * Why somebody who holds these memberships may not have another; undefined where they may. An ended one still counts
 * where it would be a change of sides: in its own round for good, for an office in every round it was there for.
 */
export function sideRefusal(held: readonly Held[], wanted: Wanted): SideRefusal | undefined {
  const { round, role } = wanted;
  const here = held.find((one) => one.round === (round?.id ?? null));
  if (here !== undefined && sideOf(here.role) !== sideOf(role)) return "people.side.other";
  if (here !== undefined) return here.endedAt === null ? "people.side.already" : "people.side.ended";
  if (round === null)
    return held.some(({ endedAt, running }) => endedAt === null || running)
      ? "people.side.inRounds"
      : undefined;
  return held.some((one) => one.round === null && (one.endedAt === null || one.endedAt > round.openedAt))
    ? "people.side.office"
    : undefined;
}
