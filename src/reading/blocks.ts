import { type Numbering, numberingOf } from "./numbering.ts";
import { isNoise, isPublication } from "./noise.ts";
import type { Paragraph } from "./lines.ts";

export type Role =
  | "noise"
  | "number"
  | "title"
  | "addressee"
  | "heading"
  | "body"
  | "signature"
  | "date"
  | "attachment";

/** A paragraph and the part it plays in its document. */
export type Block = Paragraph & { readonly role: Role; readonly numbering: Numbering | null };

/**
 * Tells the document from the page around it: what stands before the title and after the last paragraph or
 * signature is furniture, and so is every line that looks like it in between.
 */
export function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const texts = paragraphs.map((paragraph) => paragraph.strip.text);
  const body = texts.findIndex((text, i) => isBody(text) || startsOutline(texts, i));
  const first = body < 0 ? texts.length : body;
  const last = lastOf(texts, first);
  const titles = titleLines(paragraphs, titleEnd(texts, first));
  const roles = texts.map((text, i): Role => {
    if (titles.has(i)) return "title";
    if (i < first) return roleInHead(text, i, titles);
    return i > last ? roleInTail(text) : roleInBody(text);
  });
  markSignatures(texts, roles);
  markInnerTitles(paragraphs, roles, first, last);
  markAttachments(texts, roles);
  return paragraphs.map((paragraph, i) => {
    const role = roles[i] ?? "noise";
    return { ...paragraph, role, numbering: role === "heading" ? numberingOf(paragraph.strip.text) : null };
  });
}

/** A line that could be the title of a report, a plan or a notice. */
export function isTitle(text: string): boolean {
  const bare = text.replace(/[(][^()]{1,14}[)]$/u, "");
  return (
    text.length >= 6 &&
    text.length <= 90 &&
    (genre.test(bare) || matter.test(bare)) &&
    !/[。;!?>|]|^[-·]|^[(\d]*[一二三四五六七八九十]?[、)]/u.test(bare)
  );
}

export function isOrganisation(text: string): boolean {
  return text.length >= 3 && text.length <= 48 && organisation.test(text) && !/[。;:!?《》“”\d]/u.test(text);
}

export const signedDate =
  /(?:^|[^\d])((?:20\d\d)年(?:\d{1,2})月(?:\d{1,2})日|[二三][〇○零O0一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[)]?$/u;

export const documentNumber = /[\u4e00-\u9fff]{2,14}[[(]20\d\d[\])]第?\d{1,4}号/u;

const genre =
  /(?:报告|总结|要点|通知|方案|计划|意见|汇报|情况|安排|通报|公告|规划|纲要|办法|说明|综述|简报|材料|清单|分工|白皮书|述职|述法|年报|公示|纪实|回顾|决定书?|函|请示|批复|案卷)$/u;
/** A title that ends with its matter: 某市2022年法治政府建设工作. */
const matter = /20\d\d年度?[^,:]{0,20}(?:法治|依法行政|复议|普法|执法)[^,:]{0,30}$/u;
const organisation =
  /(?:政府|委员会|办公室|办公厅|领导小组|小组|局|厅|部|院|委|办|署|中心|管委会|党组|党委|支队|大队|总队|处|所|协会|公司|银行|会|人大|政协)(?:\(.{1,12}\))?$/u;

function isBody(text: string): boolean {
  if (isNoise(text)) return false;
  return (text.includes("。") && text.length >= 12) || (text.length >= 45 && /[,;、]/u.test(text));
}

/** 一、 or 1. followed by its second in the lines below. */
function startsOutline(texts: readonly string[], i: number): boolean {
  const numbering = numberingOf(texts[i] ?? "");
  return numbering !== null && /^[一1]$/u.test(numbering.label) && !isNoise(texts[i] ?? "");
}

/** The last line of the document: its last paragraph, and what stands below before the page begins again. */
function lastOf(texts: readonly string[], first: number): number {
  const paragraph = Math.max(
    first,
    texts.findLastIndex((text) => isBody(text) && text.length >= 25),
  );
  const foot = texts.findIndex((text, i) => i > paragraph && (isNoise(text) || signedDate.test(text)));
  const below = texts.slice(0, foot < 0 ? texts.length : foot);
  const closing = below.findLastIndex((text) => text.endsWith("。") || numberingOf(text) !== null);
  return Math.max(paragraph, closing);
}

/** Where the lines among which the title stands end: the last title before the first paragraph. */
function titleEnd(texts: readonly string[], first: number): number {
  const head = texts.slice(0, first);
  const titled = head.findLastIndex(
    (text, i) => (isTitle(text) || isTitleEnd(text, head[i - 1])) && !isPublication(text) && !isTrail(text),
  );
  if (titled >= 0) return titled;
  return head.findLastIndex(
    (text) => text.length >= 8 && !/[:。,;]$/u.test(text) && !isNoise(text) && !isOrganisation(text),
  );
}

/** The last word of a title on a line of its own: …的 / 通知. */
function isTitleEnd(text: string, above = ""): boolean {
  return (
    /^(?:通知|报告|总结|要点|方案|计划|决定|公告|意见)$/u.test(text) &&
    /关于|20\d\d年/u.test(above) &&
    isTitlePart(above)
  );
}

function isTrail(text: string): boolean {
  return isNoise(text) && !/20\d\d年/u.test(text);
}

/** The lines a title is broken over: upwards from its last line while what is above is needed and is no other thing. */
function titleLines(paragraphs: readonly Paragraph[], end: number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (let i = end; i >= 0 && lines.size < 4; i -= 1) {
    lines.add(i);
    const text = paragraphs[i]?.strip.text ?? "";
    const above = paragraphs[i - 1]?.strip.text ?? "";
    const together = !(paragraphs[i]?.afterBlank ?? true);
    if (!isTitlePart(above) || isTitle(above)) break;
    const needed = !/20\d\d年?|关于/u.test(text) && /20\d\d|关于/u.test(above);
    const signed = together && isOrganisation(above) && /^(?:关于|20\d\d)/u.test(text);
    const orphan = text.length <= 8 && together;
    if (!needed && !signed && !orphan) break;
  }
  return end < 0 ? new Set() : lines;
}

function isTitlePart(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 44 &&
    !/[。:;!?,>|]/u.test(text) &&
    !isNoise(text) &&
    !signedDate.test(text) &&
    !documentNumber.test(text) &&
    !text.endsWith("文件")
  );
}

