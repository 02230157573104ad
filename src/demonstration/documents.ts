import type { SeenEntry } from "../entries/entries";
import { carryQuotes } from "../evidence/carrying";
import type { Revision } from "../evidence/documents";
import { storedText } from "../evidence/files";
import { drawFacts } from "../evidence/facts-drawing";
import { cutFile, extractFile, structureFile } from "../evidence/readings";
import { readingOf } from "../evidence/readings-store";
import { type Attached, recordUpload, takeFile } from "../evidence/uploads";
import { hex } from "../log/log";
import { bytesOf } from "./formats";
import type { Stage } from "./load";
import type { ReportFile } from "./reports";

/** A report as the assessors have it before them. */
export type ReadReport = {
  readonly revision: Revision;
  readonly textDigest: string;
  readonly text: string;
};

/** Uploads a bureau's report and reads it, by the stages that the workflow runs. */
export async function uploadReport(
  { env, open }: Stage,
  at: number,
  seen: SeenEntry,
  report: ReportFile,
  title = `${seen.entry.name}2025年法治政府建设年度报告`,
  attached?: Attached,
): Promise<ReadReport> {
  const bytes = bytesOf(report);
  const sent = {
    name: report.name,
    size: bytes.byteLength,
    digest: hex(await crypto.subtle.digest("SHA-256", bytes)),
  };
  const kept = await takeFile(open(), env.FILES, new Blob([bytes]).stream(), sent);
  const about = {
    title,
    openness: "open",
    period: "2025年",
    unit: "司法局",
  } as const;
  const { revision } = await recordUpload(open(), at, seen, about, kept, attached);
  for (const stage of [extractFile, structureFile, cutFile, drawFacts, carryQuotes])
    await stage(open(), env.FILES, at + 60_000, revision.file);
  const textDigest = (await readingOf(open(), revision.file))?.textDigest;
  if (textDigest === null || textDigest === undefined) throw new Error(`${report.name} has no text`);
  return { revision, textDigest, text: await storedText(env.FILES, textDigest) };
}
