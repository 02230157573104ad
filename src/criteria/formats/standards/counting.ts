import type { CountingRule } from "../../schema.ts";
import { hasFigure, joined, letter, sentencesOf, type Clause } from "./clauses.ts";
import type { Reading } from "./standard.ts";

interface Item {
  readonly what: string;
  readonly each: number;
  readonly verb: "deduct" | "credit";
  cap: number | undefined;
}

/**
 * “每发现一起扣0.5分”, “每件加1分，最高3分”: a rule of counts, or undefined where any figure of the text
 * would be left unexplained.
 */
export function countingFrom(standard: string, points: number): Reading | undefined {
  const items: Item[] = [];
  const rest: string[] = [];
  let capOverAll = false;
  for (const sentence of sentencesOf(standard)) {
    const before = items.length;
    let words: Clause[] = [];
    for (const clause of sentence) {
      const cap = capIn(clause.folded);
      const item = itemFrom(clause, words);
      if (
        closing.test(clause.folded) ||
        Number(fullScore.exec(clause.folded)?.[1] ?? Number.NaN) === points
      ) {
        continue;
      } else if (cap !== undefined) {
        const own = items.length > before ? items.slice(before) : items;
        if (!capped(own, cap.points, points)) return undefined;
        capOverAll ||= cap.overAll && cap.points < points;
      } else if (item !== undefined) {
        items.push(item);
        words = [];
      } else if (hasFigure(clause.folded) || outright.test(clause.folded)) {
        return undefined;
      } else words.push(clause);
    }
    if (words.length > 0) rest.push(joined(words));
  }
  const [first] = items;
  if (first === undefined || items.some(({ verb }) => verb !== first.verb)) return undefined;
  if (capOverAll && items.length > 1) return undefined;
  return { rule: ruleOf(first.verb, items, points), rest };
}

const closing = /^\D*为止$/;
const fullScore = /^(?:本项|该项|此项)?(?:基础分|满分|共|分值)(?:为)?(\d+(?:\.\d+)?)分$/;
/** All or nothing at once: a rule of counts has no place for it. */
const outright = /不得分|不计分|不给分|零分|得?满分|否决|取消.{0,4}资格/;
const scored = /^(.*?)(扣除|扣减|扣|减|加|奖励|得|计)(\d+(?:\.\d+)?)分$/;
const measures = "起件次项处例个份条宗人家篇卷场天部名类种户批位";
const perOccurrence = new RegExp(
  `每(?:发现|出现|发生|存在|有|缺少?|少|增加|多|超过?|逾期|延迟|新增|获得?|入选|被)?[一\\d]*[${measures}]|(?:^|发现|出现|发生|有)[一1][${measures}]`,
);
/** “每年”“每季度” tell when, not how often. */
const otherEach = /每(?![年月季周日半])/;
const bareOccurrence = /^每一项$/;
const capWords =
  /^(?:此项|该项|本项|单项|本条|累计|合计|总计|共|且|但)*(?:最多|最高|不超过|上限|封顶|累计不超过|合计不超过)(?:可|为|不超过)?(?:扣除|扣|加|得|计)?(\d+(?:\.\d+)?)分(?:为止|封顶)?$/;

function itemFrom(clause: Clause, words: readonly Clause[]): Item | undefined {
  const parts = scored.exec(clause.folded);
  if (parts === null) return undefined;
  const [, head = "", verb = "", figure = ""] = parts;
  const own = clause.text.slice(0, head.length).replace(/的$/, "").trim();
  // “每有一件被撤销的，扣1分” says how often before the comma.
  const counted = head === "" ? (words.at(-1)?.folded ?? "").replace(/\([^()]*\)/g, "") : head;
  const each = Number(figure);
  if (/%|百分点/.test(counted) || each <= 0) return undefined;
  const deducts = /^[扣减]/.test(verb);
  const what = whatOf(own, words);
  if (perOccurrence.test(counted)) return { what, each, verb: deducts ? "deduct" : "credit", cap: undefined };
  if (otherEach.test(counted)) return undefined;
  // “未建立制度的，扣1分” happens or does not: once at most.
  return deducts && what !== "" ? { what, each, verb: "deduct", cap: each } : undefined;
}

function whatOf(own: string, words: readonly Clause[]): string {
  const before = joined(words).replace(/的$/, "");
  if (before === "") return own;
  if (own === "" || bareOccurrence.test(own)) return before;
  return own.length <= 5 && own.startsWith("每") ? `${before}（${own}）` : `${before}，${own}`;
}

function capIn(text: string): { readonly points: number; readonly overAll: boolean } | undefined {
  const cap = capWords.exec(text);
  return cap === null ? undefined : { points: Number(cap[1]), overAll: /累计|合计|总计|共/.test(text) };
}

/** Takes a cap where it belongs to one item, or says no more than the points do; a cap over several cannot be kept. */
function capped(items: readonly Item[], cap: number, points: number): boolean {
  const [item, second] = items;
  if (cap >= points) return item !== undefined;
  if (item === undefined || second !== undefined || item.cap !== undefined) return false;
  item.cap = cap;
  return true;
}

function ruleOf(kind: CountingRule["kind"], items: readonly Item[], points: number): CountingRule {
  return {
    kind,
    items: items.map(({ what, each, cap }, place) => ({
      code: letter(place),
      what,
      each,
      ...(cap === undefined || (cap >= points && each < cap) ? {} : { cap }),
    })),
  };
}
