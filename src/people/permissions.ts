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
  "subject.edit": { office: always },
  "round.open": { office: always },
  "accounts.view": { administrator: always, office: always },
  "account.invite": { administrator: always, office: always },
  "account.manage": { administrator: always, office: always },
  "round.view": {
    office: always,
    city: always,
    bureau: always,
    department: always,
    lead: always,
    assessor: always,
    observer: always,
  },
  "phase.move": { office: always },
  "people.view": { office: always, observer: always },
  "invitation.make": { office: always },
  "membership.end": { office: always },
  "second_factor.require": { office: always },
  "departments.view": { bureau: always },
  "department.invite": { bureau: always },
  "entries.view": { office: always, city: always, lead: always, bureau: always, observer: always },
  "round.search": { office: always, lead: always, observer: always },
  "entry.add": { office: beforeScoring },
  "document.view": {
    office: always,
    city: always,
    lead: always,
    assessor: always,
    bureau: always,
    observer: always,
  },
  "document.upload": { office: beforeScoring, bureau: ["application"] },
  "document.read_again": { office: always, bureau: ["application"] },
  "document.purge": { office: always },
  "figures.view": { office: always, lead: always, observer: always },
  "figures.import": { office: untilDecided },
  "figure.view": {
    office: always,
    city: always,
    lead: always,
    assessor: always,
    bureau: always,
    observer: always,
  },
  "figure.contest": { bureau: ["application", "written"] },
  "contest.answer": { office: untilDecided },
  "document.release": { office: always },
  "conflicts.view": { office: always, lead: always, assessor: always, observer: always },
  "conflict.declare": { lead: untilFrozen, assessor: untilFrozen },
  "conflict.pin": { office: untilFrozen },
  "conflict.end": { office: untilFrozen, lead: untilFrozen, assessor: untilFrozen },
  "sheets.view": { office: always, lead: always, assessor: always, observer: always },
  "sheet.assign": { office: untilDecided },
  "rating.view": { lead: always, assessor: always, observer: always },
  "rating.save": { assessor: whileScoring },
  "evidence.cite": { assessor: whileScoring },
  "sheet.hand_in": { assessor: whileScoring },
  "sheet.return": { lead: whileScoring },
  "leaf.reopen": { lead: whileScoring },
  "settlement.view": { lead: always, observer: always },
  "third.draw": { lead: whileScoring, office: whileScoring },
  "decision.make": { lead: whileScoring },
  "rulings.view": { lead: always, assessor: always, observer: always, office: always },
  "ruling.make": { lead: ["draft", ...whileScoring] },
  "ruling.look": { assessor: whileScoring },
  "resolution.view": { office: always, lead: always, observer: always },
  "strike.propose": { office: whileScoring, lead: whileScoring },
  "adjustment.propose": { office: whileScoring },
  "resolution.confirm": { office: whileScoring, lead: whileScoring },
  "resolution.drop": { office: whileScoring, lead: whileScoring },
  "resolution.lift": { office: whileScoring, lead: whileScoring },
  "exclusion.decide": { office: whileScoring },
  "standing.view": { office: always, lead: always, observer: always },
  "log.view": { office: always, observer: always },
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
