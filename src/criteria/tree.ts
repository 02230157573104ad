import { fractionOf, type Fraction } from "../scoring/fraction.ts";
import { agreementUnder, settledBy, type SettledBy } from "./agreement.ts";
import { exactly, exactUnits } from "./exact.ts";
import {
  adjustmentsFrom,
  bandsFrom,
  vetoesFrom,
  type AdjustmentSet,
  type Band,
  type CompiledVeto,
} from "./outcome.ts";
import type { Agreement, CriteriaDocument, CriteriaNode, Rule } from "./schema.ts";
import type { Text } from "./text.ts";
import { effectiveWeights } from "./weights.ts";

/**
 * An indicator system made ready for the engine and the pages: frozen, indexed, every figure exact. Points are
 * whole numbers of units of 10^-decimals.
 */
export interface Edition {
  readonly id: string;
  readonly edition: string;
  readonly document: CriteriaDocument;
  readonly decimals: number;
  readonly total: number;
  /** In the order of the file, a parent before its children. */
  readonly nodes: readonly Node[];
  readonly leaves: readonly Leaf[];
  readonly top: readonly Node[];
  readonly byCode: ReadonlyMap<string, Node>;
  readonly kinds: ReadonlyMap<string, Text>;
  readonly bonus: AdjustmentSet;
  readonly penalties: AdjustmentSet;
  readonly vetoes: readonly CompiledVeto[];
  /** Best first. */
  readonly bands: readonly Band[];
  readonly ties: readonly Node[];
  /** The share of the total assessors may exclude without the office's approval; undefined where there is no limit. */
  readonly notApplicableLimit: Fraction | undefined;
  /** What the leaves' weights add up to: a leaf's share of the total is weight ÷ weightOfAll. */
  readonly weightOfAll: bigint;
}

export type Node = Group | Leaf;

interface Place {
  /** Position in `nodes`. */
  readonly index: number;
  readonly code: string;
  readonly title: Text;
  readonly points: number;
  /** Position of the parent in `nodes`; undefined at the top. */
  readonly parent: number | undefined;
  /** 1 at the top. */
  readonly depth: number;
  /** Codes from the top down to the node itself. */
  readonly path: readonly string[];
}

export interface Group extends Place {
  readonly rule: undefined;
  /** Positions of the children in `nodes`. */
  readonly children: readonly number[];
}

export interface Leaf extends Place {
  readonly rule: Rule;
  /** Position in `leaves`. */
  readonly position: number;
  readonly agreement: SettledBy;
  /** Undefined: every kind. */
  readonly kinds: ReadonlySet<string> | undefined;
  readonly whenNotTriggered: "full" | "exclude";
  readonly requires: {
    readonly evidence: "any" | "quote" | "none";
    readonly reasonBelow: number | undefined;
  };
  readonly methods: readonly string[];
  readonly phase: Phase;
  readonly units: readonly Text[];
  readonly hints: readonly Text[];
  readonly facts: readonly string[];
  /** Share of the total, of `weightOfAll`. */
  readonly weight: bigint;
}

export type Phase = "written" | "onsite";

/** Compiles a document that the linter accepts; cheap enough to do for each request that needs it. */
export function editionFrom(document: CriteriaDocument): Edition {
  const { decimals } = document;
  const weights = effectiveWeights(document);
  const onsite = new Set(
    (document.methods ?? []).filter(({ phase }) => phase === "onsite").map(({ code }) => code),
  );
  const nodes: Node[] = [];
  const leaves: Leaf[] = [];
  const agreement = agreementUnder({}, document.agreement);
  const top = document.children.map((child) => add(child, undefined, [], agreement));
  const byCode = new Map(nodes.map((node) => [node.code, node]));

  for (const node of nodes) Object.freeze(node);

  return Object.freeze({
    id: document.id,
    edition: document.edition,
    document,
    decimals,
    total: exactUnits(document.total, decimals),
    nodes: Object.freeze(nodes),
    leaves: Object.freeze(leaves),
    top: top.flatMap((index) => nodes[index] ?? []),
    byCode,
    kinds: new Map(document.kinds.map(({ code, title }) => [code, title])),
    bonus: adjustmentsFrom(document.bonus, decimals),
    penalties: adjustmentsFrom(document.penalties, decimals),
    vetoes: vetoesFrom(document, byCode),
    bands: bandsFrom(document),
    ties: (document.ranking?.ties ?? []).flatMap((code) => byCode.get(code) ?? []),
    notApplicableLimit:
      document.notApplicableLimit === undefined
        ? undefined
        : fractionOf(exactly(document.notApplicableLimit)),
    weightOfAll: weights.ofAll,
  });

  function add(
    node: CriteriaNode,
    parent: number | undefined,
    above: readonly string[],
    inherited: Agreement,
  ): number {
    const index = nodes.length;
    const path = [...above, node.code];
    const held = agreementUnder(inherited, node.agreement);
    const points = exactUnits(node.points, decimals);
    const place = { index, code: node.code, title: node.title, points, parent, depth: path.length, path };
    if (node.rule === undefined) {
      const children: number[] = [];
      nodes.push({ ...place, rule: undefined, children });
      for (const child of node.children ?? []) children.push(add(child, index, path, held));
    } else {
      const leaf = leafFrom(place, node, node.rule, held);
      nodes.push(leaf);
      leaves.push(leaf);
    }
    return index;
  }

  function leafFrom(place: Place, node: CriteriaNode, rule: Rule, held: Agreement): Leaf {
    const position = leaves.length;
    return {
      ...place,
      rule,
      position,
      agreement: settledBy(held, place.points, decimals),
      kinds: node.kinds && new Set(node.kinds),
      whenNotTriggered: node.whenNotTriggered ?? "exclude",
      requires: { evidence: node.requires?.evidence ?? "any", reasonBelow: node.requires?.reasonBelow },
      methods: node.methods ?? [],
      phase: node.methods?.some((method) => onsite.has(method)) === true ? "onsite" : "written",
      units: node.units ?? [],
      hints: node.hints ?? [],
      facts: node.facts ?? [],
      weight: weights.ofLeaves[position] ?? 0n,
    };
  }
}

/** The leaf of a code; undefined for a group and for what is not there. */
export function leafOf(edition: Edition, code: string): Leaf | undefined {
  const node = edition.byCode.get(code);
  return node?.rule === undefined ? undefined : node;
}
