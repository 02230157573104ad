import type { Tables } from "../db/tables";
import type { Track } from "../db/terms";

/** What the office asked a track for: lists of one kind of case, n of each to be drawn (assessment §3). */
export type Draw = {
  readonly id: string;
  readonly round: string;
  readonly track: Track;
  /** 行政处罚, 行政许可, … in the office's words. */
  readonly kind: string;
  /** The leaf whose sample is drawn; null for a draw that no leaf scores. */
  readonly leaf: string | null;
  readonly count: number;
  readonly dueAt: number;
  readonly seed: Seed | undefined;
};

/** What a draw is made by; published only once every list is locked. */
export type Seed = {
  readonly text: string;
  /** Where it is from, in the words of who published it; empty where the system made it. */
  readonly source: string;
  readonly at: number;
  readonly by: string;
};

/** A department's list, as far as a page of many shows it. */
export type CaseList = {
  readonly id: string;
  readonly draw: string;
  readonly entry: string;
  readonly department: string;
  /** The department's own membership, where its bureau handed the list to it. */
  readonly handedTo: string | null;
  /** Null until something is saved; a department without such cases has saved none. */
  readonly size: number | null;
  readonly savedAt: number | null;
  readonly locked: { readonly at: number; readonly by: string; readonly digest: string } | undefined;
  /** The drawn files with those called up since, in the order of the draw; undefined before the seed. */
  readonly called: readonly string[] | undefined;
  readonly replacements: readonly Replacement[];
};

/** A drawn file that could not be looked at. */
export type Replacement = Pick<Tables["case_replacement"], "file" | "reason" | "note" | "at"> & {
  /** The next of the order in its place; null where the list had no other. */
  readonly by: string | null;
  readonly saidBy: string;
};

export const reasons = [
  "withheld",
  "lost",
  "secret",
  "other_kind",
  "other",
] as const satisfies readonly Replacement["reason"][];

/** How far a list is, in one word. */
export type ListState = "asked" | "saved" | "locked" | "drawn";

export function stateOf({ savedAt, locked, called }: CaseList): ListState {
  if (called !== undefined) return "drawn";
  if (locked !== undefined) return "locked";
  return savedAt === null ? "asked" : "saved";
}

/** The kinds of case that most rounds draw from, offered as suggestions. */
export const usualKinds = [
  "行政处罚",
  "行政许可",
  "行政强制",
  "行政检查",
  "行政复议",
  "重大行政决策",
] as const;

export function drawStream(round: string): string {
  // one stream for locks and seeds: the chain of the log then proves which came first
  return `round:${round}`;
}
