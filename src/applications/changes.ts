import type { Edition, Leaf } from "../criteria/tree.ts";
import { type SubmittedLeaf } from "./submitted-store";

/** What one leaf said in two states of an application, and in what they differ. */
export type LeafChange = {
  readonly leaf: Leaf;
  readonly before: SubmittedLeaf;
  readonly after: SubmittedLeaf;
  readonly changed: readonly ("text" | "units" | "documents" | "selfScore")[];
};

/** The leaves in which two states of an application differ, in the order of the tree. */
export function changesBetween(
  edition: Edition,
  before: readonly SubmittedLeaf[],
  after: readonly SubmittedLeaf[],
): readonly LeafChange[] {
  const [was, is] = [before, after].map((leaves) => new Map(leaves.map((one) => [one.leaf, one])));
  return edition.leaves.flatMap((leaf) => {
    const [from, to] = [was?.get(leaf.code) ?? nothing(leaf.code), is?.get(leaf.code) ?? nothing(leaf.code)];
    const changed = (["text", "units", "documents", "selfScore"] as const).filter(
      (part) => JSON.stringify(partOf(from, part)) !== JSON.stringify(partOf(to, part)),
    );
    return changed.length === 0 ? [] : [{ leaf, before: from, after: to, changed }];
  });
}

function partOf(said: SubmittedLeaf, part: LeafChange["changed"][number]): unknown {
  switch (part) {
    case "text":
      return said.text;
    case "units":
      return said.units;
    case "documents":
      return said.documents.map(({ file, pages }) => [file, pages]);
    case "selfScore":
      return [said.state, said.observation ?? null];
  }
}

function nothing(leaf: string): SubmittedLeaf {
  return { leaf, text: "", units: [], documents: [], state: "pending", observation: null };
}
