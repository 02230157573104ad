import type { Entry } from "../entries/entries";
import { canonicalJson, sha256 } from "../log/log";
import type { AppliedLeaf } from "./applications";

/**
 * SHA-256 of all an application declares: place, title and edition, and of each leaf what is said, who answers for it,
 * the digests and pages of its documents, and the self-score. The printed declaration bears it, so that a scan can be
 * held against what was declared.
 */
export function declaredDigest(
  entry: Pick<Entry, "id" | "subject" | "title" | "edition">,
  leaves: readonly AppliedLeaf[],
): Promise<string> {
  const { id, subject, title, edition } = entry;
  const body = leaves.map(({ leaf, statement, selfScore, documents }) => ({
    leaf: leaf.code,
    text: statement.text,
    units: statement.units,
    documents: documents.map(({ file, pages }) => ({ file, pages })),
    state: selfScore.state,
    observation: selfScore.observation ?? null,
  }));
  return sha256(canonicalJson({ entry: id, subject, title, edition, leaves: body }));
}

/** The part of the digest that is printed to be typed again when the sealed paper comes back. */
export function checkCode(digest: string): string {
  return digest.slice(0, 8).toUpperCase();
}
