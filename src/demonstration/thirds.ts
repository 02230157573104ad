import { membershipIn } from "../people/store";
import { visibleSheet, visibleSheets } from "../sheets/store";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { assessors } from "./people";
import type { PlaceName } from "./places";
import { advance, caseOf, placeOf } from "./review";
import type { Uploaded } from "./uploading";

/** The place whose third assessors are done; of the others the lead settles what differs, or it waits. */
const place: PlaceName = "霁川市";

/** Whoever was drawn for the place rates the leaves on which two differ. */
export async function rateAsThirds(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  const { open, now } = stage;
  const { entry, report } = placeOf(uploaded, place);
  const about = caseOf(opened, place, report);
  for (const { email } of assessors) {
    const person = opened.people.get(email);
    const membership = person && (await membershipIn(open(), person.id, opened.round));
    if (person === undefined || membership === undefined) throw new Error(`no ${email}`);
    const listed = await visibleSheets(open(), membership, opened.round);
    for (const { id } of listed.filter((sheet) => sheet.entry === entry.id && sheet.leaves.length > 0)) {
      const seen = await visibleSheet(open(), person, id);
      await advance(stage, opened, momentAt(now, daysAgo.thirds, 9), seen, about, report, 0, "handed in");
    }
  }
}
