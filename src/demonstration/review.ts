import { textIn } from "../criteria/text.ts";
import { readReport } from "../reading/read.ts";
import { moveTrack } from "../rounds/moving";
import { handIn } from "../sheets/hand-in";
import { returnSheet } from "../sheets/returning";
import { leavesOn } from "../sheets/marks";
import type { SeenSheet } from "../sheets/sheets";
import { visibleSheet } from "../sheets/store";
import { assign } from "./assigning";
import { daysAgo, momentAt } from "./calendar";
import type { ReadReport } from "./documents";
import { factsOf } from "./facts";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { lead } from "./people";
import { type PlaceName, places } from "./places";
import { type Case, draftOf } from "./ratings";
import { remarks } from "./remarks";
import { scoreSheet } from "./scoring";
import { type Progress, returnReason, teams } from "./teams";
import type { Uploaded } from "./uploading";

/** The written review: two assessors a place, each as far as its team is; then the office moves on to the visits. */
export async function review(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  const { now } = stage;
  for (const [number, { name }] of places.entries()) {
    const { assessors, written } = teams[name];
    const { entry, report } = placeOf(uploaded, name);
    const about = caseOf(opened, name, report);
    const at = momentAt(now, daysAgo.assigned, 10, number * 3);
    const sheets = await assign(stage, at, opened, entry, "W", assessors);
    for (const [place, seen] of sheets.entries()) {
      const begin = momentAt(now, daysAgo.scored - number * 2 + place, 9, (number * 11) % 60);
      await advance(
        stage,
        opened,
        begin,
        seen,
        about,
        report,
        place === 0 ? 0 : 1,
        written[place] ?? "untouched",
      );
    }
  }
  await moveTrack(
    stage.open(),
    momentAt(now, daysAgo.onsite, 9),
    opened.office.id,
    opened.round,
    "comprehensive",
    {
      from: "written",
      to: "onsite",
    },
  );
}

/** Takes one sheet as far as `progress` says. */
export async function advance(
  stage: Stage,
  opened: Opened,
  begin: number,
  seen: SeenSheet,
  about: Case,
  report: ReadReport,
  assessor: 0 | 1,
  progress: Progress,
): Promise<void> {
  if (progress === "untouched") return;
  const leaves = leavesOn(about.edition, seen.sheet, seen.entry.kind);
  const reached = typeof progress === "number" ? Math.round(leaves.length * progress) : leaves.length;
  const drafts = leaves.slice(0, reached).map((leaf) => draftOf(about, leaf, assessor));
  await scoreSheet(stage, begin, seen, report, drafts);
  if (typeof progress === "number") return;
  const day = 86_400_000;
  await handIn(stage.open(), begin + day, seen, about.edition);
  if (progress !== "returned") return;
  const person = opened.people.get(lead.email);
  if (person === undefined) throw new Error("no lead");
  const asLead = await visibleSheet(stage.open(), person, seen.sheet.id);
  await returnSheet(stage.open(), begin + 2 * day, asLead, returnReason);
}

export function placeOf(uploaded: Uploaded, name: PlaceName) {
  const found = uploaded.get(name);
  if (found === undefined) throw new Error(`${name} has uploaded nothing`);
  return found;
}

export function caseOf({ edition }: Opened, place: PlaceName, { text }: ReadReport): Case {
  const facts = (edition.document.facts ?? []).map(({ key, title, unit, phrases }) => ({
    key,
    phrases,
    title: textIn(title, "zh"),
    unit: unit === undefined ? undefined : textIn(unit, "zh"),
  }));
  const report = readReport(text, facts);
  return { place, edition, report, facts: factsOf(report.mentions), remarks: remarks() };
}
