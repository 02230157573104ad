import type { Phase, Role } from "../db/terms";

export const always = [
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
/** While places are asked for lists of case files (assessment §2, onsite; preparing them begins with the application). */
const whileListing = ["application", "written", "onsite"] as const satisfies readonly Phase[];

/** While a bureau answers what it is asked (assessment §2). */
const whileReviewing = ["written", "onsite"] as const satisfies readonly Phase[];
/** Once bureaus read what came of their applications. */
const afterScoring = ["feedback", "decision", "notice", "closed"] as const satisfies readonly Phase[];
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
  "plan.set": { office: always },
  "people.view": { office: always, observer: always },
  "invitation.make": { office: always },
  "membership.end": { office: always },
  "second_factor.require": { office: always },
  "departments.view": { bureau: always },
  "department.invite": { bureau: always },
  "entries.view": { office: always, city: always, lead: always, bureau: always, observer: always },
  "round.search": { office: always, lead: always, observer: always },
  "entry.add": { office: beforeScoring },
  "application.view": { office: always, bureau: always, city: always, observer: always },
  "entry.submit": { bureau: ["application"] },
  "statements.view": {
    office: always,
    city: always,
    bureau: always,
    department: always,
    observer: always,
  },
  "statement.save": { bureau: ["application"], department: ["application"] },
  "self_score.save": { bureau: ["application"] },
  "self_scores.compare": {
    office: afterScoring,
    bureau: afterScoring,
    lead: afterScoring,
    observer: afterScoring,
  },
  "leaf.hand_over": { bureau: ["application"] },
  "leaf.supply": { bureau: ["application"], department: ["application"] },
  "application.reuse": { bureau: ["application"] },
  "units.set": { bureau: beforeScoring },
  "declaration.view": { office: always, city: always, bureau: always, observer: always },
  "declaration.bring": { bureau: ["application"] },
  "asks.set": { office: beforeScoring },
  "entry.withdraw": { bureau: ["application", ...whileScoring, "feedback"] },
  "entry.answer": { office: ["application", "written"], city: ["application"] },
  "entry.recommend": { city: ["application"] },
  "entry.shortlist": { office: ["onsite"] },
  "quota.set": { office: beforeScoring },
  "entry.readmit": { office: untilFrozen },
  "extension.grant": { office: ["application", ...whileScoring, "feedback"] },
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
  // a plan is followed through the year, whatever the phase
  "plan_task.track": { bureau: always },
  "question.view": { office: always, lead: always, assessor: always, bureau: always, observer: always },
  "question.ask": { office: whileReviewing, lead: whileReviewing, assessor: whileReviewing },
  "question.answer": { bureau: whileReviewing },
  "question.close": { office: whileScoring, lead: whileScoring, assessor: whileScoring },
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
  "cases.view": {
    office: always,
    lead: always,
    assessor: always,
    bureau: always,
    department: always,
    observer: always,
  },
  "case_draws.view": { office: always, lead: always, observer: always },
  "case_list.ask": { office: whileListing },
  "case_list.write": { bureau: whileListing, department: whileListing },
  "case_list.hand": { bureau: whileListing },
  "case_list.lock": { bureau: whileListing, office: whileListing },
  "case_draw.seed": { office: ["written", "onsite"] },
  "case_file.replace": { office: whileScoring, assessor: whileScoring },
  "surveys.view": { office: always, lead: always, observer: always },
  "survey.import": { office: ["written", "onsite"] },
  "conflicts.view": { office: always, lead: always, assessor: always, observer: always },
  "conflict.declare": { lead: untilFrozen, assessor: untilFrozen },
  "conflict.pin": { office: untilFrozen },
  "conflict.deny": { lead: untilFrozen, assessor: untilFrozen },
  "trial.view": { office: always, lead: always, assessor: always, observer: always },
  "trial.open": { office: ["draft"] },
  "pledge.accept": { lead: always, assessor: always },
  "conflict.end": { office: untilFrozen, lead: untilFrozen, assessor: untilFrozen },
  "sheets.view": { office: always, lead: always, assessor: always, observer: always },
  "sheet.assign": { office: untilDecided },
  "rating.view": { lead: always, assessor: always, observer: always },
  "rating.save": { assessor: whileScoring },
  "evidence.cite": { assessor: whileScoring },
  "sheet.hand_in": { assessor: whileScoring },
  "sheet.return": { lead: whileScoring },
  "phrase.keep": { assessor: whileScoring },
  "leaf.reopen": { lead: whileScoring },
  "settlement.view": { lead: always, observer: always },
  "third.draw": { lead: whileScoring, office: whileScoring },
  // an appeal is decided by a lead who had not settled the leaf (decide.ts)
  "decision.make": { lead: [...whileScoring, "feedback"] },
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
  "visits.view": { office: always, lead: always, assessor: always, observer: always },
  "visit.view": {
    office: always,
    city: always,
    bureau: always,
    department: always,
    lead: always,
    assessor: always,
    observer: always,
  },
  "visit.prepare": { office: whileScoring, lead: whileScoring },
  "countersigning.set": { office: untilDecided },
  "item.record": { lead: whileScoring, assessor: whileScoring },
  "standing.view": { office: always, lead: always, observer: always },
  "scores.export": { lead: always, observer: always },
  "log.view": { office: always, observer: always },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, readonly Phase[]>>>>>;

export type Action = keyof typeof permissions;

/** What a phase's deadline closes before the phase itself is moved on: what bureaus and assessors hand in (assessment §2). */
export const closedAtDeadline: Closing = {
  "document.upload": ["bureau", "department"],
  "document.read_again": ["bureau"],
  "figure.contest": ["bureau"],
  "statement.save": ["bureau", "department"],
  "self_score.save": ["bureau"],
  "leaf.hand_over": ["bureau"],
  "leaf.supply": ["bureau", "department"],
  "application.reuse": ["bureau"],
  "declaration.bring": ["bureau"],
  "question.ask": ["assessor"],
  "question.answer": ["bureau"],
  "entry.submit": ["bureau"],
  "rating.save": ["assessor"],
  "evidence.cite": ["assessor"],
  "sheet.hand_in": ["assessor"],
};

/** What is over for an entry that left: its documents and its written result stay as they are (assessment §2). */
export const closedAfterLeaving: Closing = {
  "document.upload": ["office", "bureau", "department"],
  "statement.save": ["bureau", "department"],
  "self_score.save": ["bureau"],
  "leaf.hand_over": ["bureau"],
  "leaf.supply": ["bureau", "department"],
  "application.reuse": ["bureau"],
  "declaration.bring": ["bureau"],
  "entry.submit": ["bureau"],
  "entry.withdraw": ["bureau"],
  "entry.answer": ["office", "city"],
  "entry.recommend": ["city"],
  "case_list.write": ["bureau", "department"],
  "case_list.hand": ["bureau"],
  "case_list.lock": ["bureau", "office"],
  "extension.grant": ["office"],
  "question.ask": ["office", "lead", "assessor"],
  "question.answer": ["bureau"],
  "rating.save": ["assessor"],
  "evidence.cite": ["assessor"],
  "sheet.hand_in": ["assessor"],
  "sheet.return": ["lead"],
  "leaf.reopen": ["lead"],
};

/** What waits for the office's answer is not changed under its hands; returned it is the bureau's again. */
export const closedOnceSubmitted: Closing = {
  "document.upload": ["bureau", "department"],
  "statement.save": ["bureau", "department"],
  "self_score.save": ["bureau"],
  "leaf.hand_over": ["bureau"],
  "leaf.supply": ["bureau", "department"],
  "application.reuse": ["bureau"],
  "declaration.bring": ["bureau"],
};

/** Roles for which an action is closed, or opened, beside the table. */
export type Closing = Readonly<Partial<Record<Action, readonly Role[]>>>;

/** What assessors do with the sample of a trial while the round is prepared (assessment §2); nothing else of it moves later. */
export const openInTrial: Closing = {
  "rating.save": ["assessor"],
  "evidence.cite": ["assessor"],
  "sheet.hand_in": ["assessor"],
  "phrase.keep": ["assessor"],
};
