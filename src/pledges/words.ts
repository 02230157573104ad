import type { Words } from "../web/language";

export const words = {
  "pledges.title": { zh: "保密与公正承诺", en: "The pledge" },
  "pledges.about": {
    zh: "进入本批次评估之前，请阅读并接受以下承诺，再说明您的任职和居住情况。",
    en: "Before you enter this round, read and accept the pledge, then say where you work and live.",
  },
  "pledges.independent": {
    zh: "独立、客观、公正评分，只以材料和现场所见为依据，不受任何单位和个人的影响。",
    en: "I score independently and fairly, by the documents and what is seen on site, and let nobody sway me.",
  },
  "pledges.confidential": {
    zh: "评估材料、评分、合议情况和未公布的结果一律保密，不复制、不外传，不用于评估以外的目的。",
    en: "I keep documents, ratings, discussions and unpublished results confidential and use them for nothing else.",
  },
  "pledges.clean": {
    zh: "不私下接触被评单位，不接受其宴请、礼品、礼金和其他利益。",
    en: "I have no private contact with those assessed and take no meals, gifts or other favours from them.",
  },
  "pledges.conflicts": {
    zh: "如实申报利益冲突；评估期间出现新的情形，立即补报。",
    en: "I declare each conflict of interest truthfully, and a new one as soon as it arises.",
  },
  "pledges.secrets": {
    zh: "发现材料涉及国家秘密，立即停止阅读并报告主办机关。",
    en: "If a document holds state secrets, I stop reading and report it to the office.",
  },
  "pledges.affiliations": { zh: "任职、兼职和居住情况", en: "Where you belong" },
  "pledges.affiliationsHint": {
    zh: "近三年的工作单位、兼职、顾问单位和居住地，一行一项，可附六位行政区划代码，例如“云川市律师协会 990100”。系统据此提示可能的利益冲突。",
    en: "Employers, posts and advisory work of the last three years and where you live, one a line, with a six-digit division code if you know it. Possible conflicts are suggested from these.",
  },
  "pledges.accepts": { zh: "我已阅读并接受以上承诺", en: "I have read and accept the pledge" },
  "pledges.notAccepted": { zh: "接受承诺后才能继续。", en: "The pledge has to be accepted to go on." },
  "pledges.accept": { zh: "接受并继续", en: "Accept and go on" },
  "pledges.state": { zh: "更新情况", en: "Update" },
  "pledges.acceptedAt": { zh: "您于 {moment} 接受了以下承诺。", en: "You accepted this pledge at {moment}." },
  "pledges.accepted": { zh: "承诺已记录。", en: "Your pledge is on record." },
  "pledges.stated": { zh: "任职和居住情况已更新。", en: "What you stated is updated." },
  "pledges.needed": {
    zh: "请先接受本批次的保密与公正承诺。",
    en: "Accept the pledge of this round first.",
  },
  "pledges.missing": { zh: "未承诺", en: "no pledge yet" },
} as const satisfies Words;
