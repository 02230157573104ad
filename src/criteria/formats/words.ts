/** What an import says of a scoring sheet, and how to mend it there. */
export const words = {
  "criteria.sheet.no-workbook": { zh: "打不开：{reason}", en: "cannot be opened: {reason}" },
  "criteria.sheet.no-workbook.mend": {
    zh: "请另存为 .xlsx 后再导入",
    en: "save it as .xlsx and import again",
  },
  "criteria.sheet.no-header": { zh: "没有找到表头", en: "no header row found" },
  "criteria.sheet.no-header.mend": {
    zh: "请写一行表头：一级指标、二级指标、三级指标、分值、评分标准、责任单位、佐证材料",
    en: "write a header row: 一级指标, 二级指标, 三级指标, 分值, 评分标准, 责任单位, 佐证材料",
  },
  "criteria.sheet.no-rows": { zh: "表头下面没有指标", en: "no indicator below the header" },
  "criteria.sheet.no-rows.mend": {
    zh: "请在表头下面每行填一个指标",
    en: "fill one indicator a row below the header",
  },
  "criteria.sheet.other-sheet": {
    zh: "工作表“{name}”也有表头，没有导入",
    en: "sheet “{name}” has a header too and was not imported",
  },
  "criteria.sheet.other-sheet.mend": {
    zh: "需要时并入同一张工作表",
    en: "put it on the same sheet where it belongs to the system",
  },
  "criteria.sheet.points-missing": { zh: "“{title}”没有分值", en: "“{title}” has no points" },
  "criteria.sheet.points-missing.mend": { zh: "请填写大于0的分值", en: "fill in points above 0" },
  "criteria.sheet.points-unreadable": {
    zh: "分值“{value}”不是一个数",
    en: "points “{value}” are not a number",
  },
  "criteria.sheet.points-unreadable.mend": {
    zh: "请填写一个数，例如 1.5",
    en: "write one number, for example 1.5",
  },
  "criteria.sheet.points-shared": {
    zh: "几个指标共用一个分值",
    en: "several indicators share one cell of points",
  },
  "criteria.sheet.points-shared.mend": {
    zh: "请拆分单元格，每个指标各填分值",
    en: "split the cell and give each its own points",
  },
  "criteria.sheet.points-differ": {
    zh: "名称写的是{named}分，分值栏是{given}分",
    en: "the name says {named} points, the points column {given}",
  },
  "criteria.sheet.points-differ.mend": {
    zh: "按分值栏导入；请改成一致",
    en: "the column was taken; make them agree",
  },
  "criteria.sheet.points-too-fine": {
    zh: "分值“{value}”多于四位小数",
    en: "points “{value}” have more than four decimals",
  },
  "criteria.sheet.points-too-fine.mend": { zh: "请取到四位小数以内", en: "round to four decimals or fewer" },
  "criteria.sheet.total-differs": {
    zh: "合计写的是{given}，各项之和是{sum}",
    en: "the total says {given}, the rows add up to {sum}",
  },
  "criteria.sheet.total-differs.mend": { zh: "请核对各项分值", en: "check the points of the rows" },
  "criteria.sheet.name-missing": { zh: "这一行没有指标名称", en: "this row names no indicator" },
  "criteria.sheet.name-missing.mend": { zh: "请填写指标名称", en: "fill in the name of the indicator" },
  "criteria.sheet.several-rows": {
    zh: "“{title}”下有{rows}行各有分值",
    en: "“{title}” has {rows} rows with points of their own",
  },
  "criteria.sheet.several-rows.mend": {
    zh: "已作为{rows}个下级指标导入；请补上各自的名称",
    en: "imported as {rows} indicators below it; give each a name",
  },
  "criteria.sheet.standard-on-group": {
    zh: "“{title}”有下级指标，又有评分标准",
    en: "“{title}” has indicators below it and a standard of its own",
  },
  "criteria.sheet.standard-on-group.mend": {
    zh: "已转入下级指标的佐证提示；请写到下级指标",
    en: "kept among the hints of what is below it; move it there",
  },
  "criteria.sheet.standard-missing": { zh: "“{title}”没有评分标准", en: "“{title}” has no standard" },
  "criteria.sheet.standard-missing.mend": {
    zh: "已作为评议打分导入；请写明评分标准",
    en: "imported as a judgement; write the standard",
  },
  "criteria.sheet.standard-judged": {
    zh: "评分标准没有认出规则，按评议打分",
    en: "no rule was recognised in the standard: it is judged",
  },
  "criteria.sheet.standard-judged.mend": {
    zh: "可改写为“每发现一起扣0.5分”“每件得1分，最高得3分”“达到90%得满分”等句式",
    en: "write it like 每发现一起扣0.5分, 每件得1分，最高得3分 or 达到90%得满分 where it can be counted",
  },
  "criteria.sheet.standard-assumed": {
    zh: "评分标准没有写明各档分值或者中间值",
    en: "the standard leaves the steps between full and none unsaid",
  },
  "criteria.sheet.standard-assumed.mend": {
    zh: "已按{assumed}导入；请核对",
    en: "imported as {assumed}; check it",
  },
  "criteria.sheet.method-unknown": { zh: "评估方式“{name}”不认识", en: "method “{name}” is not known" },
  "criteria.sheet.method-unknown.mend": {
    zh: "已作为书面环节的方式导入；请核对环节",
    en: "imported as a method of the written phase; check the phase",
  },
} as const;
