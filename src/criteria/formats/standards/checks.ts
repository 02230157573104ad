import type { ChecklistRule, SampleRule } from "../../schema.ts";
import { textIn } from "../../text.ts";
import { folded } from "../sheet.ts";
import { hasFigure, joined, letter, sentencesOf, type Clause } from "./clauses.ts";
import type { Reading } from "./standard.ts";

/** “逐项核对：X（10分，关键项）；Y（5分）” and “建立制度得1分；公开得1分；更新得1分” that add up to the points. */
export function checksFrom(standard: string, points: number): Reading | undefined {
  return listed(standard) ?? added(standard, points);
}

function listed(standard: string): Reading | undefined {
  const opening = /^(?:抽查不少于(\d+)件[,，])?逐项核对[:：]\s*/.exec(standard.trim());
  if (opening === null) return undefined;
  const items: ChecklistRule["items"] = [];
  for (const line of standard
    .trim()
    .slice(opening[0].length)
    .split(/(?<=分(?:[,，]关键项)?[)）])[;；。\n]+/)) {
    const parts = /^(.*)\((\d+(?:\.\d+)?)分(,关键项)?\)$/.exec(folded(line.trim()));
    if (parts === null) return undefined;
    const [, what = "", worth, critical] = parts;
    items.push({
      code: letter(items.length),
      what: line.trim().slice(0, what.length),
      points: Number(worth),
      ...(critical === undefined ? {} : { critical: true }),
    });
  }
  const rule: ChecklistRule | SampleRule =
    opening[1] === undefined
      ? { kind: "checklist", items }
      : { kind: "sample", minimum: Number(opening[1]), items };
  return { rule, rest: [] };
}

/** Words of degree make levels of one thing, of which one holds, not parts that add up. */
const degree = /^(?:优|良|中|差|较|一般|合格|基本|达标)|全部|部分|多数|少数/;

/** “未建立的不得分” only says the contrary of the part before it. */
const otherwise = /^(?:未|没有|无|不|否则|反之)[^\d%]*(?:不得分|不计分)$/;

/** Parts that each earn their own points are a checklist only where they make up the whole. */
function added(standard: string, points: number): Reading | undefined {
  const items: ChecklistRule["items"] = [];
  let words: Clause[] = [];
  for (const clause of sentencesOf(standard).flat()) {
    const last = items.at(-1);
    if (last !== undefined && words.length === 0 && otherwise.test(clause.folded)) {
      last.what = `${textIn(last.what ?? "", "zh")}（${clause.text}）`;
      continue;
    }
    const parts = /^(.*?)(?:的)?(?:得|计|赋|加)(\d+(?:\.\d+)?)分$/.exec(clause.folded);
    if (parts === null || /[每%]|最[多高]/.test(parts[1] ?? "")) {
      if (hasFigure(clause.folded) || /不得分|为止/.test(clause.folded)) return undefined;
      words.push(clause);
      continue;
    }
    const own = clause.text.slice(0, parts[1]?.length ?? 0);
    const what = [joined(words), own].filter((text) => text !== "").join("，");
    if (what === "" || degree.test(what)) return undefined;
    items.push({ code: letter(items.length), what, points: Number(parts[2]) });
    words = [];
  }
  const sum = items.reduce((total, item) => total + item.points, 0);
  if (items.length < 2 || words.length > 0 || Math.abs(sum - points) > 1e-9) return undefined;
  return { rule: { kind: "checklist", items }, rest: [] };
}
