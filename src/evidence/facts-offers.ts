import { textIn } from "../criteria/text.ts";
import type { Leaf } from "../criteria/tree.ts";
import { type FoundFact, isPlanned, isSameUnit } from "./facts";

/** An observation of a `measure` leaf that a document of the entry says, to be accepted by a person (evidence §3). */
export type Offer = {
  readonly revision: string;
  /** The figure; or numerator and denominator, in this order. */
  readonly parts: readonly FoundFact[];
  readonly observation: Readonly<Record<string, string>>;
  /** A plan is no result: accepting it asks for a reason at hand-in. */
  readonly planned: boolean;
};

/** The keys whose figures fill a leaf's observation, in the order of its fields; none where the rule names none. */
export function measuredKeys({ rule }: Pick<Leaf, "rule">): readonly string[] {
  if (rule.kind !== "measure") return [];
  if (rule.input === "value") return rule.fact === undefined ? [] : [rule.fact];
  return rule.numerator === undefined || rule.denominator === undefined
    ? []
    : [rule.numerator, rule.denominator];
}

/**
 * What the documents offer for a leaf, results before plans, what stands closest together first. A figure in another
 * unit than the rule's is none, and of one document no two offers say the same.
 */
export function offersFor(leaf: Pick<Leaf, "rule">, found: readonly FoundFact[]): readonly Offer[] {
  const { rule } = leaf;
  const [first, second] = measuredKeys(leaf);
  if (rule.kind !== "measure" || first === undefined) return [];
  const asked = rule.unit === undefined ? undefined : textIn(rule.unit, "zh");
  const fits = ({ unit }: FoundFact) => asked === undefined || isSameUnit(unit, asked);
  const offers = found
    .filter(({ key }) => key === first)
    .flatMap((part): readonly Offer[] => {
      if (second === undefined) return fits(part) ? [offer([part], { value: part.value })] : [];
      return found
        .filter(
          ({ key, revision, unit, number }) =>
            key === second &&
            revision === part.revision &&
            number !== part.number &&
            isSameUnit(unit, part.unit),
        )
        .map((whole) => offer([part, whole], { numerator: part.value, denominator: whole.value }));
    })
    .toSorted((a, b) => Number(a.planned) - Number(b.planned) || spread(a) - spread(b));
  const said = new Map<string, Offer>();
  for (const one of offers) {
    const what = `${one.revision} ${one.planned} ${JSON.stringify(one.observation)}`;
    if (!said.has(what)) said.set(what, one);
  }
  return [...said.values()].slice(0, mostOffers);
}

/** More than a person compares at a glance; the rest stands on the document's page of facts. */
const mostOffers = 4;

/** Whether a rating says what an offer says, whoever wrote it there. */
export function isSame(offered: Offer["observation"], kept: unknown): boolean {
  const fields = new Map<string, unknown>(
    typeof kept === "object" && kept !== null ? Object.entries(kept) : [],
  );
  return Object.entries(offered).every(([field, value]) => fields.get(field) === value);
}

function offer(parts: readonly FoundFact[], observation: Offer["observation"]): Offer {
  const [{ revision } = { revision: "" }] = parts;
  return { revision, parts, observation, planned: parts.some(({ nature }) => isPlanned(nature)) };
}

function spread({ parts }: Offer): number {
  return Math.max(...parts.map(({ end }) => end)) - Math.min(...parts.map(({ start }) => start));
}
