/** A unit as printed at a place in a stripped text, and where it ends. */
export type Unit = { readonly name: string; readonly end: number };

/** Reads the longest measure word that begins at `from`; null where a number stands without one. */
export function unitAt(text: string, from: number): Unit | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { name: match[0], end: pattern.lastIndex } : null;
}

/** What kind of thing a unit counts, such as case or people: figures of different families never state the same fact. */
export type Family = string;

export function familiesOf(unit: string): readonly Family[] {
  const known = familiesByUnit.get(unit);
  if (known !== undefined) return known;
  const found = familiesFrom(unit);
  // Units in reports are as many as measure words; whatever else is asked for is not kept for ever.
  if (familiesByUnit.size < 2000) familiesByUnit.set(unit, found);
  return found;
}

const familiesByUnit = new Map<string, readonly Family[]>();

function familiesFrom(unit: string): readonly Family[] {
  const name = unit.replace(/^[万亿]+(?=.)/u, "");
  const plain = name.replace(/\(.\)$/u, "");
  const known =
    families.find(([members]) => members.has(name)) ?? families.find(([members]) => members.has(plain));
  return known?.[1] ?? (plain === "" ? [] : [plain]);
}

const split = (list: string): string[] => list.trim().split(/\s+/u);

const rate = split("% ‰");
const points = split("个百分点 百分点 个千分点");
const money = split("元 美元 港元 欧元 块钱");
const people = split("人 名 位");
const visits = split("人次 人(次) 人/次 名次 余人次");
const day = split("个工作日 工作日 个自然日 自然日 天 日");
const hour = split("个小时 小时 个学时 学时 个课时 课时 工时 分钟 秒钟 秒");
const span = split("个月 年 周 个星期 个季度 季度 周岁 岁");
const score = split("分");
const event = split(
  "次 场 期 轮 批 届次 场次 期次 批次 个批次 轮次 班次 趟 回 讲 课 堂 班次 车次 次(场) 场(次) 期(次) 场(期) 次(期) 次/场 场/次 节次 节 遍",
);
const body = split(
  "家 户 所 处 家次 户次 家(次) 户(次) 户(家) 家(户) 单位 部门 村 社区 村(社区) 镇 乡 街道 乡镇 乡镇(街道) 镇(街道) 镇(街) 镇街 县 市 县区 县市区 县(区) 县(市、区) 县(市) 市(县、区) 区县 区 省 村居 村(居) 园区 支 站 点位 点 店",
);
const thing = split(
  "件 宗 起 例 项 个 份 部 篇 条 则 卷 册 本 套 台 辆 艘 架 块 面 张 幅 枚 只 头 台套 台(套) 台次 台(次) 辆次 件次 件(次) 份次 条次 项次 个次 宗次 起次 例次 件(份) 件(个) 个(件) 项(次) 件套 宗(次) 类 种 大类 小类 类别 档 层 间 栋 幢 座 笔 单 票 通 人件 组 队 页 字 万字 集 首 幕 款 章 门 道 处次 倍 成 杯 瓶 箱 盒 袋 包 公斤 千克 克 吨 毫升 升 公里 千米 米 厘米 ㎡ 平米 平方米 平方公里 立方米 公顷 亩 千瓦时 千瓦 兆瓦 度电 GB TB MB 株 棵 扇 床 副 桩 环节 岗位 盏 根 顶 尾 粒",
);

const families: readonly (readonly [ReadonlySet<string>, readonly Family[]])[] = [
  [new Set(rate), ["rate"]],
  [new Set(points), ["points"]],
  [new Set(money), ["money"]],
  [new Set(people), ["people"]],
  [new Set(visits), ["visits"]],
  [new Set(day), ["day"]],
  [new Set(hour), ["hour"]],
  [new Set(span), ["span"]],
  [new Set(score), ["score"]],
  [new Set(event), ["event"]],
  [new Set(body), ["body"]],
  [new Set(split("件 宗 起 例 件(次) 宗次 起次 例次 宗(次) 件(个) 人件 件次")), ["case"]],
  [new Set(split("项 条 类 款 种 大类 小类 类别 项(次) 条次")), ["item"]],
  [new Set(["项次"]), ["item", "event"]],
  [new Set(split("份 部 篇 卷 本 册 件(份) 份次 则")), ["paper"]],
  [new Set(split("台 套 辆 架 台套 台(套) 台次 台(次) 辆次 艘")), ["device"]],
];

/** Characters that make of a measure word the beginning of another word: 5起诉讼 is five, 5起草 is not. */
const notBefore: Readonly<Record<string, string>> = {
  人: "大民社均员类工口",
  分: "别类为成级批局管步布解析配段期工公支",
  起: "草步点止",
  本: "级市区县年局办地部单省",
  处: "罚理级分置长室于以",
  所: "有在属以需得谓",
  面: "向对临",
  次: "数日",
  类: "似",
  周: "年边期",
  期: "间限刊",
  门: "户店诊票牌类",
  支: "持付出撑部行援书",
  面积: "",
  区: "级域间分别直委政司人划块",
  县: "级委政直域",
  市: "级委政直民场区本",
  镇: "级政",
  乡: "级政贤",
  村: "级委民规",
  省: "级委政",
  年: "级轻龄度代",
  日: "常前后",
  天: "然",
  点: "击评位",
  层: "级面次",
  成: "立为功",
  字: "号",
  条: "例件款",
  章: "程",
  部: "署门分委级",
  组: "织长成",
  队: "伍员长",
  通: "过知报办",
  单: "位",
  款: "项",
  名: "录单称义",
  位: "于列居",
  店: "铺",
  升: "级至到为",
  度电: "",
  户: "籍外",
  家: "庭",
  度: "",
  首: "次批个",
  批: "准复评",
  讲: "话解",
  课: "题程",
  节: "能约省",
  回: "复应访",
  道: "路",
  站: "点",
  张: "贴",
  笔: "记",
  票: "据",
  包: "括含",
  克: "服",
  秒: "批报办级",
  克服: "",
  件: "",
  米: "",
  枚: "",
};

const pattern = new RegExp(
  `(?:[百千万亿]{0,3}(?:${alternatives([...money])})|${alternatives([
    ...rate,
    ...points,
    ...people,
    ...visits,
    ...day,
    ...hour,
    ...span,
    ...score,
    ...event,
    ...body,
    ...thing,
  ])})(?:\\((?:次|家|件|起|份|场|人|户|个|宗|册|套|部|本|条|期|处|项|批)\\))?`,
  "yu",
);

function alternatives(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => {
      const after = notBefore[name] ?? "";
      return name.replace(/[()/]/gu, "\\$&") + (after === "" ? "" : `(?![${after}])`);
    })
    .join("|");
}
