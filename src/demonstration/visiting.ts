import { sampledFor } from "../cases/sampled";
import { assign } from "./assigning";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { places } from "./places";
import { advance, caseOf, placeOf } from "./review";
import type { Surveyed } from "./surveying";
import { teams } from "./teams";
import type { Uploaded } from "./uploading";

/** The visits and the survey: assigned for every place, done for those whose entry is complete. */
export async function visit(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
  surveyed: ReadonlyMap<string, Surveyed>,
): Promise<void> {
  const { now } = stage;
  for (const [number, { name }] of places.entries()) {
    const { assessors, complete } = teams[name];
    const [first] = assessors;
    const { entry, report } = placeOf(uploaded, name);
    const about = {
      ...caseOf(opened, name, report),
      sampled: await sampledFor(stage.open(), entry),
      surveyed: surveyed.get(entry.subject),
    };
    const at = momentAt(now, daysAgo.onsite, 11, number * 3);
    const onsite = await assign(stage, at, opened, entry, "O", assessors);
    const survey = await assign(stage, at + 60_000, opened, entry, "S", [first]);
    if (!complete) continue;
    for (const [place, seen] of [...onsite, ...survey].entries()) {
      const begin = momentAt(now, daysAgo.visited - (number % 6), 14 + place, (number * 17) % 60);
      await advance(stage, opened, begin, seen, about, report, place === 1 ? 1 : 0, "handed in");
    }
  }
}
