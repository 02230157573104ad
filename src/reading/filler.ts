/** Whether a stretch between a head and its number says nothing of its own: 案件共, 率达到, (含上年结转3件). */
export function isFiller(text: string): boolean {
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    if (!token.test(text)) return false;
    at = token.lastIndex;
  }
  return true;
}

const words = `
  案件数量 案件总数 案件数 案件 申请件 申请 事项 项目 件数 数量 数为 总数 总量 总计 总共 总 合计 共计 累计 共有 共 计 数 量 率 任务
  全年 全市 全区 全县 全省 全州 全旗 全镇 全局 全系统 本级 今年以来 今年 本年度 本年 年度 当年 年内 截至目前 目前 期间
  各类 各级 各种 各项 各 相关 有关 等 的 了 有 为 是 达到 达 到 至 已 均 都 分别达 约 近 将近 超过 超 逾 突破 不低于 不少于 不超过 高达 多达 仅 仅为 只有 保持在 保持 稳定在 维持在 提升到 提升至 提高到 提高至 上升到 上升至 上升为 下降到 下降至 下降为 降至 降为 降到 增长到 增长至 增至 增加到 增加至 实现 控制在 稳步提升至
  工作 情况 活动 行为 依法 及时 成功 先后 顺利 全部 实际 其中 : ,共计 ,共 ,总计 ,合计 ,累计 ,达到 ,达 、共 全面 完成 在 以上 范围内 一审 本
`;

const token = new RegExp(
  [
    "\\([^()]{0,40}\\)",
    "(?:20\\d\\d年度?)",
    "(?:同比|环比|较(?:上|去)年|比(?:上|去)年)?(?:下降|上升|提高|提升|增长|降低|增加|减少)了?\\d+(?:\\.\\d+)?(?:个?百分点|%),?",
    "(?:\\d{1,2}[-~至]\\d{1,2}月份?)",
    ...words
      .trim()
      .split(/\s+/u)
      .toSorted((a, b) => b.length - a.length),
  ].join("|"),
  "yu",
);
