import type { Leaf } from "../criteria/tree.ts";
import type { AppliedLeaf } from "./applications";
import type { Ask } from "./asks";

/** What an application lacks; `leaf` or `unit` says where. */
export type ApplicationGap =
  | { readonly kind: "statement" | "selfScore" | "evidence"; readonly leaf: Leaf }
  | { readonly kind: "department"; readonly leaf: Leaf; readonly unit: string }
  | { readonly kind: "declaration" | "declarationStale" };

/** The sealed declaration as it came back, held against what is declared now. */
export type DeclarationStand = "missing" | "stale" | "there";

/** Every gap of an application at once, by what its track asks (assessment §2, Applying). */
export function applicationGaps(
  asked: readonly Ask[],
  leaves: readonly AppliedLeaf[],
  declaration: DeclarationStand,
): readonly ApplicationGap[] {
  const gaps = leaves.flatMap((applied) => gapsOfLeaf(asked, applied));
  if (!asked.includes("declaration") || declaration === "there") return gaps;
  return [...gaps, { kind: declaration === "missing" ? "declaration" : "declarationStale" }];
}

/** What one leaf lacks. */
export function gapsOfLeaf(asked: readonly Ask[], applied: AppliedLeaf): readonly ApplicationGap[] {
  const { leaf, statement, selfScore, handovers } = applied;
  const gaps: ApplicationGap[] = [];
  if (asked.includes("statements") && statement.text === "") gaps.push({ kind: "statement", leaf });
  if (asked.includes("self_scores") && selfScore.state === "pending") gaps.push({ kind: "selfScore", leaf });
  if (asked.includes("evidence") && lacksEvidence(applied)) gaps.push({ kind: "evidence", leaf });
  if (asked.includes("departments"))
    for (const { unit, suppliedAt } of handovers)
      if (suppliedAt === null) gaps.push({ kind: "department", leaf, unit });
  return gaps;
}

/** A leaf that asks for evidence at every score has a document, unless there was nothing to prove. */
function lacksEvidence({ leaf, selfScore, documents }: AppliedLeaf): boolean {
  if (leaf.requires.evidence === "none" || documents.length > 0) return false;
  return selfScore.state === "pending" || selfScore.state === "scored";
}
