import type { Words } from "../web/language";

/** The rule of a leaf as a sentence (look, The scoring page; criteria-and-scoring §2). */
export const words = {
  "editions.rule.binary": {
    zh: "{criterion}：符合的得满分 {points} 分，不符合的不得分。",
    en: "{criterion}: the full {points} points where it is met, none where it is not.",
  },
  "editions.rule.criterion": { zh: "达到要求", en: "The requirement" },
  "editions.rule.graded": {
    zh: "对照等级计分，满分 {points} 分。",
    en: "Scored by level, {points} points at most.",
  },
  "editions.rule.level": { zh: "{code}：{what}，得 {points} 分", en: "{code}: {what}, {points} points" },
  "editions.rule.deduct": {
    zh: "从 {points} 分起扣，扣完为止。",
    en: "Deducted from {points} points, not below 0.",
  },
  "editions.rule.deduct.one": {
    zh: "{what}：每发现一起扣 {each} 分",
    en: "{what}: {each} points off for each",
  },
  "editions.rule.deduct.capped": {
    zh: "{what}：每发现一起扣 {each} 分，最多扣 {cap} 分",
    en: "{what}: {each} points off for each, {cap} at most",
  },
  "editions.rule.credit": {
    zh: "从 0 分起加，最多得 {points} 分。",
    en: "Added up from 0, {points} points at most.",
  },
  "editions.rule.credit.one": {
    zh: "{what}：每一项得 {each} 分",
    en: "{what}: {each} points for each",
  },
  "editions.rule.credit.capped": {
    zh: "{what}：每一项得 {each} 分，最多得 {cap} 分",
    en: "{what}: {each} points for each, {cap} at most",
  },
  "editions.rule.measure": { zh: "{what}，满分 {points} 分。", en: "{what}, {points} points at most." },
  "editions.rule.measure.value": { zh: "按实际数值计分", en: "Scored by the measured value" },
  "editions.rule.measure.fact": { zh: "按“{fact}”计分", en: "Scored by “{fact}”" },
  "editions.rule.measure.share": {
    zh: "按“{numerator}”占“{denominator}”的百分比计分",
    en: "Scored by “{numerator}” as a percentage of “{denominator}”",
  },
  "editions.rule.measure.percent": {
    zh: "按分子占分母的百分比计分",
    en: "Scored by the percentage of numerator over denominator",
  },
  "editions.rule.rising": {
    zh: "达到{full}得满分，{zero}及以下不得分，其间按比例计分",
    en: "full points from {full}, none at {zero} or below, in proportion between",
  },
  "editions.rule.falling": {
    zh: "{full}及以下得满分，达到{zero}不得分，其间按比例计分",
    en: "full points at {full} or below, none from {zero}, in proportion between",
  },
  "editions.rule.from": { zh: "达到{edge}，得 {points} 分", en: "from {edge}: {points} points" },
  "editions.rule.below": { zh: "不足{edge}，不得分", en: "below {edge}: none" },
  "editions.rule.upTo": { zh: "不超过{edge}，得 {points} 分", en: "up to {edge}: {points} points" },
  "editions.rule.above": { zh: "超过{edge}，不得分", en: "above {edge}: none" },
  "editions.rule.judgement": {
    zh: "由评估人员在 0 至 {points} 分之间评定，每档 {step} 分。",
    en: "Judged between 0 and {points} points in steps of {step}.",
  },
  "editions.rule.checklist": {
    zh: "逐项核对，按符合项占适用项的分值比例得分，满分 {points} 分。",
    en: "Checked item by item: the share of what is met among what applies, of {points} points.",
  },
  "editions.rule.sample": {
    zh: "抽取不少于 {minimum} 件，逐件核对，取各件符合比例的平均数，满分 {points} 分。",
    en: "At least {minimum} are sampled and each checked item by item: the mean of their shares, of {points} points.",
  },
  "editions.rule.item": { zh: "{what}（{points}）", en: "{what} ({points})" },
  "editions.rule.critical": {
    zh: "{what}（{points}；关键项，不符合的全项不得分）",
    en: "{what} ({points}; critical: none at all where it fails)",
  },
  "editions.rule.notTriggered": {
    zh: "事项当年没有发生的，得满分。",
    en: "Where it did not happen in the year, the full points.",
  },
} as const satisfies Words;
