import { linkDocument } from "../applications/linking";
import { saveStatement } from "../applications/saving";
import { editionOf } from "../editions/store";
import { addEntries } from "../entries/adding";
import { submit } from "../entries/applying";
import { visibleEntries, visibleEntry } from "../entries/store";
import { allSubjects } from "../jurisdictions/store";
import { inviteAll } from "../people/invitations";
import { endMembership } from "../people/memberships";
import type { Person } from "../people/people";
import { membershipIn } from "../people/store";
import { moveTrack } from "../rounds/moving";
import { openRound } from "../rounds/opening";
import { leafOf } from "../criteria/tree.ts";
import { join } from "./accounts";
import { uploadReport } from "./documents";
import type { Stage } from "./load";
import { earlierPaper } from "./papers";
import { earlierClerk } from "./people";
import { province } from "./places";
import { projects } from "./projects";
import { earlierStatements } from "./statements";

const minute = 60_000;

/**
 * The office writes down what one project said the year before, so that its bureau need not write it again: a round of
 * its own, closed, and the clerk of then no longer acts.
 */
export async function recordEarlier(
  stage: Stage,
  at: number,
  office: Person,
  edition: string,
): Promise<void> {
  const { open, now } = stage;
  const [project] = projects;
  const subject = (await allSubjects(open())).find(({ name }) => name === project.place);
  if (subject === undefined) throw new Error(`there is no ${project.place}`);
  const round = await openRound(open(), at, office.id, {
    title: `${province}${new Date(now).getFullYear() - 1}年度法治政府建设单项示范评估（补录）`,
    tracks: [{ track: "project", edition, plan: [] }],
  });
  const bids = [{ subject, title: project.title }];
  await addEntries(open(), at + minute, office.id, round, { track: "project", edition }, bids);
  const clerk = await clerkFor(stage, at + 2 * minute, office, round, subject.id);
  const move = (from: "draft" | "application", to: "application" | "closed", when: number) =>
    moveTrack(open(), when, office.id, round, "project", { from, to });
  await move("draft", "application", at + 3 * minute);
  const membership = await membershipIn(open(), clerk.id, round);
  const [entry] = membership ? await visibleEntries(open(), membership, round) : [];
  if (membership === undefined || entry === undefined) throw new Error("the earlier entry is not there");
  const seen = await visibleEntry(open(), clerk, entry.id);
  const { revision } = await uploadReport(stage, at + 4 * minute, seen, earlierPaper, earlierPaper.title);
  const system = await editionOf(open(), edition);
  for (const [code, text] of earlierStatements) {
    const leaf = leafOf(system, code);
    if (leaf === undefined) throw new Error(`no leaf ${code}`);
    const units = [`${project.place}司法局`, `${project.place}城管局`];
    await saveStatement(open(), at + 5 * minute, seen, leaf, { revision: 0, text, units });
    await linkDocument(open(), at + 5 * minute, seen, code, revision.document, []);
  }
  await submit(open(), at + 6 * minute, seen);
  await move("application", "closed", at + 7 * minute);
  await endMembership(open(), at + 7 * minute, office.id, membership.id, { round });
}

async function clerkFor(
  { open, settings }: Stage,
  at: number,
  office: Person,
  round: string,
  subject: string,
): Promise<Person> {
  const { name, email } = earlierClerk;
  const invitation = { name, email, role: "bureau", round, subject, organisation: "" } as const;
  const [made] = await inviteAll(open(), at, office.id, round, [invitation]);
  return join(open(), settings, at, earlierClerk, made?.token ?? "");
}
