import type { Figure } from "./figures.ts";
import type { Title } from "./titles.ts";

/** A named cell of the sheet and what its rows say, before it is a node of criteria. */
export interface Branch {
  readonly title: string;
  readonly code: string | undefined;
  readonly titleRow: number;
  readonly titleCell: string;
  readonly children: Branch[];
  points: Figure | undefined;
  readonly standards: Words[];
  readonly units: Words[];
  readonly evidence: Words[];
  readonly methods: Words[];
  /** Points the name itself states: `政府职能（14分）`. */
  readonly named: number | undefined;
}

export interface Words {
  readonly text: string;
  readonly cell: string;
}

export function branchOf({ title, code, points: named }: Title, titleRow: number, titleCell: string): Branch {
  return {
    title,
    code,
    titleRow,
    titleCell,
    named,
    points: undefined,
    children: [],
    standards: [],
    units: [],
    evidence: [],
    methods: [],
  };
}

/** A second figure under one name: each row becomes an indicator below it, the first row too. */
export function unnamedBelow(owner: Branch, points: Figure, cell: string): Branch {
  const nameless = { title: "", code: undefined, points: undefined };
  if (owner.children.length === 0) {
    const first = branchOf(nameless, owner.titleRow, owner.standards[0]?.cell ?? owner.titleCell);
    first.points = owner.points;
    owner.points = undefined;
    for (const words of ["standards", "units", "evidence", "methods"] as const)
      first[words].push(...owner[words].splice(0));
    owner.children.push(first);
  }
  const next = branchOf(nameless, -1, cell);
  next.points = points;
  owner.children.push(next);
  return next;
}
