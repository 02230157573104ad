import type { Entry } from "../entries/entries";
import { visibleEntries, visibleEntry } from "../entries/store";
import { membershipIn } from "../people/store";
import { moveTrack } from "../rounds/moving";
import { applyForPlaces } from "./applying";
import { daysAgo, momentAt } from "./calendar";
import { type ReadReport, uploadReport } from "./documents";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { clerks } from "./people";
import { type PlaceName, places } from "./places";
import { reports } from "./reports";
import { stateAll } from "./stating";

export type Uploaded = ReadonlyMap<PlaceName, { readonly entry: Entry; readonly report: ReadReport }>;

/** Every bureau uploads its report and submits; then the office moves on to the written review. */
export async function handUp(stage: Stage, opened: Opened): Promise<Uploaded> {
  const { now } = stage;
  const { round, office, people } = opened;
  const entries = await entriesByPlace(stage, round, office.id);
  const uploaded = new Map<PlaceName, { readonly entry: Entry; readonly report: ReadReport }>();
  for (const [number, { name }] of places.entries()) {
    const clerk = people.get(clerks[name].email);
    const entry = entries.get(name);
    if (clerk === undefined || entry === undefined) throw new Error(`${name} has no clerk or no entry`);
    const at = momentAt(now, daysAgo.uploaded - number, 10 + (number % 7), (number * 13) % 60);
    const seen = await visibleEntry(stage.open(), clerk, entry.id);
    uploaded.set(name, { entry, report: await uploadReport(stage, at, seen, reports[name]) });
  }
  await stateAll(stage, opened, uploaded);
  await applyForPlaces(stage, opened);
  await moveTrack(stage.open(), momentAt(now, daysAgo.written, 9), office.id, round, "comprehensive", {
    from: "application",
    to: "written",
  });
  return uploaded;
}

async function entriesByPlace(
  { open }: Stage,
  round: string,
  office: string,
): Promise<ReadonlyMap<string, Entry>> {
  const membership = await membershipIn(open(), office, round);
  if (membership === undefined) throw new Error("the office is no member");
  const entries = await visibleEntries(open(), membership, round);
  return new Map(entries.flatMap((entry) => (entry.track === "comprehensive" ? [[entry.name, entry]] : [])));
}
