import { digestOf } from "../../src/criteria/digest";
import { parseCriteria } from "../../src/criteria/parse";
import { type Edition, editionFrom, type Node } from "../../src/criteria/tree";
import type { Database } from "../../src/db/database";
import { insertAll } from "../../src/db/insert-all";
import type { Phase } from "../../src/db/terms";
import { importEdition } from "../../src/editions/import";
import { addEntries } from "../../src/entries/adding";
import { visibleEntries } from "../../src/entries/store";
import type { Membership } from "../../src/people/people";
import { recomputed } from "../../src/results/recompute";
import { at, castAboveRounds } from "../cast";

/** A written component of two leaves, the second of which breaks ties, and one that is seen on site. */
const text = `
id: funnel
edition: "1"
title: 入围
track: comprehensive
total: 100
decimals: 2
kinds: [{code: county, title: 县}, {code: zone, title: 功能区}]
methods: [{code: visit, title: 实地, phase: onsite}]
agreement: {raters: 2, tolerance: {ratio: 0.2}}
ranking: {ties: [W2]}
children:
  - code: W
    title: 书面
    points: 60
    children:
      - {code: W1, title: 一, points: 40, rule: {kind: judgement, step: 1}}
      - {code: W2, title: 二, points: 20, rule: {kind: judgement, step: 1}}
  - code: O
    title: 实地
    points: 40
    children:
      - {code: O1, title: 三, points: 40, methods: [visit], rule: {kind: judgement, step: 1}}
bands: [{code: good, title: 良, atLeast: 80}, {code: fail, title: 差, atLeast: 0}]
`;

/** What each place got on W1 and W2: the fifth, sixth and seventh are equal in everything. */
export const written = [
  [40, 20],
  [38, 20],
  [39, 18],
  [36, 18],
  [34, 16],
  [34, 16],
  [34, 16],
  [35, 15],
  [30, 15],
  [30, 10],
  [20, 10],
  [10, 5],
] as const;

export const office: Membership = {
  id: "m-chen",
  person: "chen",
  role: "office",
  round: null,
  subject: null,
  organisation: "",
};

export type Twelve = {
  readonly db: Database;
  readonly edition: Edition;
  readonly node: Node;
  readonly round: string;
  /** By number of the place, from 1. */
  readonly entries: readonly string[];
};

/** Twelve counties whose written component is decided, those numbered in `open` but for one leaf. */
export async function twelve(phase: Phase = "onsite", open: readonly number[] = []): Promise<Twelve> {
  const db = await castAboveRounds();
  const { document } = parseCriteria(text);
  if (document === undefined) throw new Error("the indicator system is refused");
  await importEdition(db, at, "chen", document);
  const [sha256, edition] = [await digestOf(document), editionFrom(document)];
  const round = "r1";
  const places = written.map((_, place) => ({
    id: `p${place + 1}`,
    code: String(990300 + place + 1),
    name: `第${place + 1}县`,
    kind: "county",
    parent: null,
  }));
  await db.batch([
    ...insertAll(db, "subject", places),
    ...insertAll(db, "round", [{ id: round, title: "入围批次", created_at: at, created_by: "chen" }]),
    ...insertAll(db, "round_track", [
      { round, track: "comprehensive", edition: sha256, phase, due_at: null },
    ]),
  ]);
  const track = { track: "comprehensive", edition: sha256 } as const;
  const bids = places.map((subject) => ({ subject, title: "" }));
  await addEntries(db, at, "chen", round, track, bids);
  const entries = await visibleEntries(db, office, round);
  for (const [place, entry] of entries.entries()) {
    const marks = written[place] ?? [0, 0];
    const leaves = open.includes(place + 1) ? (["W1"] as const) : (["W1", "W2"] as const);
    await db.batch(
      insertAll(
        db,
        "decision",
        leaves.map((leaf, index) => ({
          entry: entry.id,
          leaf,
          number: 1,
          state: "scored" as const,
          points: String(marks[index]),
          observation: null,
          reason: "定",
          at,
          by: "m-chen",
        })),
      ),
    );
  }
  await db.batch([...(await recomputed(db, entries, at)).writes]);
  const node = edition.byCode.get("W");
  if (node === undefined) throw new Error("no written component");
  return { db, edition, node, round, entries: entries.map(({ id }) => id) };
}
