import type { Entry } from "../entries/entries";
import type { Membership, Person } from "../people/people";
import { membershipIn } from "../people/store";
import { assignSheets } from "../sheets/assigning";
import type { SeenSheet } from "../sheets/sheets";
import { visibleSheet, visibleSheets } from "../sheets/store";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { assessors } from "./people";

/** The office assigns a node of one entry to assessors, named by their positions; answers their sheets in that order. */
export async function assign(
  { open }: Stage,
  at: number,
  opened: Opened,
  entry: Entry,
  node: string,
  positions: readonly number[],
): Promise<readonly SeenSheet[]> {
  const { round, edition, office } = opened;
  const acting = await memberOf(open, office, round);
  const members = await Promise.all(positions.map((position) => memberAt(open, opened, position)));
  const assignment = await assignSheets(
    open(),
    at,
    { person: office.id, membership: acting.id },
    { round, edition, entries: [entry], node, assessors: members.map(({ membership }) => membership.id) },
  );
  if (assignment.hindrances.length > 0) throw new Error(`${entry.name} ${node} cannot be assigned`);
  return Promise.all(members.map((member) => sheetOf(open, member, round, entry, node)));
}

type Member = { readonly person: Person; readonly membership: Membership };

async function memberAt(open: Stage["open"], { people, round }: Opened, position: number): Promise<Member> {
  const person = people.get(assessors[position]?.email ?? "");
  if (person === undefined) throw new Error(`no assessor ${position}`);
  return { person, membership: await memberOf(open, person, round) };
}

async function memberOf(open: Stage["open"], person: Person, round: string): Promise<Membership> {
  const membership = await membershipIn(open(), person.id, round);
  if (membership === undefined) throw new Error(`${person.name} is no member`);
  return membership;
}

async function sheetOf(
  open: Stage["open"],
  { person, membership }: Member,
  round: string,
  entry: Entry,
  node: string,
): Promise<SeenSheet> {
  const listed = await visibleSheets(open(), membership, round);
  const sheet = listed.find((one) => one.entry === entry.id && one.node === node);
  if (sheet === undefined) throw new Error(`${entry.name} ${node} was not assigned to ${person.name}`);
  return visibleSheet(open(), person, sheet.id);
}
