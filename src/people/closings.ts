import type { Role } from "../db/terms";
import type { Action } from "./permissions";

/** Actions with the roles to which something closes them. */
export type Closing = Readonly<Partial<Record<Action, readonly Role[]>>>;

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
