/** The arithmetic behind a value, and the reasons why an observation was not taken. */
export const words = {
  "scoring.met": { zh: "符合标准,得满分 {points}", en: "Met: the full {points}" },
  "scoring.unmet": { zh: "不符合标准,得 {points}", en: "Not met: {points}" },
  "scoring.graded": { zh: "{points} × {ratio} {result}", en: "{points} × {ratio} {result}" },
  "scoring.deduct": { zh: "{points} − {lost} {result}", en: "{points} − {lost} {result}" },
  "scoring.deduct.floored": {
    zh: "{points} − {lost} 低于 0,扣完为止 {result}",
    en: "{points} − {lost} is below 0, so nothing is left {result}",
  },
  "scoring.credit": { zh: "{gained} {result}", en: "{gained} {result}" },
  "scoring.credit.capped": {
    zh: "{gained} 超过满分,以 {points} 为限 {result}",
    en: "{gained} is more than the full {points} {result}",
  },
  "scoring.measure": {
    zh: "{points} × ({measured} − {zeroAt}) ÷ ({fullAt} − {zeroAt}) {result}",
    en: "{points} × ({measured} − {zeroAt}) ÷ ({fullAt} − {zeroAt}) {result}",
  },
  "scoring.measure.full": {
    zh: "{measured} 达到 {fullAt},得满分 {result}",
    en: "{measured} reaches {fullAt}, the full points {result}",
  },
  "scoring.measure.zero": {
    zh: "{measured} 不优于 {zeroAt},不得分 {result}",
    en: "{measured} is no better than {zeroAt} {result}",
  },
  "scoring.measure.step": {
    zh: "{measured},该档 {points} × {ratio} {result}",
    en: "{measured} is on the step of {points} × {ratio} {result}",
  },
  "scoring.judgement": { zh: "满分 {points},评定 {result}", en: "Judged, of {points} {result}" },
  "scoring.checklist": {
    zh: "{points} × {found} ÷ {asked} {result}",
    en: "{points} × {found} ÷ {asked} {result}",
  },
  "scoring.checklist.failed": {
    zh: "关键条目 {code} 不符合,不得分 {result}",
    en: "the critical item {code} failed {result}",
  },
  "scoring.sample": {
    zh: "{points} × {added} ÷ {items}(抽样 {items} 件,共 {population} 件){result}",
    en: "{points} × {added} ÷ {items}, for {items} sampled of {population} {result}",
  },
  "scoring.full": { zh: "事项未发生,得满分 {points}", en: "Not triggered: the full {points}" },
  "scoring.absent": { zh: "未查到,得 0", en: "Looked for and not found: 0" },

  "scoring.refused.malformed": {
    zh: "填写的内容与评分规则不符",
    en: "the observation does not fit the rule",
  },
  "scoring.refused.not-a-number": {
    zh: "{code} 不是至多十五位的数",
    en: "{code} is not a number of at most 15 digits",
  },
  "scoring.refused.negative-count": { zh: "{code} 的次数为负", en: "the count of {code} is negative" },
  "scoring.refused.not-whole": {
    zh: "{code} 的次数不是整数",
    en: "the count of {code} is not a whole number",
  },
  "scoring.refused.too-many": { zh: "{code} 的次数过大", en: "the count of {code} is too large" },
  "scoring.refused.no-item": { zh: "没有条目 {code}", en: "there is no item {code}" },
  "scoring.refused.no-level": { zh: "没有等级 {code}", en: "there is no level {code}" },
  "scoring.refused.no-leaf": { zh: "没有指标 {code}", en: "there is no indicator {code} to score" },
  "scoring.refused.no-veto": { zh: "没有一票否决项 {code}", en: "there is no veto {code}" },
  "scoring.refused.denominator": { zh: "分母必须大于 0", en: "the denominator is not above 0" },
  "scoring.refused.negative-numerator": { zh: "分子为负", en: "the numerator is negative" },
  "scoring.refused.out-of-range": {
    zh: "分数不在 0 到 {points} 之间",
    en: "the points are not between 0 and {points}",
  },
  "scoring.refused.off-step": { zh: "分数不是 {step} 的整数倍", en: "the points are no multiple of {step}" },
  "scoring.refused.no-answer": { zh: "条目 {code} 没有作答", en: "item {code} has no answer" },
  "scoring.refused.all-na": { zh: "所有条目都不适用", en: "every answer is na" },
  "scoring.refused.empty-sample": { zh: "样本为空", en: "the sample is empty" },
  "scoring.refused.sample-too-large": {
    zh: "样本 {items} 件,多于总数 {population}",
    en: "the sample holds {items} items, more than the population of {population}",
  },
  "scoring.refused.sample-too-small": {
    zh: "样本 {items} 件,少于应抽的 {needed} 件",
    en: "the sample holds {items} items, fewer than {needed}",
  },
  "scoring.refused.sampled-twice": { zh: "样本中 {ref} 重复", en: "the sample holds {ref} twice" },
  "scoring.refused.repeated-assessor": {
    zh: "评估人员 {assessor} 重复评分",
    en: "assessor {assessor} has rated it twice",
  },
} as const;
