import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import type { LeafState, Phase, Role } from "../db/terms";
import type { SeenEntry } from "../entries/entries";
import { leavesOf, wholeTree } from "../sheets/marks";
import { type Rating, untouched } from "../sheets/sheets";
import type { PageRange } from "./page-ranges";

/** What a bureau, or a department it handed the leaf to, says of a leaf; `revision` is its lock, 0 before the first save. */
export type Statement = {
  readonly leaf: string;
  readonly revision: number;
  readonly text: string;
  readonly units: readonly string[];
  /** The entry of an earlier round it was taken over from. */
  readonly origin: string | null;
  readonly savedAt: number;
  /** Who saved it last. */
  readonly savedBy: string;
};

/** How the bureau scores itself on a leaf. */
export type SelfScore = {
  readonly leaf: string;
  readonly revision: number;
  readonly state: LeafState;
  readonly observation: unknown;
  readonly savedAt: number;
};

/** A document as proof for a leaf, and where in it. */
export type Linked = {
  readonly leaf: string;
  readonly document: string;
  readonly title: string;
  /** Its newest upload, and the digest of that one's bytes. */
  readonly revision: string;
  readonly file: string;
  readonly pages: readonly PageRange[];
  /** How many pages it has, where that is known. */
  readonly pageCount: number | null;
  /** The round it was taken over from. */
  readonly from: string | null;
  /** The membership that uploaded it. */
  readonly by: string;
};

/** A leaf in the hands of a department. */
export type Handover = {
  readonly leaf: string;
  readonly unit: string;
  readonly dueAt: number | null;
  readonly at: number;
  readonly suppliedAt: number | null;
};

/** All there is of one leaf of an application. */
export type AppliedLeaf = {
  readonly leaf: Leaf;
  readonly statement: Statement;
  readonly selfScore: SelfScore;
  readonly documents: readonly Linked[];
  readonly handovers: readonly Handover[];
};

/** A leaf nobody has said anything of: the units are those the indicator names. */
export function unsaid(leaf: Leaf): Statement {
  const units = leaf.units.map((unit) => textIn(unit, "zh"));
  return { leaf: leaf.code, revision: 0, text: "", units, origin: null, savedAt: 0, savedBy: "" };
}

export function unscored(leaf: string): SelfScore {
  return { leaf, revision: 0, state: "pending", observation: null, savedAt: 0 };
}

/** A self-score as the scoring page's controls and the engine take one. */
export function ratingOfSelf({ leaf, revision, state, observation, savedAt }: SelfScore): Rating {
  return { ...untouched(leaf), revision, state, observation, savedAt };
}

/** The leaves of an application as somebody sees them: a department those that are in its hands. */
export function leavesSeen(
  { entry, membership }: SeenEntry,
  edition: Edition,
  handovers: readonly Pick<Handover, "leaf" | "unit">[],
): readonly Leaf[] {
  const leaves = leavesOf(edition, wholeTree, entry.kind);
  if (membership.role !== "department") return leaves;
  const handed = new Set(
    handovers.flatMap(({ leaf, unit }) => (unit === membership.organisation ? [leaf] : [])),
  );
  return leaves.filter(({ code }) => handed.has(code));
}

/** Evaluators score without the bureau's own figure in mind until feedback opens (assessment §3). */
export function seesSelfScores(role: Role, phase: Phase): boolean {
  if (role === "department") return false;
  if (role !== "assessor" && role !== "lead") return true;
  return ["feedback", "decision", "notice", "closed"].includes(phase);
}
