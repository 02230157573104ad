import type { Words } from "../web/language";

export const words = {
  "surveys.title": { zh: "满意度调查", en: "Surveys" },
  "surveys.about": {
    zh: "按单位导入指数，或导入匿名答卷由系统计算；连同样本量和 95% 区间显示，并作为数据供评分引用。",
    en: "Indices by subject, or anonymous answers that are counted here; shown with sample size and 95 % interval, and cited as data when scoring.",
  },
  "surveys.none": { zh: "还没有导入调查", en: "No survey is imported yet" },
  "surveys.noneWhy": {
    zh: "可以导入每个单位的指数和样本量，也可以导入匿名答卷。先检查再导入。",
    en: "An index and a sample size for each subject, or anonymous answers. Checked first, then imported.",
  },
  "surveys.import": { zh: "导入调查", en: "Import a survey" },
  "surveys.importAbout": {
    zh: "指数：单位、指数、样本量，可加标准差、方法、日期。答卷：单位、问题（可不填）、回答，不得含个人信息。",
    en: "Indices: subject, index, sample size; deviation, method and date if known. Answers: subject, question if there are several, answer; nothing personal.",
  },
  "surveys.example": {
    zh: "单位,指数,样本量,标准差\n青禾县,83.6,412,17.2\n白石区,79.25,398,",
    en: "subject,index,sample size,deviation\nQinghe,83.6,412,17.2\nBaishi,79.25,398,",
  },
  "surveys.imported": {
    zh: "已导入 {n} 个单位的指数。",
    en: { one: "The index of {n} subject is imported.", other: "The indices of {n} subjects are imported." },
  },
  "surveys.sourceHint": {
    zh: "例如：省统计局社情民意调查中心。同一来源再次导入为新一版，旧版保留。",
    en: "Such as the bureau of statistics. Importing a source again makes its next revision; the old one stays.",
  },
  "surveys.fact": { zh: "测量的数据项", en: "What it measures" },
  "surveys.factHint": {
    zh: "评分时，引用这一数据项的指标会列出它。",
    en: "Indicators that take this fact offer it when they are scored.",
  },
  "surveys.given": { zh: "内容", en: "What comes" },
  "surveys.given.index": { zh: "各单位的指数", en: "An index for each subject" },
  "surveys.given.indexHint": {
    zh: "每行一个单位，指数在 0 到 100 之间。",
    en: "A line for each, the index from 0 to 100.",
  },
  "surveys.given.five": { zh: "匿名答卷，1 到 5 分", en: "Anonymous answers, 1 to 5" },
  "surveys.given.fiveHint": { zh: "5 分最满意；换算为 0 到 100。", en: "5 is best; put on 0 to 100." },
  "surveys.given.hundred": { zh: "匿名答卷，0 到 100 分", en: "Anonymous answers, 0 to 100" },
  "surveys.given.hundredHint": { zh: "整数分。", en: "Whole points." },
  "surveys.given.yes_no": { zh: "匿名答卷，满意或不满意", en: "Anonymous answers, yes or no" },
  "surveys.given.yes_noHint": {
    zh: "写作 是/否、满意/不满意 或 1/0；指数为满意的百分比。",
    en: "As yes/no or 1/0; the index is the share of yes.",
  },
  "surveys.method": { zh: "调查方法", en: "Method" },
  "surveys.methodHint": {
    zh: "例如：计算机辅助电话调查，按乡镇简单随机抽样。",
    en: "Such as telephone interviews, a simple random sample by town.",
  },
  "surveys.on": { zh: "调查日期", en: "Date" },
  "surveys.blank": {
    zh: "{n} 条没有作答，不计入样本。",
    en: {
      one: "{n} line holds no answer and is not counted.",
      other: "{n} lines hold no answer and are not counted.",
    },
  },
  "surveys.lines": { zh: "各单位指数", en: "Indices by subject" },
  "surveys.index": { zh: "指数", en: "Index" },
  "surveys.axis": { zh: "区间图（{from}–{to}）", en: "Drawn ({from}–{to})" },
  "surveys.interval": { zh: "95% 区间", en: "95 % interval" },
  "surveys.size": { zh: "样本量", en: "Sample" },
  "surveys.small": { zh: "样本小", en: "small" },
  "surveys.how": { zh: "区间算法", en: "Interval by" },
  "surveys.how.t": { zh: "t 区间", en: "Student's t" },
  "surveys.how.wilson": { zh: "威尔逊区间", en: "Wilson" },
  "surveys.how.widest": { zh: "最宽估计", en: "widest possible" },
  "surveys.plot": {
    zh: "指数 {index}，95% 区间 {low} 至 {high}",
    en: "index {index}, 95 % interval {low} to {high}",
  },
  "surveys.sample": {
    zh: "样本量 {n}，95% 区间 {low}–{high}",
    en: "sample of {n}, 95 % interval {low}–{high}",
  },
  "surveys.print": { zh: "打印", en: "Print" },

  "surveys.computed": { zh: "怎么算的", en: "How it is computed" },
  "surveys.computed.five": {
    zh: "指数是平均分换算到 0 到 100（1 分为 0，5 分为 100），按整数精确计算，保留两位小数。",
    en: "The index is the mean put on 0 to 100 (1 is 0, 5 is 100), computed exactly and rounded to two decimals.",
  },
  "surveys.computed.hundred": {
    zh: "指数是平均分，按整数精确计算，保留两位小数。",
    en: "The index is the mean, computed exactly and rounded to two decimals.",
  },
  "surveys.computed.yes_no": {
    zh: "指数是满意的百分比，按整数精确计算，保留两位小数。",
    en: "The index is the percentage of yes, computed exactly and rounded to two decimals.",
  },
  "surveys.computed.questions": {
    zh: "最多 {n} 个问题：先算每题的指数再取平均；样本量取答得最少的一题。同一人的各题答卷无从对应，标准误按各题平均，偏于保守。",
    en: "Up to {n} questions: the index of each, then their mean; the sample is that of the question fewest answered. Whose answers belong together is not known, so standard errors are averaged, which errs on the wide side.",
  },
  "surveys.computed.t": {
    zh: "t 区间：指数 ± t × 标准差 ÷ √样本量，t 为自由度 n−1 的学生分布 97.5% 分位数。",
    en: "Student's t: index ± t × deviation ÷ √n, with t the 97.5 % point of n − 1 degrees of freedom.",
  },
  "surveys.computed.wilson": {
    zh: "威尔逊区间（1927）：由比例的得分检验反求，样本小或比例接近 0、100 时仍可靠。",
    en: "Wilson's score interval (1927) of a share, sound for small samples and near 0 or 100.",
  },
  "surveys.computed.widest": {
    zh: "最宽估计：没有提供答卷的离散程度（或所有回答相同），按给定平均下可能的最大离散（回答只有 0 和 100，巴蒂亚–戴维斯不等式）取威尔逊区间，只会比实际离散程度算出的更宽。",
    en: "Widest possible: the spread of the answers is not known (or all were alike), so Wilson's interval is taken for the largest spread there can be about that mean, answers of 0 and 100 alone (Bhatia and Davis); with the true spread it would be narrower.",
  },
  "surveys.computed.assumes": {
    zh: "都假定为简单随机抽样；分层、整群或加权的设计会使真实区间不同。样本量不足 {n} 的另作标记。",
    en: "All of it assumes a simple random sample; strata, clusters or weights would make the true interval another. Samples below {n} are marked.",
  },

  "surveys.wrong.personal": {
    zh: "这一列像是个人信息（姓名、电话、证件等）。答卷必须匿名，请删去这一列再导入。",
    en: "This column looks personal (a name, a phone, an identity). Answers are anonymous: take the column out.",
  },
  "surveys.wrong.personalCell": {
    zh: "这一格像是手机号或身份证号。答卷必须匿名，请删去。",
    en: "This looks like a phone or an identity number. Answers are anonymous: take it out.",
  },
  "surveys.wrong.column": {
    zh: "不需要这一列，请删去或改正表头。",
    en: "This column is not asked for; take it out, or correct its heading.",
  },
  "surveys.wrong.twiceColumn": {
    zh: "这一列有两列，请删去一列。",
    en: "This column stands there twice; take one out.",
  },
  "surveys.wrong.noSubject": {
    zh: "没有“单位”一列，请补上单位名称或代码。",
    en: "There is no column of subjects; add their names or codes.",
  },
  "surveys.wrong.no.index": {
    zh: "没有“指数”一列，请补上。",
    en: "There is no column of the index; add it.",
  },
  "surveys.wrong.no.size": {
    zh: "没有“样本量”一列，请补上：没有样本量就没有区间。",
    en: "There is no column of sample sizes; without one there is no interval.",
  },
  "surveys.wrong.no.answer": { zh: "没有“回答”一列，请补上。", en: "There is no column of answers; add it." },
  "surveys.wrong.index": { zh: "应为 0 到 100 的数字。", en: "Give a number from 0 to 100." },
  "surveys.wrong.size": { zh: "应为大于 0 的整数。", en: "Give a whole number above 0." },
  "surveys.wrong.deviation": {
    zh: "应为 0 到 71 的数字（以 0 到 100 的指数计），不知道的请留空。",
    en: "Give a number from 0 to 71, on the scale of 0 to 100; leave empty what is not known.",
  },
  "surveys.wrong.method": { zh: "调查方法最多 200 个字。", en: "200 characters at most." },
  "surveys.wrong.answer.five": { zh: "应为 1 到 5 的整数。", en: "Give a whole number from 1 to 5." },
  "surveys.wrong.answer.hundred": { zh: "应为 0 到 100 的整数。", en: "Give a whole number from 0 to 100." },
  "surveys.wrong.answer.yes_no": { zh: "应为 是/否、满意/不满意 或 1/0。", en: "Give yes or no, or 1 or 0." },
} as const satisfies Words;
