import { bringDeclaration } from "../applications/declaring";
import { checkCode } from "../applications/declared";
import { linkDocument } from "../applications/linking";
import { readinessOf } from "../applications/submitting";
import { handOver, supply } from "../applications/handing-over";
import { setUnitGroups } from "../applications/setting-units";
import { editionOf } from "../editions/store";
import type { SeenEntry } from "../entries/entries";
import { visibleEntries, visibleEntry } from "../entries/store";
import { cutFile, extractFile, structureFile } from "../evidence/readings";
import { takeFile } from "../evidence/uploads";
import { hex } from "../log/log";
import { membershipIn } from "../people/store";
import { leavesOf, wholeTree } from "../sheets/marks";
import { momentAt } from "./calendar";
import { drawFacts } from "../evidence/facts-drawing";
import { bytesOf } from "./formats";
import type { Stage } from "./load";
import { findingOf } from "./observations";
import type { Opened } from "./opening";
import { clerks, department } from "./people";
import { statementsOf } from "./statements";
import { writeLeaves } from "./stating";

/** A project as its bureau fills it in: every indicator, the paper behind it, and the sealed declaration. */
export async function fillIn(stage: Stage, at: number, seen: SeenEntry, document: string): Promise<void> {
  await state(stage, at, seen);
  for (const leaf of statementsOf(seen.entry.name).keys())
    await linkDocument(stage.open(), at + 1_800_000, seen, leaf, document, []);
  await seal(stage, at + 3_600_000, seen);
}

/** 望澜区 is in the middle of it: some indicators written, three in the hands of a department, one of them overdue. */
export async function fillInSome(stage: Stage, opened: Opened): Promise<void> {
  const { now, open } = stage;
  const clerk = opened.people.get(clerks[department.place].email);
  const membership = clerk && (await membershipIn(open(), clerk.id, opened.round));
  const entries = membership ? await visibleEntries(open(), membership, opened.round) : [];
  const entry = entries.find(({ track }) => track === "project");
  if (clerk === undefined || entry === undefined) throw new Error("nobody fills in the open application");
  const seen = await visibleEntry(open(), clerk, entry.id);
  await setUnitGroups(open(), momentAt(now, 12, 9), clerk.id, opened.round, entry.subject, [
    { name: "各执法部门", units: ["城管局", "市场监管局", "生态环境分局", "住房和城乡建设局"] },
    { name: "各镇街", units: ["望澜街道", "临江街道", "青石镇"] },
  ]);
  await state(stage, momentAt(now, 8, 15), seen);
  const { unit } = department;
  await handOver(open(), momentAt(now, 9, 10), seen, {
    unit,
    leaves: ["E2", "O2"],
    dueAt: momentAt(now, -6, 18),
  });
  await handOver(open(), momentAt(now, 9, 10, 5), seen, {
    unit,
    leaves: ["R2"],
    dueAt: momentAt(now, 2, 18),
  });
  await handOver(open(), momentAt(now, 9, 10, 8), seen, {
    unit,
    leaves: ["N2"],
    dueAt: momentAt(now, 3, 18),
  });
  await supply(open(), momentAt(now, 4, 11), seen, "N2", unit);
}

async function state(stage: Stage, at: number, seen: SeenEntry): Promise<void> {
  const edition = await editionOf(stage.open(), seen.entry.edition);
  const said = statementsOf(seen.entry.name);
  const leaves = leavesOf(edition, wholeTree, seen.entry.kind).flatMap((leaf) => {
    const one = said.get(leaf.code);
    const units = [`${seen.entry.name}司法局`];
    if (one === undefined) return [];
    const seed = `${seen.entry.name} ${leaf.code}`;
    const { observation } = findingOf(leaf, 10 ** edition.decimals, new Map(), undefined, 0.92, seed);
    return [{ leaf, text: one.said, units, state: "scored" as const, observation: one.self ?? observation }];
  });
  await writeLeaves(stage, at, seen, edition, leaves);
}

/** The declaration, sealed and scanned; it bears the code of what is declared. */
async function seal({ env, open }: Stage, at: number, seen: SeenEntry): Promise<void> {
  const { digest } = await readinessOf(open(), seen);
  const code = checkCode(digest);
  const text = [
    "申报承诺书",
    `${seen.entry.name}申报“${seen.entry.title}”，所提交的工作情况、佐证材料真实、准确、完整。`,
    "主要负责人（签字）：（已签）",
    "申报单位（盖章）：（已盖章）",
    `校验码 ${code}`,
  ].join("\n");
  const name = `${seen.entry.name}申报承诺书（盖章扫描件）.pdf`;
  const bytes = bytesOf({ name, format: "pdf", text });
  const sent = {
    name,
    size: bytes.byteLength,
    digest: hex(await crypto.subtle.digest("SHA-256", bytes)),
  };
  const kept = await takeFile(open(), env.FILES, new Blob([bytes]).stream(), sent);
  await bringDeclaration(open(), at, seen, kept, code);
  for (const step of [extractFile, structureFile, cutFile, drawFacts])
    await step(open(), env.FILES, at + 60_000, kept.digest);
}
