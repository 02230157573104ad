import type { Database, Write } from "../db/database";
import { newId } from "../db/identifier";
import type { Track } from "../db/terms";
import { entriesOfTrack, entryNow } from "../entries/store";
import type { Entry, SeenEntry } from "../entries/entries";
import { Forbidden, Invalid } from "../errors";
import { change } from "../log/change";
import { notify } from "../notifications/notify";
import type { Membership } from "../people/people";
import type { Action } from "../people/permissions";
import { refusalOf } from "../people/refusals";
import { recomputed } from "../results/recompute";
import {
  actionOn,
  firstPerson,
  type Resolution,
  type ResolutionKind,
  type ResolutionState,
  stateOf,
} from "./resolution";
import { insertResolution, resolutionNow, resolutionsIn, writeResolution } from "./resolutions-store";

export type Proposal = {
  readonly kind: ResolutionKind;
  readonly code: string;
  readonly count: number | null;
  readonly reason: string;
};

/** What a proposal rests on: the writes that keep it, once the resolution has its name, and how the log says it. */
export type ProofWrites = {
  readonly writes: (resolution: string) => readonly Write[];
  readonly said: readonly unknown[];
};

const noProof: ProofWrites = { writes: () => [], said: [] };

/** One person proposes that a leaf be struck for all entries of a track, with the reason; nothing changes yet. */
export async function proposeStrike(
  db: Database,
  now: number,
  by: Membership,
  round: string,
  track: Track,
  leaf: string,
  reason: string,
): Promise<string> {
  const proposal = { kind: "strike", code: leaf, count: null, reason } as const;
  return propose(db, now, by, { round, track, entry: null }, proposal, noProof);
}

/** One person proposes a veto, a bonus or a penalty for an entry, with its proof; nothing changes yet. */
export async function proposeAdjustment(
  db: Database,
  now: number,
  { entry, membership }: SeenEntry,
  proposal: Proposal,
  proof: ProofWrites,
): Promise<string> {
  const { round, track, id } = entry;
  return propose(db, now, membership, { round, track, entry: id }, proposal, proof);
}

type Scope = { readonly round: string; readonly track: Track; readonly entry: string | null };

async function propose(
  db: Database,
  now: number,
  by: Membership,
  scope: Scope,
  proposal: Proposal,
  proof: ProofWrites,
): Promise<string> {
  const stream = streamOf(scope);
  const id = newId();
  return change(db, now, [stream], async () => {
    if (await isThere(db, scope, proposal)) throw new Invalid("moderation.resolution.there");
    return {
      writes: [
        insertResolution(db, { id, ...scope, ...proposal, proposed_at: now, proposed_by: by.id }),
        ...proof.writes(id),
        ...tellSeconds(db, now, by, { ...scope, id, kind: proposal.kind }),
      ],
      records: [
        {
          stream,
          actor: by.person,
          action: "resolution.proposed",
          subject: proposal.code,
          body: { id, track: scope.track, ...proposal, proof: proof.said },
        },
      ],
      result: id,
    };
  });
}

/** A leaf is struck once and a veto declared once; a bonus or a penalty may have several occasions. */
async function isThere(db: Database, { round, track, entry }: Scope, { kind, code }: Proposal) {
  if (kind !== "strike" && kind !== "veto") return false;
  return (await resolutionsIn(db, round, "")).some(
    (one) =>
      one.track === track &&
      one.entry === entry &&
      one.kind === kind &&
      one.code === code &&
      ["proposed", "inForce", "liftAsked"].includes(stateOf(one)),
  );
}

/**
 * The second person's word: what was proposed is in force, or what was asked to be lifted is no more. Every standing it
 * touches changes in the same batch, those of a whole track for a struck leaf. Refused to whoever spoke first.
 */
