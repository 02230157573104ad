import { importEdition } from "../editions/import";
import { shippedDocument } from "../editions/shipped";
import { importSubjects } from "../jurisdictions/import";
import { allSubjects } from "../jurisdictions/store";
import { sha256 } from "../log/log";
import { type NewInvitation, inviteAll } from "../people/invitations";
import { insertInvitations } from "../people/store";
import { moveTrack } from "../rounds/moving";
import { openRound } from "../rounds/opening";
import { join } from "./accounts";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import { assessors, clerks, lead, office, type Player } from "./people";
import { listOfPlaces, places, province } from "./places";

export type Opened = { readonly round: string; readonly office: string };

/** The office sets up: indicator system, places, round, entries, people; everybody follows their invitation. */
export async function openingOf(stage: Stage): Promise<Opened> {
  const { now } = stage;
  const office = await firstAccount(stage);
  const at = momentAt(now, daysAgo.opened, 10);
  const { sha256 } = await importEdition(stage.open(), at, office, shippedDocument("demonstration-2021"));
  await importSubjects(stage.open(), at + 9 * 60_000, office, listOfPlaces());
  const round = await openRound(stage.open(), at + 20 * 60_000, office, {
    title: `${province}${new Date(now).getFullYear()}年度法治政府建设示范评估`,
    tracks: [{ track: "comprehensive", edition: sha256, dueAt: momentAt(now, daysAgo.application, 18) }],
  });
  await inviteEverybody(stage, office, round);
  await moveTrack(stage.open(), momentAt(now, daysAgo.application, 9), office, round, "comprehensive", {
    from: "draft",
    to: "application",
    dueAt: momentAt(now, daysAgo.written, 18),
  });
  return { round, office };
}

/** The installation's first invitation is made by nobody, on the server's command line. */
async function firstAccount(stage: Stage): Promise<string> {
  const at = momentAt(stage.now, daysAgo.installed, 15);
  const token = crypto.randomUUID();
  const db = stage.open();
  await db.batch(
    insertInvitations(db, [
      {
        token_digest: await sha256(token),
        name: office.name,
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
  return join(db, stage.settings, at + 3_600_000, office, token);
}

async function inviteEverybody(stage: Stage, by: string, round: string): Promise<void> {
  const { now, settings } = stage;
  const subjects = new Map((await allSubjects(stage.open())).map(({ name, id }) => [name, id]));
  const invited: readonly (readonly [Player, Omit<NewInvitation, "name">])[] = [
    [lead, { role: "lead", round, subject: null, organisation: lead.organisation }],
    ...assessors.map(
      (one) => [one, { role: "assessor", round, subject: null, organisation: one.organisation }] as const,
    ),
    ...places.map(
      ({ name }) =>
        [
          clerks[name],
          { role: "bureau", round, subject: subjects.get(name) ?? null, organisation: "" },
        ] as const,
    ),
  ];
  const made = await inviteAll(
    stage.open(),
    momentAt(now, daysAgo.invited, 9, 30),
    by,
    round,
    invited.map(([{ name }, invitation]) => ({ name, ...invitation })),
  );
  for (const [place, [player]] of invited.entries()) {
    const token = made[place]?.token ?? "";
    await join(stage.open(), settings, momentAt(now, daysAgo.joined, 9, place * 7), player, token);
  }
}
