import type { Child } from "hono/jsx";
import { Sign, type SignName } from "./sign";

/** A node of a tree beside a page: where one is, and how it stands there. */
export interface Branch {
  /** Lets a later answer swap this one leaf. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly href?: string | undefined;
  /** Its state, said for those who do not see the sign. */
  readonly state?: { readonly sign: SignName; readonly word: string } | undefined;
  /** On the right: points, a count. */
  readonly figure?: Child;
  readonly current?: boolean | undefined;
  readonly branches?: readonly Branch[] | undefined;
}

/** The tree of indicators: open where one is, folded elsewhere, all of it by keyboard. */
export function Tree({ branches }: { readonly branches: readonly Branch[] }) {
  return (
    <ul class="tree">
      {branches.map((branch) => (
        <li>
          {branch.branches ? (
            <Fold branch={branch} branches={branch.branches} />
          ) : (
            <TreeLeaf branch={branch} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Fold({ branch, branches }: { readonly branch: Branch; readonly branches: readonly Branch[] }) {
  return (
    <details open={holdsCurrent(branch)}>
      <summary>
        <Sign name="next" />
        <span>{branch.label}</span>
        <span class="tree-figure">{branch.figure}</span>
      </summary>
      <Tree branches={branches} />
    </details>
  );
}

/** A leaf of a tree; alone, it is the answer that replaces itself in the page (`swapped`). */
export function TreeLeaf({
  branch,
  swapped = false,
}: {
  readonly branch: Branch;
  readonly swapped?: boolean;
}) {
  return (
    <a
      class="tree-leaf"
      id={branch.id}
      href={branch.href}
      aria-current={branch.current ? "true" : undefined}
      hx-swap-oob={swapped ? "true" : undefined}
    >
      {branch.state && <Sign name={branch.state.sign} />}
      <span>
        {branch.label}
        {branch.state && <span class="unseen">{` ${branch.state.word}`}</span>}
      </span>
      <span class="tree-figure">{branch.figure}</span>
    </a>
  );
}

function holdsCurrent(branch: Branch): boolean {
  return branch.current === true || (branch.branches?.some(holdsCurrent) ?? false);
}
