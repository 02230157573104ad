import { askForLists } from "../cases/asking";
import { publishSeed } from "../cases/drawing";
import { handOver, lockList, saveList } from "../cases/listing";
import { replaceFile } from "../cases/replacing";
import { contentOf, listNow, listsOf } from "../cases/store";
import type { SeenEntry } from "../entries/entries";
import { visibleEntry } from "../entries/store";
import type { Membership } from "../people/people";
import { departmentsOf, membershipIn } from "../people/store";
import { between, chance } from "../statistics/random.ts";
import { daysAgo, momentAt } from "./calendar";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { clerks, department } from "./people";
import { type PlaceName, places } from "./places";
import { placeOf } from "./review";
import { teams } from "./teams";
import type { Uploaded } from "./uploading";

const penalties = { kind: "行政处罚", leaf: "O1", count: 5, unit: "综合行政执法局", mark: "综执罚" } as const;
const licences = { kind: "行政许可", leaf: null, count: 3, unit: "行政审批局", mark: "行审许" } as const;
const decisions = { kind: "重大行政决策", leaf: "O5", count: 3, unit: "政府办公室", mark: "府决" } as const;

type Kind = typeof penalties | typeof licences | typeof decisions;

/** Before the visits every place hands in its list of penalties and locks it; answers the draw. */
export async function listPenalties(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<string> {
  const names = places.map(({ name }) => name);
  const draw = await ask(stage, opened, uploaded, penalties, names, daysAgo.onsite + 6, daysAgo.onsite + 1);
  for (const [number, name] of names.entries()) {
    const at = momentAt(stage.now, daysAgo.onsite + 5 - (number % 4), 9 + (number % 8), (number * 13) % 60);
    await handIn(stage, opened, uploaded, draw, penalties, name, { savedAt: at, lockedAt: at + 25 * 60_000 });
  }
  return draw;
}

/** On the first day on site the office publishes the seed; one file drawn turns out to be lost. */
export async function drawPenalties(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
  draw: string,
): Promise<void> {
  const at = momentAt(stage.now, daysAgo.onsite, 10);
  const membership = await officeOf(stage, opened);
  const seed = { text: "03 11 14 18 25 32 + 09", source: "福利彩票双色球当期开奖号码（锁定之后开出）" };
  await publishSeed(stage.open(), at, { round: opened.round, membership }, draw, seed);
  await loseOne(stage, opened, uploaded, draw, "桐溪县", at + 4 * 3_600_000);
}

async function loseOne(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
  draw: string,
  name: PlaceName,
  at: number,
): Promise<void> {
  const { entry } = placeOf(uploaded, name);
  const list = (await listsOf(stage.open(), { entry: entry.id })).find((one) => one.draw === draw);
  if (list === undefined) throw new Error(`${name} has no list`);
  const { order } = await contentOf(stage.open(), list.id);
  await replaceFile(stage.open(), at, await seenByOffice(stage, opened, entry.id), list.id, {
    file: order[1] ?? "",
    by: order[penalties.count] ?? null,
    reason: "lost",
    note: "档案室漏水后原卷送修复，暂不能调阅，有档案馆回执。",
  });
}

/** Two more draws under way: one waits for its seed, of the other some lists are still to come. */
export async function askForMore(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  const { now } = stage;
  const two = ["汐州市", "望澜区"] as const;
  const licensed = await ask(stage, opened, uploaded, licences, two, 4, 1);
  for (const [number, name] of two.entries()) {
    const at = momentAt(now, 3, 10 + number, 5);
    await handIn(stage, opened, uploaded, licensed, licences, name, {
      savedAt: at,
      lockedAt: at + 40 * 60_000,
    });
  }
  const names = places.map(({ name }) => name).filter((name) => teams[name].complete);
  const decided = await ask(stage, opened, uploaded, decisions, names, 2, -7);
  await handIn(stage, opened, uploaded, decided, decisions, "汐州市", {
    savedAt: momentAt(now, 1, 9, 30),
    lockedAt: momentAt(now, 1, 9, 50),
  });
  await handIn(stage, opened, uploaded, decided, decisions, "桐溪县", { savedAt: momentAt(now, 1, 15, 10) });
  await passOn(stage, opened, uploaded, decided);
}

/** The bureau of the department's place hands the list to it. */
async function passOn(stage: Stage, opened: Opened, uploaded: Uploaded, draw: string): Promise<void> {
  const { seen, list } = await bureauAt(stage, opened, uploaded, draw, department.place);
  const [unit] = await departmentsOf(stage.open(), opened.round, seen.entry.subject);
  await handOver(stage.open(), momentAt(stage.now, 1, 11), seen, list, unit?.id ?? null);
}

async function ask(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
  { kind, leaf, count, unit }: Kind,
  names: readonly PlaceName[],
  askedAgo: number,
  dueAgo: number,
): Promise<string> {
  return askForLists(stage.open(), momentAt(stage.now, askedAgo, 9, 40), await officeOf(stage, opened), {
    round: opened.round,
    track: "comprehensive",
    kind,
    leaf,
    count,
    dueAt: momentAt(stage.now, dueAgo, 18),
    departments: [unit],
    entries: names.map((name) => placeOf(uploaded, name).entry.id),
  });
}

async function handIn(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
  draw: string,
  { mark }: Kind,
  name: PlaceName,
  { savedAt, lockedAt }: { readonly savedAt: number; readonly lockedAt?: number },
): Promise<void> {
  const { seen, list } = await bureauAt(stage, opened, uploaded, draw, name);
  await saveList(stage.open(), savedAt, seen, list, numbersOf(stage, name, mark));
  if (lockedAt !== undefined) await lockList(stage.open(), lockedAt, seen, list, savedAt);
}

function numbersOf({ now }: Stage, name: PlaceName, mark: string): readonly string[] {
  const year = new Date(now).getFullYear() - 1;
  const size = between(chance(`${name} ${mark}`), 48, 210);
  return Array.from(
    { length: size },
    (_, index) => `${name.slice(0, 2)}${mark}〔${year}〕第${String(index + 1).padStart(4, "0")}号`,
  );
}

async function bureauAt(
  stage: Stage,
  opened: Opened,
  uploaded: Uploaded,
  draw: string,
  name: PlaceName,
): Promise<{ readonly seen: SeenEntry; readonly list: string }> {
  const clerk = opened.people.get(clerks[name].email);
  if (clerk === undefined) throw new Error(`${name} has no clerk`);
  const { entry } = placeOf(uploaded, name);
  const lists = await listsOf(stage.open(), { entry: entry.id });
  const list = lists.find((one) => one.draw === draw)?.id ?? "";
  if ((await listNow(stage.open(), list)) === undefined) throw new Error(`${name} was asked for no list`);
  return { seen: await visibleEntry(stage.open(), clerk, entry.id), list };
}

async function seenByOffice(stage: Stage, opened: Opened, entry: string): Promise<SeenEntry> {
  return visibleEntry(stage.open(), opened.office, entry);
}

async function officeOf(stage: Stage, { office, round }: Opened): Promise<Membership> {
  const membership = await membershipIn(stage.open(), office.id, round);
  if (membership === undefined) throw new Error("the office has no part in its round");
  return membership;
}
