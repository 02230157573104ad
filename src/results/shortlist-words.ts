import type { Words } from "../web/language";

export const words = {
  "results.shortlist": { zh: "确定入围", en: "Shortlist" },
  "results.shortlist.of": { zh: "“{track}”确定入围", en: "Shortlist of the {track} track" },
  "results.shortlist.about": {
    zh: "先查看结果，再一次办理。未入围的退出本批次，书面得分和名次保留。",
    en: "Look at the outcome first, then make it in one act. Who is not shortlisted leaves the round and keeps its written result and rank.",
  },
  "results.shortlist.by": { zh: "按哪一部分", en: "By which component" },
  "results.shortlist.method": { zh: "办法", en: "How" },
  "results.shortlist.top": { zh: "取前几名", en: "The best" },
  "results.shortlist.topHint": {
    zh: "各组分别取；与最后一名同分的都入围。",
    en: "Of each group; those equal to the last are all in.",
  },
  "results.shortlist.points": { zh: "达到分数", en: "From a number of points" },
  "results.shortlist.pointsHint": {
    zh: "这一部分得分不低于下面的数。",
    en: "Its points of the component are not below the figure.",
  },
  "results.shortlist.rate": { zh: "达到得分率", en: "From a rate" },
  "results.shortlist.rateHint": {
    zh: "这一部分得分率不低于下面的百分数。",
    en: "Its share of the component is not below the percentage.",
  },
  "results.shortlist.picked": { zh: "逐个选定", en: "Picked" },
  "results.shortlist.pickedHint": {
    zh: "在下表勾选，每个写明理由。",
    en: "Ticked in the table below, each with its reason.",
  },
  "results.shortlist.most": { zh: "{group}：取前几名", en: "{group}: how many" },
  "results.shortlist.least": { zh: "最低分数或得分率（%）", en: "Lowest points, or rate in percent" },
  "results.shortlist.leastHint": { zh: "例如 60 或 72.5", en: "Such as 60 or 72.5" },
  "results.shortlist.candidates": { zh: "参评单位", en: "Candidates" },
  "results.shortlist.pick": { zh: "选定", en: "Pick" },
  "results.shortlist.pickReason": { zh: "选定理由", en: "Why it is picked" },
  "results.shortlist.group": { zh: "组别", en: "Group" },
  "results.shortlist.check": { zh: "查看结果", en: "See the outcome" },
  "results.shortlist.preview": { zh: "入围结果", en: "The outcome" },
  "results.shortlist.outcome": {
    zh: "入围 {stay} 个，未入围 {n} 个。尚未办理。",
    en: "Shortlisted: {stay}, not shortlisted: {n}. Nothing is done yet.",
  },
  "results.shortlist.tied": {
    zh: "与最后一名同分，另有 {n} 个一并入围：{names}。",
    en: "Equal to the last place, {n} more are in: {names}.",
  },
  "results.shortlist.open": {
    zh: "还有 {n} 个单位这一部分没有评完，评完以后才能办理：",
    en: "Of {n} entries this component is not complete; before it is, nothing can be done:",
  },
  "results.shortlist.stays": { zh: "入围", en: "Shortlisted" },
  "results.shortlist.isTied": { zh: "同分入围", en: "shortlisted as equal" },
  "results.shortlist.reason": { zh: "依据", en: "On what grounds" },
  "results.shortlist.reasonHint": {
    zh: "例如评估方案的条款；未入围的单位看得到。",
    en: "Such as the clause of the plan; those who leave can read it.",
  },
  "results.shortlist.act": { zh: "办理：{n} 个未入围", en: "Make it: {n} leave" },
  "results.shortlist.done": { zh: "已确定入围，{n} 个未入围。", en: "The shortlist is made; {n} have left." },
  "results.shortlist.made": { zh: "办理记录", en: "Made so far" },
  "results.shortlist.noNumber": { zh: "请填写取前几名。", en: "Say how many." },
  "results.shortlist.noLeast": { zh: "请填写不小于 0 的数。", en: "Give a number, 0 or more." },
  "results.shortlist.noPick": { zh: "请至少勾选一个。", en: "Tick at least one." },
  "results.shortlist.noReason": { zh: "请写明选定的理由。", en: "Say why it is picked." },
  "results.writtenRank": { zh: "第 {n} 名", en: "rank {n}" },
} as const satisfies Words;
