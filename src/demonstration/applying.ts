import { saveStatement } from "../applications/saving";
import { statementOf } from "../applications/store";
import { leafOf } from "../criteria/tree.ts";
import type { Track } from "../db/terms";
import { editionOf } from "../editions/store";
import { answerApplication, submit } from "../entries/applying";
import { visibleEntries, visibleEntry } from "../entries/store";
import type { Person } from "../people/people";
import { membershipIn } from "../people/store";
import { daysAgo, momentAt } from "./calendar";
import { uploadReport } from "./documents";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { fillIn } from "./filling-in";
import { papers } from "./papers";
import { clerks } from "./people";
import { type PlaceName, places } from "./places";

/** What became of the projects' applications; the one that is not here waits for its answer. */
const answers: Readonly<Partial<Record<PlaceName, Answer>>> = {
  桐溪县: {
    answer: "returned",
    reason: "实施方案缺少牵头部门盖章页，成效数据没有注明统计口径，请补正后再次提交。",
  },
  汐州湾新区: { answer: "refused", reason: "项目实施不满一年，不符合申报通知规定的条件。" },
};

type Answer = { readonly answer: "accepted" | "returned" | "refused"; readonly reason: string };

/** The bureaus submit what they uploaded, and the office accepts it, before the written review. */
export async function applyForPlaces(stage: Stage, opened: Opened): Promise<void> {
  const { now } = stage;
  for (const [number, { name, entry }] of (await entriesOf(stage, opened, "comprehensive")).entries()) {
    const submitted = momentAt(now, daysAgo.uploaded - number - 1, 15, (number * 7) % 60);
    await hand(stage, opened, name, entry, submitted);
    const accepted = momentAt(now, daysAgo.written + 1, 10, number * 4);
    await answer(stage, opened, entry, accepted, { answer: "accepted", reason: "" });
  }
}

/** The projects are still in the middle of it. */
export async function applyForProjects(stage: Stage, opened: Opened): Promise<void> {
  const { now } = stage;
  for (const [number, { name, entry }] of (await entriesOf(stage, opened, "project")).entries()) {
    const paper = papers[name];
    if (paper === undefined) continue;
    const uploaded = momentAt(now, 9 - number, 11, number * 17);
    const clerk = clerkOf(opened, name);
    const seen = await visibleEntry(stage.open(), clerk, entry);
    const { revision } = await uploadReport(stage, uploaded, seen, paper, paper.title);
    await fillIn(stage, uploaded + 3_600_000, seen, revision.document);
    await hand(stage, opened, name, entry, momentAt(now, 9 - number, 16, number * 11));
    const answered = answers[name];
    if (answered === undefined) continue;
    await answer(stage, opened, entry, momentAt(now, 4 - number, 10, number * 13), answered);
    if (answered.answer === "returned") await mend(stage, opened, name, entry);
  }
}

/** A returned application is half mended: what changed shows beside what was submitted. */
async function mend(stage: Stage, opened: Opened, name: PlaceName, entry: string): Promise<void> {
  const seen = await visibleEntry(stage.open(), clerkOf(opened, name), entry);
  const leaf = leafOf(await editionOf(stage.open(), seen.entry.edition), "E1");
  const before = leaf && (await statementOf(stage.open(), entry, leaf.code));
  if (leaf === undefined || before === undefined) throw new Error(`${name} said nothing of E1`);
  const { revision, units } = before;
  const text = `${before.text}统计口径：培训人次按签到表计，调解数按县矛盾纠纷调处中心台账计。`;
  await saveStatement(stage.open(), momentAt(stage.now, 1, 16, 20), seen, leaf, { revision, text, units });
}

async function hand({ open }: Stage, opened: Opened, name: PlaceName, entry: string, at: number) {
  await submit(open(), at, await visibleEntry(open(), clerkOf(opened, name), entry));
}

function clerkOf({ people }: Opened, name: PlaceName): Person {
  const clerk = people.get(clerks[name].email);
  if (clerk === undefined) throw new Error(`${name} has no clerk`);
  return clerk;
}

async function answer({ open }: Stage, { office }: Opened, entry: string, at: number, answered: Answer) {
  await answerApplication(open(), at, await visibleEntry(open(), office, entry), answered);
}

type Bid = { readonly name: PlaceName; readonly entry: string };

async function entriesOf({ open }: Stage, { round, office }: Opened, track: Track): Promise<readonly Bid[]> {
  const membership = await membershipIn(open(), office.id, round);
  if (membership === undefined) throw new Error("the office is no member");
  const entries = (await visibleEntries(open(), membership, round)).filter((entry) => entry.track === track);
  return places.flatMap(({ name }) => {
    const entry = entries.find((one) => one.name === name);
    return entry === undefined ? [] : [{ name, entry: entry.id }];
  });
}
