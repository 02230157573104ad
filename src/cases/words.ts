import type { Words } from "../web/language";

export const words = {
  "cases.title": { zh: "案卷抽取", en: "Case-file draws" },
  "cases.about": {
    zh: "各单位先报送案号清单并锁定，之后才公布种子；任何人凭清单和种子都能重做抽取。",
    en: "Places hand in and lock their lists of case numbers before a seed is published; anyone repeats the draw from list and seed.",
  },
  "cases.none": { zh: "还没有要求报送清单", en: "No lists are asked for yet" },
  "cases.noneWhy": {
    zh: "按类别向申报单位要案号清单：选一种案卷、列出部门、定好每份清单抽几卷和截止时间。",
    en: "Ask a track for lists of case numbers: one kind of case, the departments, how many of each list, and by when.",
  },
  "cases.ask": { zh: "要求报送案卷清单", en: "Ask for lists of cases" },
  "cases.askTrack": { zh: "要求报送清单 · {track}", en: "Ask for lists · {track}" },
  "cases.askAbout": {
    zh: "每个申报单位、每个部门各一份清单，报送之前列入司法局的待办。",
    en: "One list for each entry and each department; it waits on the bureau until it is locked.",
  },
  "cases.kind": { zh: "案卷种类", en: "Kind of case" },
  "cases.kindHint": {
    zh: "例如：行政处罚、行政许可、行政强制、行政复议。",
    en: "Such as penalties, licences, compulsory measures, reconsiderations.",
  },
  "cases.leaf": { zh: "用于指标", en: "For the indicator" },
  "cases.leafHint": {
    zh: "评分时，该指标只列出抽中的案卷。可以不选。",
    en: "When it is scored, the drawn files are the ones offered. May be left open.",
  },
  "cases.leafChoice": { zh: "{leaf}（至少 {n} 卷）", en: "{leaf} (at least {n} files)" },
  "cases.tooFew": {
    zh: "指标 {leaf} 至少要 {n} 卷，目前每个单位共抽 {drawn} 卷。请再要一种案卷或另作安排。",
    en: "Indicator {leaf} needs at least {n} files; {drawn} are drawn of each place so far. Ask for another kind of case as well.",
  },
  "cases.count": { zh: "每份清单抽取", en: "Drawn of each list" },
  "cases.countOf": { zh: "{n} 卷", en: { one: "{n} file", other: "{n} files" } },
  "cases.departments": { zh: "部门", en: "Departments" },
  "cases.departmentsHint": {
    zh: "每行一个。不涉及的部门可以报空清单。",
    en: "One a line. A department without such cases hands in an empty list.",
  },
  "cases.departmentsTwice": {
    zh: "“{name}”写了两遍，请删去一个。",
    en: "{name} stands there twice; take one out.",
  },
  "cases.departmentsLong": {
    zh: "部门名称最多 60 个字，一次最多 40 个部门。",
    en: "60 characters a department, and 40 departments at most.",
  },
  "cases.entries": { zh: "申报单位", en: "Entries" },
  "cases.entriesHint": { zh: "一个也不选，就是全部。", en: "None ticked means all of them." },
  "cases.due": { zh: "截止", en: "Due" },
  "cases.asked": {
    zh: "已要求报送 {n} 份清单。",
    en: { one: "{n} list is asked for.", other: "{n} lists are asked for." },
  },
  "cases.noEntries": { zh: "这一类别还没有申报单位。", en: "This track has no entries yet." },

  "cases.lists": { zh: "案号清单", en: "Lists of case numbers" },
  "cases.entry": { zh: "申报单位", en: "Entry" },
  "cases.department": { zh: "部门", en: "Department" },
  "cases.size": { zh: "案卷数", en: "Cases" },
  "cases.digest": { zh: "清单摘要（SHA-256）", en: "Digest of the list (SHA-256)" },
  "cases.state": { zh: "状态", en: "State" },
  "cases.state.asked": { zh: "待报送", en: "not handed in" },
  "cases.state.saved": { zh: "已填报，未锁定", en: "handed in, open" },
  "cases.state.locked": { zh: "已锁定", en: "locked" },
  "cases.state.drawn": { zh: "已抽取", en: "drawn" },
  "cases.lockedOf": { zh: "{locked} / {n} 份已锁定", en: "{locked} of {n} locked" },
  "cases.lockedAt": { zh: "锁定时间", en: "Locked" },
  "cases.lockedBy": { zh: "锁定人", en: "Locked by" },
  "cases.handedTo": { zh: "交由", en: "Handed to" },
  "cases.ownNone": { zh: "没有要求本单位报送案号清单", en: "No list of cases is asked of this place" },
  "cases.ownNoneWhy": {
    zh: "主办机关要求报送后，会列在这里和首页的待办中。",
    en: "What the office asks for stands here and on your first page.",
  },

  "cases.columnsHint": {
    zh: "只取“案号”一列（或唯一的一列），其余各列不保存。再次导入会整份替换。",
    en: "Only the column of case numbers is taken (or the only one there is); nothing else is kept. Importing again replaces the whole list.",
  },
  "cases.example": {
    zh: "案号\n汐综执罚〔2025〕第0001号\n汐综执罚〔2025〕第0002号",
    en: "case number\nPenalty (2025) 0001\nPenalty (2025) 0002",
  },
  "cases.enter": { zh: "填报清单", en: "Hand in the list" },
  "cases.replaceList": { zh: "重新填报", en: "Hand in another list" },
  "cases.emptyList": { zh: "没有这一类案卷，报空清单", en: "There are no such cases: hand in an empty list" },
  "cases.column": { zh: "案号", en: "Case number" },
  "cases.saved": {
    zh: "清单已保存，共 {n} 卷。核对后请锁定。",
    en: {
      one: "The list is saved: {n} case. Look it over, then lock it.",
      other: "The list is saved: {n} cases. Look it over, then lock it.",
    },
  },
  "cases.wrong.empty": {
    zh: "案号是空的，请填写或删去这一行。",
    en: "The number is empty: fill it in, or take the line out.",
  },
  "cases.wrong.control": {
    zh: "案号里有看不见的字符（如控制符、零宽字符），请重新输入。",
    en: "The number holds a character that cannot be seen; type it again.",
  },
  "cases.wrong.long": { zh: "案号超过 100 个字符。", en: "The number is longer than 100 characters." },
  "cases.wrong.twice": {
    zh: "与第 {earlier} 行重复，请删去一行。",
    en: "The same as line {earlier}; take one out.",
  },
  "cases.wrong.twin": {
    zh: "与第 {earlier} 行只差全角半角或空格，是同一案卷的请删去一行。",
    en: "Differs from line {earlier} in width or spaces only; take one out.",
  },
  "cases.wrong.noColumn": {
    zh: "有几列而没有“案号”表头，请把案号那一列的表头写作“案号”。",
    en: "Several columns, none of them headed as the case number; head it “case number”.",
  },
  "cases.tooLong": {
    zh: "清单太长，一份清单约可容纳三万个案号。请与主办机关商定分成几份。",
    en: "The list is too long: one holds some thirty thousand numbers. Agree with the office on several lists.",
  },
  "cases.numbers": { zh: "清单内容", en: "The list" },
  "cases.numbersShow": { zh: "逐个查看", en: "Look them over" },
  "cases.firstOf": { zh: "前 {shown} 个，共 {n} 个", en: "the first {shown} of {n}" },
  "cases.download": { zh: "下载清单（JSON）", en: "Download the list (JSON)" },
  "cases.downloadDraw": { zh: "下载清单和种子（JSON）", en: "Download list and seed (JSON)" },

  "cases.hand": { zh: "交给部门填报", en: "Hand it to a department" },
  "cases.handAbout": {
    zh: "本单位的部门可以直接填报这份清单；锁定仍由司法局负责。",
    en: "The department can then hand this list in itself; locking it stays with the bureau.",
  },
  "cases.handBack": { zh: "由司法局填报", en: "The bureau itself" },
  "cases.handDone": { zh: "已交办。", en: "It is handed over." },

  "cases.lock": { zh: "锁定清单", en: "Lock the list" },
  "cases.lockAbout": {
    zh: "锁定后这份清单（{n} 卷）不能再改。全部清单锁定之后，主办机关才能公布种子。",
    en: "Once locked, this list ({n} cases) cannot be changed. The seed is published only when every list is locked.",
  },
  "cases.lockDone": { zh: "清单已锁定。", en: "The list is locked." },
  "cases.locked": { zh: "清单已经锁定，不能再改。", en: "The list is locked and cannot be changed." },
  "cases.nothingToLock": {
    zh: "清单还没有填报，先填报再锁定。",
    en: "Nothing is handed in yet; there is nothing to lock.",
  },
  "cases.waitsForLocks": {
    zh: "还有 {n} 份清单没有锁定，锁定之后才能公布种子。",
    en: {
      one: "{n} list is not locked yet; the seed comes after.",
      other: "{n} lists are not locked yet; the seed comes after.",
    },
  },

  "cases.seed": { zh: "种子", en: "Seed" },
  "cases.publish": { zh: "公布种子并抽取", en: "Publish the seed and draw" },
  "cases.seedHint": {
    zh: "填写锁定之后才产生的文字，例如当晚公布的彩票号码；留空则由系统当场生成。",
    en: "Something that came to be after the lock, such as tonight's lottery numbers; left empty, the system makes one now.",
  },
  "cases.seedSource": { zh: "种子的来历", en: "Where the seed is from" },
  "cases.seedSourceHint": {
    zh: "例如：双色球第 2026133 期开奖号码。",
    en: "Such as the lottery's draw number 2026133.",
  },
  "cases.seedSourceMissing": { zh: "请写明种子的来历。", en: "Say where the seed is from." },
  "cases.seedOneLine": {
    zh: "种子应为一行文字，不含看不见的字符。",
    en: "The seed is one line without hidden characters.",
  },
  "cases.seedMade": { zh: "系统当场生成", en: "made by the system at that moment" },
  "cases.seedAt": { zh: "公布时间", en: "Published" },
  "cases.seedBy": { zh: "公布人", en: "Published by" },
  "cases.seeded": { zh: "种子已经公布，不能再抽一次。", en: "The seed is published; a draw is made once." },
  "cases.seedDone": { zh: "已公布种子并完成抽取。", en: "The seed is published and the files are drawn." },
  "cases.stillOpen": {
    zh: "还有 {n} 份清单没有锁定。",
    en: { one: "{n} list is still open.", other: "{n} lists are still open." },
  },

  "cases.drawn": { zh: "抽取结果", en: "The draw" },
  "cases.files": { zh: "抽中的案卷", en: "Files drawn" },
  "cases.place": { zh: "序", en: "Place" },
  "cases.file": { zh: "案号", en: "Case number" },
  "cases.stands": { zh: "调阅", en: "to look at" },
  "cases.standsFor": { zh: "替补“{file}”", en: "in place of {file}" },
  "cases.missing": { zh: "不能调阅", en: "cannot be looked at" },
  "cases.replacedBy": { zh: "由“{file}”替补", en: "replaced by {file}" },
  "cases.noneLeft": { zh: "清单里没有可替补的案卷了", en: "no file of the list is left to replace it" },
  "cases.replacements": { zh: "替补 {n} 卷", en: { one: "{n} file replaced", other: "{n} files replaced" } },
  "cases.replace": { zh: "替补", en: "Replace" },
  "cases.replaceAbout": {
    zh: "按抽取顺序，下一卷是“{file}”。",
    en: "By the order of the draw, {file} comes next.",
  },
  "cases.replaceDone": { zh: "已记录并替补。", en: "It is recorded and replaced." },
  "cases.reason": { zh: "原因", en: "Reason" },
  "cases.reason.withheld": { zh: "未提供", en: "withheld" },
  "cases.reason.lost": { zh: "遗失", en: "lost" },
  "cases.reason.secret": { zh: "涉密", en: "secret" },
  "cases.reason.other_kind": { zh: "不属于这一类案卷", en: "not of this kind" },
  "cases.reason.other": { zh: "其他", en: "other" },
  "cases.note": { zh: "说明", en: "In words" },
  "cases.noteMissing": { zh: "选“其他”的，请写明原因。", en: "Say what it is." },
  "cases.notDrawn": { zh: "这份案卷不在应调阅之列。", en: "This file is not among those to look at." },
  "cases.print": { zh: "打印抽取记录", en: "Print the record" },
  "cases.repeat": { zh: "如何重做这次抽取", en: "How to repeat this draw" },
  "cases.repeatAbout": {
    zh: "每个案号（NFC 规范化、去首尾空格）前加种子和一个换行，取 SHA-256 的十六进制文字，从小到大排列：前 {n} 卷抽中，其后依次替补。清单的书写顺序不影响结果。",
    en: "Before each case number (in form NFC, trimmed) put the seed and a line feed; sort the numbers by the hexadecimal SHA-256 of that text. The first {n} are drawn, those after them replace in turn. How the list was written plays no part.",
  },
  "cases.repeatDigest": {
    zh: "清单摘要是案号按字符编码排序、每行一个（含行末换行）的 SHA-256。",
    en: "The digest is the SHA-256 of the numbers in order of their characters' codes, a line feed after each.",
  },

  "cases.work.list": { zh: "报送案号清单：{kind}", en: "Hand in a list of cases: {kind}" },
  "cases.work.lock": { zh: "锁定案号清单：{kind}", en: "Lock the list of cases: {kind}" },
  "cases.work.step": { zh: "打开", en: "Open" },
  "cases.work.seed": { zh: "公布种子并抽取：{kind}", en: "Publish the seed and draw: {kind}" },
  "cases.work.seedAbout": {
    zh: "{n} 份清单已全部锁定",
    en: { one: "the {n} list is locked", other: "all {n} lists are locked" },
  },
  "cases.work.late": { zh: "案号清单过期未锁定：{kind}", en: "Lists overdue: {kind}" },
  "cases.work.lateAbout": {
    zh: "{n} 份没有锁定",
    en: { one: "{n} is not locked", other: "{n} are not locked" },
  },

  "cases.sampled": {
    zh: "本指标的案卷由抽取决定：全部 {population} 卷，抽中 {n} 卷。",
    en: "The files of this indicator were drawn: {n} of {population} cases.",
  },
  "cases.sampledMore": {
    zh: "不是抽中的案卷。更正案号，或在理由中说明。",
    en: "not drawn: correct the number, or give the reason below",
  },
  "cases.departs": {
    zh: "所填案卷或总数与抽取结果不一致，提交前请在理由中说明。",
    en: "These files, or their total, are not those of the draw; hand in with a reason.",
  },
} as const satisfies Words;
