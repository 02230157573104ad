/** What the linter says of a criteria file, and how to mend it. */
export const words = {
  "criteria.lint.syntax": { zh: "文件格式错误:{message}", en: "the file cannot be read: {message}" },
  "criteria.lint.syntax.mend": {
    zh: "检查此处的缩进、引号和括号",
    en: "check indentation, quotes and brackets here",
  },
  "criteria.lint.documents": { zh: "文件中有不止一个文档", en: "the file holds more than one document" },
  "criteria.lint.documents.mend": { zh: "只留一个,去掉 ---", en: "keep one of them and remove ---" },
  "criteria.lint.too-large": { zh: "文件过大(上限 {most})", en: "the file is too large (at most {most})" },
  "criteria.lint.too-large.mend": { zh: "拆分或精简文件", en: "split or shorten it" },
  "criteria.lint.too-deep": { zh: "嵌套超过 {most} 层", en: "nested more than {most} levels deep" },
  "criteria.lint.too-deep.mend": { zh: "减少层级", en: "use fewer levels" },
  "criteria.lint.tag": { zh: "不读取类型标记 {tag}", en: "type tags such as {tag} are not read" },
  "criteria.lint.tag.mend": { zh: "去掉标记,直接写值", en: "write the value without it" },
  "criteria.lint.alias": {
    zh: "引用 *{name} 之前没有对应的锚点",
    en: "no anchor &{name} stands before *{name}",
  },
  "criteria.lint.alias.mend": {
    zh: "先写 &{name},或把内容写全",
    en: "define &{name} above, or write the content out",
  },
  "criteria.lint.key": { zh: "键必须是文字", en: "a key must be text" },
  "criteria.lint.key.mend": { zh: "写成一个词", en: "write one word" },
  "criteria.lint.duplicate-key": { zh: "键 {key} 重复", en: "the key {key} is there twice" },
  "criteria.lint.duplicate-key.mend": { zh: "删除其中一个", en: "remove one of the two" },
  "criteria.lint.half-character": { zh: "文字中有不完整的字符", en: "the text holds half a character" },
  "criteria.lint.half-character.mend": { zh: "重新输入这段文字", en: "type the text again" },
  "criteria.lint.number-form": {
    zh: "{value} 不是普通的十进制写法",
    en: "{value} is no plain decimal number",
  },
  "criteria.lint.number-form.mend": {
    zh: "写成普通十进制数;若是名称,加引号",
    en: "write a plain decimal number, or put a name in quotes",
  },
  "criteria.lint.digits": {
    zh: "{value} 超过十五位有效数字或超出范围",
    en: "{value} has more than 15 significant digits or is out of range",
  },
  "criteria.lint.digits.mend": { zh: "写成至多十五位的数", en: "write a number of at most 15 digits" },
  "criteria.lint.unknown-key": { zh: "没有名为 {key} 的键", en: "there is no key {key} here" },
  "criteria.lint.unknown-key.mend": { zh: "改正拼写或删除", en: "correct its spelling or remove it" },
  "criteria.lint.missing": { zh: "缺少 {key}", en: "{key} is missing" },
  "criteria.lint.missing.mend": { zh: "补上 {key}", en: "add {key}" },
  "criteria.lint.unquoted": {
    zh: "{key} 应为文字,{value} 不是",
    en: "{key} must be text, and {value} is not",
  },
  "criteria.lint.unquoted.mend": { zh: '加引号:"{value}"', en: 'put it in quotes: "{value}"' },
  "criteria.lint.not-text": {
    zh: "{key} 应为文字,或按语言列出",
    en: "{key} must be a text, or a map of language to text",
  },
  "criteria.lint.not-text.mend": { zh: "写成文字,或 {zh: …, en: …}", en: "write a text, or {zh: …, en: …}" },
  "criteria.lint.not-number": {
    zh: "{key} 应为数字,{value} 不是",
    en: "{key} must be a number, and {value} is not",
  },
  "criteria.lint.not-number.mend": {
    zh: "写成不带引号和分隔符的数字",
    en: "write a number without quotes or separators",
  },
  "criteria.lint.not-whole": {
    zh: "{key} 应为整数,{value} 不是",
    en: "{key} must be a whole number, and {value} is not",
  },
  "criteria.lint.not-whole.mend": { zh: "写成整数", en: "write a whole number" },
  "criteria.lint.not-list": { zh: "{key} 应为列表", en: "{key} must be a list" },
  "criteria.lint.not-list.mend": {
    zh: "每项以 - 开头,或写成 […]",
    en: "begin each item with -, or write […]",
  },
  "criteria.lint.not-map": { zh: "{key} 应由键和值组成", en: "{key} must hold keys and values" },
  "criteria.lint.not-map.mend": { zh: "写成 键: 值", en: "write key: value" },
  "criteria.lint.not-boolean": { zh: "{key} 应为 true 或 false", en: "{key} must be true or false" },
  "criteria.lint.not-boolean.mend": { zh: "写 true 或 false", en: "write true or false" },
  "criteria.lint.not-allowed": { zh: "{key} 不能是 {value}", en: "{key} cannot be {value}" },
  "criteria.lint.not-allowed.mend": { zh: "取下列之一:{allowed}", en: "write one of: {allowed}" },
  "criteria.lint.malformed": { zh: "{key} 的写法不合要求:{value}", en: "{key} cannot be written as {value}" },
  "criteria.lint.malformed.mend": { zh: "参照格式说明改写", en: "write it as the format says" },
  "criteria.lint.id-form": {
    zh: "id {value} 不是小写字母、数字和连字符",
    en: "the id {value} is not kebab-case",
  },
  "criteria.lint.id-form.mend": { zh: "写成 county-2026 这样的 id", en: "write it like county-2026" },
  "criteria.lint.code-form": {
    zh: "代码“{value}”为空或含有空白",
    en: "the code “{value}” is empty or holds white space",
  },
  "criteria.lint.code-form.mend": { zh: "写成一个词,如 A1.1", en: "write one word, like A1.1" },
  "criteria.lint.language-form": { zh: "{value} 不是语言代码", en: "{value} is no language" },
  "criteria.lint.language-form.mend": {
    zh: "写 zh、en 等语言代码",
    en: "write a language code, like zh or en",
  },
  "criteria.lint.empty": { zh: "{key} 是空的", en: "{key} is empty" },
  "criteria.lint.empty.mend": { zh: "填上内容或删除该键", en: "fill it in, or remove the key" },
  "criteria.lint.too-low": { zh: "{key} 不能小于 {bound}", en: "{key} must not be below {bound}" },
  "criteria.lint.too-low.mend": { zh: "改为 {bound} 或更大", en: "write {bound} or more" },
  "criteria.lint.too-high": { zh: "{key} 不能大于 {bound}", en: "{key} must not be above {bound}" },
  "criteria.lint.too-high.mend": { zh: "改为 {bound} 或更小", en: "write {bound} or less" },

  "criteria.lint.duplicate-code": { zh: "代码 {code} 重复", en: "the code {code} is there twice" },
  "criteria.lint.duplicate-code.mend": { zh: "换一个代码", en: "give one of them another code" },
  "criteria.lint.reserved-code": {
    zh: "代码 {code} 另有用途",
    en: "the code {code} has a meaning of its own",
  },
  "criteria.lint.reserved-code.mend": { zh: "换一个代码", en: "choose another code" },
  "criteria.lint.empty-group": { zh: "没有下级指标", en: "a group without children" },
  "criteria.lint.empty-group.mend": {
    zh: "补上下级指标,或改为带规则的指标",
    en: "add children, or give it a rule instead",
  },
  "criteria.lint.children-and-rule": {
    zh: "既有下级指标又有规则",
    en: "a node with both children and a rule",
  },
  "criteria.lint.children-and-rule.mend": { zh: "只留其一", en: "keep one of the two" },
  "criteria.lint.no-rule": { zh: "既无下级指标又无规则", en: "a node with neither children nor a rule" },
  "criteria.lint.no-rule.mend": { zh: "补上 rule 或 children", en: "add a rule or children" },
  "criteria.lint.leaf-key": { zh: "{key} 只用于带规则的指标", en: "{key} belongs to a node with a rule" },
  "criteria.lint.leaf-key.mend": { zh: "移到下级指标中", en: "move it to the leaves below" },

  "criteria.lint.points": { zh: "{key} 必须大于 0,现为 {value}", en: "{key} must be above 0, not {value}" },
  "criteria.lint.points.mend": {
    zh: "写成正数,或删除该项",
    en: "write a positive number, or remove the item",
  },
  "criteria.lint.negative": {
    zh: "{key} 不能为负,现为 {value}",
    en: "{key} must not be negative, and is {value}",
  },
  "criteria.lint.negative.mend": { zh: "写成 0 或正数", en: "write 0 or more" },
  "criteria.lint.decimals": {
    zh: "{value} 的小数多于 {decimals} 位",
    en: "{value} has more than {decimals} decimals",
  },
  "criteria.lint.decimals.mend": { zh: "减少小数位,或调高 decimals", en: "round it, or raise decimals" },
  "criteria.lint.too-many-points": {
    zh: "分值过大,无法精确累加",
    en: "more points than can be added exactly",
  },
  "criteria.lint.too-many-points.mend": { zh: "使用较小的分值", en: "use a smaller scale" },
  "criteria.lint.points-sum": {
    zh: "下级合计 {sum},本级为 {points}",
    en: "the children sum to {sum}, not {points}",
  },
  "criteria.lint.points-sum.mend": {
    zh: "本级改为 {sum},或下级合计 {direction}{difference}",
    en: "write {sum} here, or change the children by {direction}{difference}",
  },

  "criteria.lint.each": { zh: "条目 {code} 的 each 必须大于 0", en: "each of item {code} must be above 0" },
  "criteria.lint.each.mend": {
    zh: "写成正数;扣分也写正数",
    en: "write a positive number, also for a deduction",
  },
  "criteria.lint.level-order": {
    zh: "等级 {code} 的比例 {ratio} 不低于上一级的 {above}",
    en: "level {code} has the ratio {ratio}, not below {above} of the one before",
  },
  "criteria.lint.level-order.mend": {
    zh: "按比例从高到低排列",
    en: "order the levels from the highest ratio down",
  },
  "criteria.lint.ratio": {
    zh: "{key} 应在 0 到 1 之间,现为 {value}",
    en: "{key} must lie between 0 and 1, and is {value}",
  },
  "criteria.lint.ratio.mend": { zh: "百分数写成小数:80% 写 0.8", en: "write a share: 80 % is 0.8" },
  "criteria.lint.measure-key": {
    zh: "input: {input} 时不用 {key}",
    en: "{key} has no use with input: {input}",
  },
  "criteria.lint.measure-key.mend": {
    zh: "value 用 fact,percent 用 numerator 和 denominator",
    en: "value takes fact, percent takes numerator and denominator",
  },
  "criteria.lint.flat-scale": {
    zh: "zeroAt 与 fullAt 都是 {value}",
    en: "zeroAt and fullAt are both {value}",
  },
  "criteria.lint.flat-scale.mend": { zh: "写成不同的数", en: "write two different numbers" },
  "criteria.lint.step-edge": {
    zh: "每一档应写 {edge},不写 {other}",
    en: "each step here has {edge}, not {other}",
  },
  "criteria.lint.step-edge.mend": {
    zh: "升序用 from;falling: true 用 upTo",
    en: "rising steps have from, falling ones (falling: true) have upTo",
  },
  "criteria.lint.step-order": {
    zh: "{edge} {value} 不大于上一档的 {before}",
    en: "{edge} {value} is not above {before} of the step before",
  },
  "criteria.lint.step-order.mend": {
    zh: "按 {edge} 从小到大排列,不重复",
    en: "order the steps by rising {edge}, none twice",
  },
  "criteria.lint.step": { zh: "step 必须大于 0,现为 {value}", en: "step must be above 0, not {value}" },
  "criteria.lint.step.mend": { zh: "写成正数", en: "write a positive number" },
  "criteria.lint.item-points": {
    zh: "条目 {code} 的分值必须大于 0",
    en: "the points of item {code} must be above 0",
  },
  "criteria.lint.item-points.mend": { zh: "写成正数", en: "write a positive number" },
  "criteria.lint.minimum": {
    zh: "minimum 至少为 1,现为 {value}",
    en: "minimum must be at least 1, not {value}",
  },
  "criteria.lint.minimum.mend": { zh: "写成 1 或更大", en: "write 1 or more" },

  "criteria.lint.no-node": { zh: "没有指标 {code}", en: "there is no node {code}" },
  "criteria.lint.no-node.mend": { zh: "写树中已有的代码", en: "write a code of the tree" },
  "criteria.lint.no-kind": { zh: "没有类别 {code}", en: "there is no kind {code}" },
  "criteria.lint.no-kind.mend": {
    zh: "写 kinds 中的代码,或补上该类别",
    en: "write a code of kinds, or add it there",
  },
  "criteria.lint.no-method": { zh: "没有方式 {code}", en: "there is no method {code}" },
  "criteria.lint.no-method.mend": {
    zh: "写 methods 中的代码,或补上该方式",
    en: "write a code of methods, or add it there",
  },
  "criteria.lint.no-fact": { zh: "没有数据项 {code}", en: "there is no fact {code}" },
  "criteria.lint.no-fact.mend": {
    zh: "写 facts 中的键,或补上该数据项",
    en: "write a key of facts, or add it there",
  },
  "criteria.lint.no-band": { zh: "没有等次 {code}", en: "there is no band {code}" },
  "criteria.lint.no-band.mend": { zh: "写 bands 中的代码", en: "write a code of bands" },

  "criteria.lint.band-order": {
    zh: "等次 {code} 的下限 {atLeast} 不低于上一等次的 {above}",
    en: "band {code} begins at {atLeast}, not below {above} of the one before",
  },
  "criteria.lint.band-order.mend": { zh: "从优到劣排列", en: "order the bands from the best down" },
  "criteria.lint.last-band": {
    zh: "最后一个等次 {code} 从 {atLeast} 起,不是 0",
    en: "the last band {code} begins at {atLeast}, not at 0",
  },
  "criteria.lint.last-band.mend": {
    zh: "最后一个等次写 atLeast: 0",
    en: "write atLeast: 0 for the last band",
  },
  "criteria.lint.veto-band": {
    zh: "一票否决项 {code} 限制等次,但没有写 band",
    en: "veto {code} caps the band and names none",
  },
  "criteria.lint.veto-band.mend": {
    zh: "补上 band,写可得的最好等次",
    en: "add band, the best one still open",
  },
  "criteria.lint.veto-no-band": {
    zh: "一票否决项 {code} 取消资格,不用 band",
    en: "veto {code} disqualifies and needs no band",
  },
  "criteria.lint.veto-no-band.mend": {
    zh: "删除 band,或写 effect: cap",
    en: "remove band, or write effect: cap",
  },

  "criteria.lint.step-divides": {
    zh: "步长 {step} 不能整除分值 {points}",
    en: "the step {step} does not divide {points} points",
  },
  "criteria.lint.step-divides.mend": {
    zh: "换一个能整除的步长,否则得不到满分",
    en: "choose a step that does, or full points cannot be given",
  },
  "criteria.lint.top-below-one": {
    zh: "最高等级 {code} 只得 {ratio}",
    en: "the top level {code} gives only {ratio}",
  },
  "criteria.lint.top-below-one.mend": { zh: "最高等级写 ratio: 1", en: "write ratio: 1 for the top level" },
  "criteria.lint.no-hints": { zh: "没有写要看什么材料", en: "nothing says what evidence to look for" },
  "criteria.lint.no-hints.mend": { zh: "补上 hints", en: "add hints" },
  "criteria.lint.mixed-phases": {
    zh: "该指标在 {phase} 阶段采集,{top} 的其余指标在 {usual} 阶段",
    en: "collected in the {phase} phase, while the rest of {top} is {usual}",
  },
  "criteria.lint.mixed-phases.mend": {
    zh: "换一种采集方式,或移到另一部分,否则 {top} 不能按阶段完成",
    en: "choose another method or move it, or {top} cannot be finished in its phase",
  },
  "criteria.lint.same-facts": {
    zh: "与 {other} 衡量的是同样的数据",
    en: "it measures the same facts as {other}",
  },
  "criteria.lint.same-facts.mend": {
    zh: "合并两项,或各用不同的数据",
    en: "merge the two, or rest them on different facts",
  },
} as const;
