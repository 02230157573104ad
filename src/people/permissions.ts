import type { Phase, Role } from "../db/terms";

const always = [
  "draft",
  "application",
  "written",
  "onsite",
  "moderation",
  "feedback",
  "decision",
  "notice",
  "closed",
] as const satisfies readonly Phase[];
const beforeScoring = ["draft", "application"] as const satisfies readonly Phase[];
const whileScoring = ["written", "onsite", "moderation"] as const satisfies readonly Phase[];
const untilDecided = [...beforeScoring, ...whileScoring] as const;

/** A conflict found while appeals are open still voids ratings; what is frozen is not recomputed. */
const untilFrozen = [...untilDecided, "feedback"] as const;

/**
 * Who may do what in which phase of a track (assessment §1, §2): the one table. A role that is not named may not;
 * actions above rounds stand under `always`.
 */
export const permissions = {
  "criteria.view": { office: always },
  "criteria.import": { office: always },
  "subjects.view": { office: always },
  "subjects.import": { office: always },
  "calendar.view": { office: always },
  "calendar.import": { office: always },
  "round.open": { office: always },
  "round.view": { office: always, lead: always, assessor: always, bureau: always },
  "phase.move": { office: always },
  "plan.set": { office: always },
  "people.view": { office: always },
  "invitation.make": { office: always },
  "entries.view": { office: always, lead: always, bureau: always },
  "round.search": { office: always, lead: always, observer: always },
  "entry.add": { office: beforeScoring },
  "document.view": { office: always, lead: always, assessor: always, bureau: always },
  "document.upload": { office: beforeScoring, bureau: ["application"] },
  "document.read_again": { office: always, bureau: ["application"] },
  "document.purge": { office: always },
  "figures.view": { office: always, lead: always },
  "figures.import": { office: untilDecided },
  "figure.view": { office: always, lead: always, assessor: always, bureau: always },
  "figure.contest": { bureau: ["application", "written"] },
  "contest.answer": { office: untilDecided },
  "document.release": { office: always },
  "conflicts.view": { office: always, lead: always, assessor: always },
  "conflict.declare": { lead: untilFrozen, assessor: untilFrozen },
  "conflict.pin": { office: untilFrozen },
  "conflict.end": { office: untilFrozen, lead: untilFrozen, assessor: untilFrozen },
  "sheets.view": { office: always, lead: always, assessor: always },
  "sheet.assign": { office: untilDecided },
  "rating.view": { lead: always, assessor: always },
  "rating.save": { assessor: whileScoring },
  "evidence.cite": { assessor: whileScoring },
  "sheet.hand_in": { assessor: whileScoring },
  "sheet.return": { lead: whileScoring },
  "settlement.view": { lead: always },
  "decision.make": { lead: whileScoring },
  "standing.view": { office: always, lead: always },
  "log.view": { office: always },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, readonly Phase[]>>>>>;

export type Action = keyof typeof permissions;

/** The one decision: `phase` is left out for what stands above rounds. */
export function refusalOf(action: Action, role: Role, phase?: Phase): "role" | "phase" | undefined {
  const phases = phasesOf(action, role);
  if (phases === undefined) return "role";
  return phase === undefined || phases.includes(phase) ? undefined : "phase";
}

export function mayEver(action: Action, role: Role): boolean {
  return phasesOf(action, role) !== undefined;
}

function phasesOf(action: Action, role: Role): readonly Phase[] | undefined {
  const byRole: Readonly<Partial<Record<Role, readonly Phase[]>>> = permissions[action];
  return byRole[role];
}
