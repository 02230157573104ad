import { asks } from "../applications/asks";
import { importDays } from "../calendar/import";
import type { Edition } from "../criteria/tree.ts";
import { importEdition } from "../editions/import";
import { type ShippedName, shippedDocument } from "../editions/shipped";
import { editionOf } from "../editions/store";
import { addEntries } from "../entries/adding";
import { importSubjects } from "../jurisdictions/import";
import { allSubjects } from "../jurisdictions/store";
import type { Subject } from "../jurisdictions/subjects";
import { sha256 } from "../log/log";
import { type NewInvitation, inviteAll } from "../people/invitations";
import type { Person } from "../people/people";
import { insertInvitations } from "../people/invitation-store";
import { moveTrack } from "../rounds/moving";
import { openRound } from "../rounds/opening";
import { visibleRound } from "../rounds/store";
import { join } from "./accounts";
import { daysAgo, momentAt, statutoryHolidays } from "./calendar";
import { recordEarlier } from "./earlier";
import type { Stage } from "./load";
import { pledge } from "./pledging";
import { planOfPlaces, planOfProjects } from "./plans";
import {
  administrator,
  assessors,
  cityOfficer,
  clerks,
  department,
  deputy,
  lead,
  observer,
  office as officer,
  type Player,
} from "./people";
import { listOfPlaces, province } from "./places";
import { projects } from "./projects";

export type Opened = {
  readonly round: string;
  readonly edition: Edition;
  readonly office: Person;
  readonly deputy: Person;
  /** Everybody else, by address. */
  readonly people: ReadonlyMap<string, Person>;
};

const minute = 60_000;

/** The office sets up: indicator systems, places, round, entries, people; everybody follows their invitation. */
export async function open(stage: Stage): Promise<Opened> {
  const { now } = stage;
  const office = await firstAccount(stage);
  await inviteAdministrator(stage, office.id);
  const at = momentAt(now, daysAgo.opened, 10);
  const second = await deputyAccount(stage, at - 30 * minute, office);
  const comprehensive = await imported(stage, at, office, "demonstration-2021");
  const project = await imported(stage, at + 3 * minute, office, "project-2021");
  await importDays(stage.open(), at + 6 * minute, office.id, statutoryHolidays(now));
  await importSubjects(stage.open(), at + 9 * minute, office.id, listOfPlaces());
  await recordEarlier(stage, at + 12 * minute, office, project);
  const round = await openRound(stage.open(), at + 20 * minute, office.id, {
    title: `${province}${new Date(now).getFullYear()}年度法治政府建设示范评估`,
    tracks: [
      {
        track: "comprehensive",
        edition: comprehensive,
        plan: planOfPlaces(now),
        asks: ["statements", "self_scores"],
      },
      { track: "project", edition: project, plan: planOfProjects(now), asks },
    ],
  });
  const subjects = await allSubjects(stage.open());
  await enter(stage, at + 26 * minute, office, round, subjects);
  const people = await inviteEverybody(stage, office.id, round, subjects);
  await inviteDepartment(stage, people, round, subjects);
  await pledge(stage, people, round);
  await callForBids(stage, office, round);
  return { round, edition: await editionOf(stage.open(), comprehensive), office, deputy: second, people };
}

async function imported(stage: Stage, at: number, office: Person, name: ShippedName): Promise<string> {
  const { sha256 } = await importEdition(stage.open(), at, office.id, shippedDocument(name));
  return sha256;
}

/** Every place bids as a whole, some with a project as well. */
async function enter(
  stage: Stage,
  at: number,
  office: Person,
  round: string,
  subjects: readonly Subject[],
): Promise<void> {
  const { tracks } = (await visibleRound(stage.open(), office, round)).round;
  for (const track of tracks) {
    const bids = subjects.flatMap((subject) =>
      track.track === "comprehensive"
        ? [{ subject, title: "" }]
        : projects.flatMap(({ place, title }) => (place === subject.name ? [{ subject, title }] : [])),
    );
    await addEntries(stage.open(), at, office.id, round, track, bids);
  }
}