function roleInHead(text: string, i: number, titles: ReadonlySet<number>): Role {
  if (documentNumber.test(text) && text.length <= 40 && !isPublication(text)) return "number";
  const top = Math.min(...titles);
  if (i < top || isNoise(text)) return "noise";
  if (text.endsWith(":")) return "addressee";
  return /^[(]?[^。]{0,20}20\d\d年\d{1,2}月\d{1,2}日[^。]{0,16}[)]?$/u.test(text) &&
    !/[来浏点阅字]/u.test(text)
    ? "date"
    : "noise";
}

function roleInTail(text: string): Role {
  return signedDate.test(text) && text.length <= 50 && !isNoise(text) ? "date" : "noise";
}

function roleInBody(text: string): Role {
  if (isNoise(text) && !isStatement(text)) return /^[(·]?附件/u.test(text) ? "attachment" : "noise";
  if (signedDate.test(text) && text.length <= 40 && !/[,。]/u.test(text)) return "date";
  if (numberingOf(text)) return "heading";
  return /^[^。;]{2,60}:$/u.test(text) && !text.endsWith("如下:") ? "addressee" : "body";
}

function isStatement(text: string): boolean {
  return text.length > 60 && text.includes("。");
}

/** The organisations on the lines just above a date have signed. */
function markSignatures(texts: readonly string[], roles: Role[]): void {
  for (const [i, role] of roles.entries()) {
    if (role !== "date") continue;
    for (let j = i - 1; j >= i - 6 && j >= 0; j -= 1) {
      const text = texts[j] ?? "";
      const wrapped =
        roles[j + 1] === "signature" && isTitlePart(text) && text.length >= 8 && /^[^,]+$/u.test(text);
      if ((roles[j] !== "body" && roles[j] !== "noise") || !(isOrganisation(text) || wrapped)) break;
      roles[j] = "signature";
    }
  }
}

/** A plan that hangs on a notice has its own title behind the notice's signature. */
function markInnerTitles(paragraphs: readonly Paragraph[], roles: Role[], first: number, last: number): void {
  for (let i = first; i < last; i += 1) {
    const after = roles[i] === "date" || roles[i] === "attachment";
    if (!after || roles[i + 1] === "date") continue;
    const end = [1, 2, 3, 4]
      .map((step) => i + step)
      .findLast((j) => j <= last && isTitle(paragraphs[j]?.strip.text ?? ""));
    if (end === undefined) continue;
    for (const line of titleLines(paragraphs, end)) if (line > i) roles[line] = "title";
  }
}

/** The list under 附件: is numbered like headings and is none. */
function markAttachments(texts: readonly string[], roles: Role[]): void {
  for (const [i, text] of texts.entries()) {
    if (!/^附件\d{0,2}(?:[:.、]|$)/u.test(text) || text.length > 120) continue;
    roles[i] = "attachment";
    for (let j = i + 1; j < texts.length; j += 1) {
      const next = texts[j] ?? "";
      if (numberingOf(next)?.style !== "1." || next.includes("。")) break;
      roles[j] = "attachment";
    }
  }
}
