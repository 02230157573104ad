import type { Edition, Leaf } from "../criteria/tree.ts";
import { textIn } from "../criteria/text.ts";
import type { SampledFiles } from "../cases/sampled";
import type { Confidence, LeafState } from "../db/terms";
import type { Selector } from "../evidence/quotes";
import type { Report } from "../reading/report.ts";
import { earnedOf } from "../scoring/leaf.ts";
import { isRefusal } from "../scoring/refusal.ts";
import { observationKept } from "../sheets/marks";
import { chance } from "../statistics/random.ts";
import { differing } from "./differing";
import { exceptions, type Exception } from "./exceptions";
import type { Facts } from "./facts";
import { knownOf } from "./known";
import { findingOf, type Found, type Noted, onDrawn } from "./observations";
import type { PlaceName } from "./places";
import { sentencesOf, sentenceWith } from "./quoting";
import { reasonFrom } from "./reasons";
import type { Remark } from "./remarks";
import type { Surveyed } from "./surveying";
import { visits } from "./visits";

/** What is known of a place when its sheets are scored. */
export type Case = {
  readonly place: PlaceName;
  readonly edition: Edition;
  readonly report: Report;
  readonly facts: Facts;
  readonly remarks: ReadonlyMap<string, Remark>;
  /** The case files drawn for its leaves. */
  readonly sampled?: ReadonlyMap<string, SampledFiles>;
  /** What the survey says of the place. */
  readonly surveyed?: Surveyed | undefined;
};

export type Piece =
  | { readonly kind: "quote"; readonly selector: Selector }
  | { readonly kind: "figure"; readonly figure: string }
  | { readonly kind: "search"; readonly place: string; readonly words: string };

export type Draft = {
  readonly leaf: Leaf;
  readonly state: LeafState;
  readonly observation: Noted | null;
  readonly reason: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Piece[];
};

/** How often the second assessor sees something differently. */
const differs = 0.09;

/** What is seen on site is worse than what is written, by this share of the points. */
const onsiteStricter = 0.14;

/** How the first (0) or second (1) assessor of a place marks a leaf. */
export function draftOf(about: Case, leaf: Leaf, assessor: 0 | 1): Draft {
  const exception = exceptions[about.place]?.[leaf.code];
  if (exception !== undefined && (exception.only ?? assessor) === assessor)
    return excepted(about, leaf, exception);
  const seed = `${about.place} ${leaf.code}`;
  const draw = chance(`${seed} ${assessor}`);
  const { strength, known } = knownOf(about.place);
  const level = strength - (leaf.phase === "onsite" ? onsiteStricter : 0);
  const target = Math.min(1, Math.max(0.2, level + (chance(seed)() - 0.5) * 0.3));
  const unit = 10 ** about.edition.decimals;
  const found = onDrawn(
    findingOf(leaf, unit, about.facts, known[leaf.code], target, seed),
    about.sampled?.get(leaf.code),
  );
  const observation =
    assessor === 1 && draw() < differs
      ? differing(leaf.rule, leaf.points / unit, found.observation, draw)
      : found.observation;
  const rate = rateOf(about.edition, leaf, observation);
  return {
    leaf,
    state: "scored",
    observation,
    reason: reasonOf(about, leaf, observation, rate, assessor),
    confidence: draw() < 0.12 ? "medium" : draw() < 0.03 ? "low" : "high",
    evidence: evidenceFor(about, leaf, found),
  };
}

function excepted(about: Case, leaf: Leaf, { state, reason }: Exception): Draft {
  const evidence = state === "absent" ? [searchFor(about, leaf)] : [];
  return { leaf, state, observation: null, reason, confidence: "high", evidence };
}

function rateOf(edition: Edition, leaf: Leaf, observation: Noted): number {
  const outcome = earnedOf(edition, leaf, "scored", observationKept(observation));
  if (isRefusal(outcome))
    throw new Error(`${leaf.code}: ${JSON.stringify(outcome)} ${JSON.stringify(observation)}`);
  return (outcome.earned ?? 0) / leaf.points;
}

/** The first assessor writes what was seen, the second what was counted; full marks often need no word. */
function reasonOf({ place, remarks }: Case, leaf: Leaf, noted: Noted, rate: number, assessor: 0 | 1): string {
  const remark = remarks.get(leaf.code);
  const [full, short] = [remark?.full ?? "", remark?.short ?? ""];
  const quiet = chance(`${place} ${leaf.code} ${assessor} word`)() < 0.45;
  if (rate === 1) return quiet ? "" : assessor === 0 ? full : reasonFrom(leaf.rule, noted);
  if (assessor === 0) return short;
  return `${reasonFrom(leaf.rule, noted)}${quiet ? "" : short}` || short;
}

function evidenceFor(about: Case, leaf: Leaf, { from }: Found): readonly Piece[] {
  if (about.surveyed !== undefined && leaf.methods.includes("survey"))
    return [{ kind: "figure", figure: about.surveyed.figure }];
  if (leaf.phase === "onsite") return [searchFor(about, leaf)];
  const stated = sentencesOf(about.report, from);
  const selectors =
    stated.length > 0 ? stated : [sentenceWith(about.report, about.remarks.get(leaf.code)?.find ?? [])];
  const quotes = selectors.flatMap((selector) =>
    selector === undefined ? [] : [{ kind: "quote", selector } as const],
  );
  return quotes.length > 0 ? quotes : [searchFor(about, leaf)];
}

/** Where an assessor looked when the report says nothing, or on site. */
function searchFor({ place, remarks }: Case, leaf: Leaf): Piece {
  const visit = visits[leaf.code];
  if (visit !== undefined) return { kind: "search", place: `${place}${visit.place}`, words: visit.words };
  const words = remarks.get(leaf.code)?.find ?? leaf.hints.map((hint) => textIn(hint, "zh"));
  const where = leaf.methods.includes("web")
    ? `${place}门户网站`
    : leaf.methods.includes("data")
      ? `省级部门共享数据（${place}）`
      : `${place}申报材料目录`;
  return { kind: "search", place: where, words: words.join("、") };
}
