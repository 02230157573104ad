import { type Block, documentNumber, isOrganisation, isTitle } from "./blocks.ts";
import type { Document, Kind } from "./report.ts";
import { numeral } from "./numbering.ts";
import { onOneLine, spanOf } from "./folding.ts";

/** What a document says of itself; what it does not say is null (evidence §2). */
export function documentOf(text: string, blocks: readonly Block[], sha256: string | null): Document {
  const titles = titlesOf(text, blocks);
  const title =
    titles.findLast((candidate) => kindOf(candidate) === "work_plan") ??
    titles[0] ??
    runInTitle(text, blocks);
  const kind = title === null ? kindOfOpening(blocks) : kindOf(title);
  const date = signatureDate(blocks) ?? publicationDate(blocks);
  return {
    title,
    issuer: issuerOf(text, blocks, title),
    number: numberOf(text, blocks),
    date,
    year: yearOf(title, kind, date, blocks),
    kind,
    sha256,
  };
}

function kindOf(title: string): Kind {
  if (/(?:案卷|处罚决定书|复议决定书|卷宗)$/u.test(title)) return "case_file";
  const bare = title.replace(/[(（][^()（）]*[)）]$/u, "");
  if (/(?:要点|计划|方案|安排|规划|分工|纲要)》?$/u.test(bare)) return "work_plan";
  if (/(?:报告|总结|汇报|情况|综述|白皮书|述职|述法|年报|回顾)$|20\d\d年.*(?:工作|建设)$/u.test(bare))
    return "annual_report";
  if (/(?:通知|通报|公告|通告)$/u.test(bare)) return "notice";
  return "other";
}

/** The titles in the text, one for each run of title lines, without the document's number. */
function titlesOf(text: string, blocks: readonly Block[]): readonly string[] {
  const titles: string[] = [];
  let open = false;
  for (const block of blocks) {
    if (block.role === "title") {
      const line = onOneLine(text.slice(block.start, block.end));
      const bare = line.replace(/^[\u4e00-\u9fff]{2,14}[〔[(（【]20\d\d[〕\])）】]第?\d{1,4}号\s*/u, "");
      if (open) titles[titles.length - 1] += bare;
      else titles.push(bare);
    }
    open = block.role === "title";
  }
  return titles;
}

/** A title that lost its line end and runs into the first paragraph: …情况报告2025年,全县… */
function runInTitle(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.find(({ role }) => role === "body");
  const match = /^[^。,;:]{6,60}?(?:报告|总结|要点|汇报|计划|方案|通知)(?=20\d\d年|为)/u.exec(
    first?.strip.text.slice(0, 80) ?? "",
  );
  if (!first || !match) return null;
  const { start, end } = spanOf(first.strip, 0, match[0].length);
  return text.slice(start, end);
}

function kindOfOpening(blocks: readonly Block[]): Kind {
  const opening = blocks.filter(({ role }) => role === "body").slice(0, 6);
  if (opening.some(({ strip }) => /(?:报告|总结|汇报|情况)如下/u.test(strip.text))) return "annual_report";
  return opening.some(({ strip }) => /(?:通知|通报)如下/u.test(strip.text)) ? "notice" : "other";
}

function numberOf(text: string, blocks: readonly Block[]): string | null {
  for (const { role, strip } of blocks.slice(0, 120)) {
    if (role === "heading" || (role === "body" && strip.text.length > 60)) break;
    const match = documentNumber.exec(strip.text);
    if (match && (role === "number" || role === "title" || role === "noise")) {
      const { start, end } = spanOf(strip, match.index, match.index + match[0].length);
      return text
        .slice(start, end)
        .replace(/\s+/gu, "")
        .replace(/^(?:发文字号|文件编号|公文编号|文号|字号|号)/u, "");
    }
  }
  return null;
}

function issuerOf(text: string, blocks: readonly Block[], title: string | null): string | null {
  const signed = blocks.flatMap((block, i) => (block.role === "signature" ? { block, i } : []));
  const names = new Set<string>();
  let last = "";
  let open = false;
  for (const { block, i } of signed) {
    const name = text.slice(block.start, block.end).replace(/\s+/gu, "");
    if (open && blocks[i - 1]?.role === "signature") last += name;
    else {
      if (last !== "") names.add(last);
      last = name;
    }
    open = !isOrganisation(block.strip.text) || name.endsWith("工作");
  }
  if (last !== "") return [...names.add(last)].join("、");
  const inline = blocks
    .find(({ role, strip }) => role === "date" && strip.text.length > 12)
    ?.strip.text.replace(/20\d\d年\d{1,2}月\d{1,2}日[)]?$/u, "");
  if (inline && isOrganisation(inline)) return inline;
  const [, before] = /^(.{2,40}?)关于/u.exec(title ?? "") ?? [];
  return before !== undefined && isOrganisation(before) ? before.replace(/\s+/gu, "") : null;
}

function signatureDate(blocks: readonly Block[]): string | null {
  const dates = blocks.flatMap(({ role, strip }) => (role === "date" ? (isoOf(strip.text) ?? []) : []));
  return dates.at(-1) ?? null;
}

function publicationDate(blocks: readonly Block[]): string | null {
  for (const { role, strip } of blocks) {
    if (role !== "noise" || !/(?:时间|日期|发布|来源|更新)/u.test(strip.text)) continue;
    const found = isoOf(strip.text);
    if (found !== null) return found;
  }
  const bare = blocks.find(({ role, strip }) => role === "noise" && /^20\d\d[-/.年]/u.test(strip.text));
  return bare ? isoOf(bare.strip.text) : null;
}

function isoOf(line: string): string | null {
  const arabic = /(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(line);
  if (arabic) return isoDate(arabic[1], arabic[2], arabic[3]);
  const chinese =
    /([二三][〇○零O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u.exec(
      line,
    );
  const [, year = "", month = "", day = ""] = chinese ?? [];
  const digits = Array.from(year.replace(/[○零O]/gu, "〇"), (digit) =>
    "〇一二三四五六七八九".indexOf(digit),
  ).join("");
  return chinese ? isoDate(digits, String(numeral(month) ?? ""), String(numeral(day) ?? "")) : null;
}

function isoDate(year = "", month = "", day = ""): string | null {
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return valid ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
}

/** The year in the title; else the one the first paragraph begins with; else, of a report, the year before its date. */
function yearOf(
  title: string | null,
  kind: Kind,
  date: string | null,
  blocks: readonly Block[],
): number | null {
  const named =
    /(20\d\d)\s*年/u.exec((title ?? "").normalize("NFKC")) ??
    /(?<!\d)(20\d\d)(?![\d.])/u.exec((title ?? "").normalize("NFKC"));
  if (named) return Number(named[1]);
  const opening = blocks.find(
    ({ role, strip }) => role === "body" && strip.text.length >= 20 && !isTitle(strip.text),
  );
  const begun =
    /^(20\d\d)年(?!\d{1,2}月)/u.exec(opening?.strip.text ?? "") ??
    /我[局厅委部市县区办省院]?们?(20\d\d)年/u.exec(opening?.strip.text ?? "");
  if (begun) return Number(begun[1]);
  if (date === null) return null;
  return Number(date.slice(0, 4)) - (kind === "annual_report" ? 1 : 0);
}