/** The places are called first; the projects hand up their papers while the visits are under way. */
async function callForBids(stage: Stage, office: Person, round: string): Promise<void> {
  const { now } = stage;
  const from = { from: "draft", to: "application" } as const;
  await moveTrack(stage.open(), momentAt(now, daysAgo.application, 9), office.id, round, "comprehensive", {
    ...from,
  });
  await moveTrack(stage.open(), momentAt(now, daysAgo.projects, 9), office.id, round, "project", {
    ...from,
  });
}

/** The installation's first invitation is made by nobody, on the server's command line. */
async function firstAccount(stage: Stage): Promise<Person> {
  const at = momentAt(stage.now, daysAgo.installed, 15);
  const token = crypto.randomUUID();
  const db = stage.open();
  await db.batch(
    insertInvitations(db, [
      {
        token_digest: await sha256(token),
        name: officer.name,
        email: officer.email,
        role: "office",
        round: null,
        subject: null,
        organisation: "",
        created_at: at,
        created_by: null,
        expires_at: at + 14 * 86_400_000,
      },
    ]),
  );
  return join(db, stage.settings, at + 60 * minute, officer, token);
}

async function deputyAccount(stage: Stage, at: number, office: Person): Promise<Person> {
  const invitation = { ...invitationOf(deputy), role: "office", round: null } as const;
  const [made] = await inviteAll(stage.open(), at, office.id, null, [invitation]);
  return join(stage.open(), stage.settings, at + 10 * minute, deputy, made?.token ?? "");
}

/** Somebody else keeps the accounts. */
async function inviteAdministrator(stage: Stage, by: string): Promise<void> {
  const at = momentAt(stage.now, daysAgo.installed, 17);
  const invitation = { ...invitationOf(administrator), role: "administrator", round: null } as const;
  const [made] = await inviteAll(stage.open(), at, by, null, [invitation]);
  await join(stage.open(), stage.settings, at + 20 * minute, administrator, made?.token ?? "");
}

/** A bureau asks one of its departments in. */
async function inviteDepartment(
  stage: Stage,
  people: ReadonlyMap<string, Person>,
  round: string,
  subjects: readonly Subject[],
): Promise<void> {
  const at = momentAt(stage.now, daysAgo.joined, 15);
  const { place, unit } = department;
  const subject = subjects.find(({ name }) => name === place)?.id ?? null;
  const by = people.get(clerks[place].email)?.id ?? "";
  const invitation = {
    ...invitationOf(department),
    role: "department",
    round,
    subject,
    organisation: unit,
  } as const;
  const [made] = await inviteAll(stage.open(), at, by, round, [invitation]);
  await join(stage.open(), stage.settings, at + 30 * minute, department, made?.token ?? "");
}

function invitationOf({ name, email }: Player) {
  return { name, email, subject: null, organisation: "" };
}

async function inviteEverybody(
  stage: Stage,
  by: string,
  round: string,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, Person>> {
  const invited = invitedTo(round, subjects);
  const at = momentAt(stage.now, daysAgo.invited, 9, 30);
  const made = await inviteAll(
    stage.open(),
    at,
    by,
    round,
    invited.map(([, invitation]) => invitation),
  );
  const people = new Map<string, Person>();
  for (const [place, [player]] of invited.entries()) {
    const joinedAt = momentAt(stage.now, daysAgo.joined, 9, place * 7);
    const person = await join(stage.open(), stage.settings, joinedAt, player, made[place]?.token ?? "");
    people.set(person.email, person);
  }
  return people;
}

/** The team first: the sign-in page offers people in the order they joined. */
function invitedTo(
  round: string,
  subjects: readonly Subject[],
): readonly (readonly [Player, NewInvitation])[] {
  const ids = new Map(subjects.map(({ name, id }) => [name, id]));
  const named = (player: Player, role: NewInvitation["role"]) => ({ ...invitationOf(player), role, round });
  return [
    [lead, { ...named(lead, "lead"), organisation: lead.organisation }],
    ...assessors.map((one) => [one, { ...named(one, "assessor"), organisation: one.organisation }] as const),
    [observer, { ...named(observer, "observer"), organisation: observer.organisation }],
    [cityOfficer, { ...named(cityOfficer, "city"), subject: ids.get(cityOfficer.city) ?? null }],
    ...clerksInOrder.map(
      ([place, one]) => [one, { ...named(one, "bureau"), subject: ids.get(place) ?? null }] as const,
    ),
  ];
}

const clerksInOrder = Object.entries(clerks);
