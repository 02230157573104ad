import { dayOf } from "../calendar/calendar";
import { visibleEntry } from "../entries/store";
import { keepFile } from "../evidence/files";
import { hex } from "../log/log";
import type { VisitKind } from "../db/visit-tables";
import type { Membership, Person } from "../people/people";
import { membershipIn } from "../people/store";
import type { Written } from "../visits/items";
import { openVisit, setClosed } from "../visits/preparing";
import { acceptPhotos, recordItem } from "../visits/recording";
import { visibleVisit } from "../visits/store";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { assessors } from "./people";
import { photograph, type Scene } from "./photograph";
import type { PlaceName } from "./places";
import { placeOf } from "./review";
import { type Found, tours } from "./tours";
import type { Uploaded } from "./uploading";

/** The teams' visits: one that is over, one under way with part of its sheet filled in, one mystery visit. */
export async function tour(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  for (const [number, { place, kind, team, ago, closed, found }] of tours.entries()) {
    const { now, open } = stage;
    const office = await visibleEntry(open(), opened.office, placeOf(uploaded, place).entry.id);
    const members = await Promise.all(team.map((position) => memberAt(stage, opened, position)));
    const visit = await openVisit(open(), momentAt(now, daysAgo.onsite - 1, 10, number * 7), office, {
      kind,
      day: dayOf(momentAt(now, ago)),
      members: members.map(({ membership }) => membership.id),
    });
    for (const [order, finding] of found.entries())
      await write(stage, opened, members, visit, momentAt(now, ago, 9 + order, 20), finding);
    if (!closed) continue;
    const seen = await visibleVisit(open(), opened.office, visit);
    await setClosed(open(), momentAt(now, ago, 18), seen, true);
  }
}

export type Tour = {
  readonly place: PlaceName;
  readonly kind: VisitKind;
  readonly team: readonly number[];
  /** Days before today. */
  readonly ago: number;
  readonly closed: boolean;
  readonly found: readonly Found[];
};

type Member = { readonly person: Person; readonly membership: Membership };

/** One finding from a phone, its photos with it; it reached the office's side twenty minutes later. */
async function write(
  { env, open }: Stage,
  { edition }: Opened,
  members: readonly Member[],
  visit: string,
  madeAt: number,
  { by, scene, signedBy, ...said }: Found,
): Promise<void> {
  const [author, signer] = [members[by], signedBy === undefined ? undefined : members[signedBy]];
  if (author === undefined) throw new Error(`no member ${by}`);
  const received = madeAt + 20 * 60_000;
  const arrived = scene === undefined ? [] : await photographed(open(), env.FILES, scene);
  const id = crypto.randomUUID();
  const photos = arrived.map(({ digest }) => ({ file: digest, takenAt: madeAt - 60_000 }));
  const item: Written = {
    id,
    kind: "finding",
    of: null,
    text: "",
    ref: "",
    answers: {},
    place: "",
    ...said,
    madeAt,
    photos,
  };
  const seen = await visibleVisit(open(), author.person, visit);
  await recordItem(open(), received, seen, edition, item, arrived);
  if (signer === undefined) return;
  const signature: Written = {
    ...item,
    id: crypto.randomUUID(),
    kind: "countersignature",
    of: id,
    text: "",
    ref: "",
    answers: {},
    place: "",
    photos: [],
  };
  const asSigner = await visibleVisit(open(), signer.person, visit);
  await recordItem(open(), received + 60_000, asSigner, edition, signature);
}

async function photographed(db: ReturnType<Stage["open"]>, files: R2Bucket, scene: Scene) {
  const bytes = photograph(scene);
  const digest = hex(await crypto.subtle.digest("SHA-256", bytes));
  const size = bytes.byteLength;
  await keepFile(files, new Blob([bytes]).stream(), { digest, size });
  return acceptPhotos(db, files, [{ name: `${scene}.png`, digest, size }]);
}

async function memberAt({ open }: Stage, { people, round }: Opened, position: number): Promise<Member> {
  const person = people.get(assessors[position]?.email ?? "");
  const membership = person && (await membershipIn(open(), person.id, round));
  if (person === undefined || membership === undefined) throw new Error(`no assessor ${position}`);
  return { person, membership };
}