export async function confirmResolution(
  db: Database,
  now: number,
  by: Membership,
  id: string,
  seen: ResolutionState,
): Promise<void> {
  await acting(db, now, by, id, async (resolution) => {
    const state = stateOf(resolution);
    if (state !== seen) throw new Invalid("moderation.resolution.moved");
    const first = firstPerson(resolution);
    if (first === undefined) throw new Invalid("moderation.resolution.moved");
    if (first.person === by.person) throw new Invalid("moderation.resolution.second");
    const begins = state === "proposed";
    const entries = await entriesUnder(db, resolution);
    const { writes } = await recomputed(db, entries, now, { resolution: { resolution, begins } });
    const set = begins ? { confirmed_at: now, confirmed_by: by.id } : { lifted_at: now, lifted_by: by.id };
    return {
      writes: [writeResolution(db, id, set), ...writes],
      action: begins ? "resolution.confirmed" : "resolution.lifted",
      body: { first: first.person, second: by.person, entries: entries.length },
    };
  });
}

/** Takes back a proposal, or the wish to lift what is in force; whoever may speak on it may. */
export async function dropResolution(
  db: Database,
  now: number,
  by: Membership,
  id: string,
  seen: ResolutionState,
): Promise<void> {
  await acting(db, now, by, id, async (resolution) => {
    const state = stateOf(resolution);
    if (state !== seen || firstPerson(resolution) === undefined)
      throw new Invalid("moderation.resolution.moved");
    const set =
      state === "proposed"
        ? { dropped_at: now, dropped_by: by.id }
        : { lift_reason: null, lift_asked_at: null, lift_asked_by: null };
    return {
      writes: [writeResolution(db, id, set)],
      action: state === "proposed" ? "resolution.dropped" : "resolution.lift_dropped",
      body: {},
    };
  });
}

/** One person asks, with a reason, that what is in force be lifted; it stays in force until another confirms. */
export async function askLift(
  db: Database,
  now: number,
  by: Membership,
  id: string,
  reason: string,
): Promise<void> {
  await acting(db, now, by, id, async (resolution) => {
    if (stateOf(resolution) !== "inForce") throw new Invalid("moderation.resolution.moved");
    const set = { lift_reason: reason, lift_asked_at: now, lift_asked_by: by.id };
    return {
      writes: [writeResolution(db, id, set), ...tellSeconds(db, now, by, resolution)],
      action: "resolution.lift_asked",
      body: { reason },
    };
  });
}

/** Tells everybody who may be the second person of it. */
function tellSeconds(
  db: Database,
  now: number,
  by: Membership,
  { id, kind, round, entry }: Pick<Resolution, "id" | "kind" | "round" | "entry">,
): readonly Write[] {
  const notice = { kind: "resolution.proposed", round, entry, thing: id, occasion: now } as const;
  return (["office", "lead"] as const)
    .filter((role) => refusalOf(actionOn(kind), role) === undefined)
    .map((role) => notify(db, now, notice, { role, but: by.id }));
}

type Acted = { readonly writes: readonly Write[]; readonly action: string; readonly body: object };

/** One logged act on a resolution by somebody who may speak on its kind. */
async function acting(
  db: Database,
  now: number,
  by: Membership,
  id: string,
  act: (resolution: Resolution) => Promise<Acted>,
): Promise<void> {
  const before = await resolutionNow(db, id);
  if (before === undefined) throw new Invalid("moderation.resolution.moved");
  const action: Action = actionOn(before.kind);
  if (refusalOf(action, by.role) !== undefined) throw new Forbidden("role");
  const stream = streamOf(before);
  await change(db, now, [stream], async () => {
    const resolution = await resolutionNow(db, id);
    if (resolution === undefined) throw new Invalid("moderation.resolution.moved");
    const { writes, action, body } = await act(resolution);
    const { kind, code, count, track } = resolution;
    return {
      writes,
      records: [
        {
          stream,
          actor: by.person,
          action,
          subject: code,
          body: { id, track, kind, ...(count !== null && { count }), ...body },
        },
      ],
      result: undefined,
    };
  });
}

async function entriesUnder(db: Database, { round, track, entry }: Resolution): Promise<readonly Entry[]> {
  if (entry === null) return entriesOfTrack(db, round, track);
  const one = await entryNow(db, entry);
  return one === undefined ? [] : [one];
}

function streamOf({ round, entry }: Pick<Scope, "round" | "entry">): string {
  return entry === null ? `round:${round}` : `entry:${entry}`;
}
