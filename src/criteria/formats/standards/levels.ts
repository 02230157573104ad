import type { Rule } from "../../schema.ts";
import { hasFigure, joined, letter, sentencesOf, type Clause } from "./clauses.ts";
import { shareOf } from "./share.ts";
import type { Reading } from "./standard.ts";

interface Level {
  readonly text: string;
  readonly points: number;
}

/** “有则得分，无则不得分” is met or not; “优秀得3分，良好得2分，差不得分” are levels. */
export function levelsFrom(standard: string, points: number, decimals: number): Reading | undefined {
  const words = wordsOnly(standard);
  if (words !== undefined) return words;
  const found = levelsIn(standard, points);
  if (found === undefined) return undefined;
  const [best, ...others] = found.levels;
  const [worst] = others.slice(-1);
  if (best === undefined || worst === undefined || best.points !== points) return undefined;
  if (others.some((level, place) => level.points >= (found.levels[place]?.points ?? 0))) return undefined;
  const rule =
    others.length === 1 && worst.points === 0
      ? binaryOf(best, worst)
      : gradedOf(found.levels, points, decimals);
  return rule && { rule, rest: found.rest };
}

const outcome =
  /^(.*?)(?:的)?(?:可)?(?:(?:得|计|赋|记)(满分|分|零分|\d+(?:\.\d+)?分)|(不得分|不计分|不给分|为?0分))$/;
const otherwise = /^(?:否则|反之|其他|其余|其它|无则|没有则|未达到|不符合|无|否)$/;

/** Levels without a figure, and the shares customary for them. */
const customary: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^优秀?[/、,\s]良好?[/、,\s](?:中等?|一般|合格)[/、,\s](?:较?差|不合格)$/, [1, 0.8, 0.6, 0]],
  [/^优秀?[/、,\s]良好?[/、,\s](?:较?差|不合格)$/, [1, 0.7, 0]],
  [/^好[/、,\s](?:较好|中|一般)[/、,\s]差$/, [1, 0.6, 0]],
];

function wordsOnly(standard: string): Reading | undefined {
  const [sentence, more] = sentencesOf(standard);
  if (sentence === undefined || more !== undefined) return undefined;
  const text = joined(sentence)
    .replaceAll("，", ",")
    .replaceAll("／", "/")
    .replace(/[()（）]/g, "");
  if (/^(?:是[/、,]?否|有[/、,]?无|达标[/、,]?不达标|符合[/、,]?不符合|完成[/、,]?未完成)$/.test(text)) {
    return { rule: { kind: "binary", criterion: standard.trim() }, rest: [] };
  }
  const ratios = customary.find(([pattern]) => pattern.test(text))?.[1];
  if (ratios === undefined) return undefined;
  const levels = text
    .split(/[/、,\s]/)
    .map((criterion, place) => ({ code: letter(place), ratio: ratios[place] ?? 0, criterion }));
  return {
    rule: { kind: "graded", levels },
    rest: [],
    assumed: ratios.map((ratio) => `${ratio * 100}%`).join("、"),
  };
}

function levelsIn(
  standard: string,
  points: number,
): { readonly levels: readonly Level[]; readonly rest: readonly string[] } | undefined {
  const levels: Level[] = [];
  const rest: string[] = [];
  for (const sentence of sentencesOf(standard)) {
    let words: Clause[] = [];
    for (const clause of sentence) {
      const parts = outcome.exec(clause.folded);
      if (parts === null || /每|最多|最高/.test(parts[1] ?? "")) {
        if (/\d分/.test(clause.folded)) return undefined;
        words.push(clause);
        continue;
      }
      const own = clause.text
        .slice(0, parts[1]?.length ?? 0)
        .replace(/[:：]$/, "")
        .replace(/的$/, "");
      levels.push({
        text: [joined(words), own]
          .filter((text) => text !== "")
          .join("，")
          .replace(/的$/, ""),
        points: worth(parts, points),
      });
      words = [];
    }
    if (words.some((word) => hasFigure(word.folded))) return undefined;
    if (words.length > 0) rest.push(joined(words));
  }
  return levels.some(({ text }) => text === "") ? undefined : { levels, rest };
}

function worth(parts: RegExpExecArray, points: number): number {
  const [, , some, none] = parts;
  if (none !== undefined || some === "零分") return 0;
  return some === "满分" || some === "分" ? points : Number.parseFloat(some ?? "0");
}

function binaryOf(best: Level, worst: Level): Rule {
  // “有则得分，无则不得分” says nothing without its end.
  if (/则$|^[有是]$/.test(best.text))
    return { kind: "binary", criterion: `${best.text}得分，${worst.text}不得分` };
  const plain = otherwise.test(worst.text);
  return { kind: "binary", criterion: plain ? best.text : `${best.text}（${worst.text}的不得分）` };
}

function gradedOf(found: readonly Level[], points: number, decimals: number): Rule | undefined {
  const none = { text: "以上情形都不符合", points: 0 };
  const levels = found.at(-1)?.points === 0 ? found : [...found, none];
  const shares = levels.map((level) => shareOf(level.points, points, decimals));
  return {
    kind: "graded",
    levels: levels.map(({ text }, place) => ({
      code: letter(place),
      ratio: shares[place] ?? 0,
      criterion: text,
    })),
  };
}
