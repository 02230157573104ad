import type { Kind, Nature } from "./report.ts";

/** The nature a heading gives its section; null where the heading says nothing and the section takes its parent's. */
export function natureOfHeading(title: string, year: number | null): Nature | null {
  const found = [
    { nature: "plan" as const, at: title.search(planHeading) },
    { nature: "problem" as const, at: title.search(problemHeading) },
  ].filter(({ at }) => at >= 0);
  const named = /(20\d\d)年(?!度?以来)/u.exec(title);
  if (found.length === 0 && named && year !== null && Number(named[1]) > year) return "plan";
  if (found.length === 0) return resultHeading.test(title) ? "result" : null;
  return found.toSorted((a, b) => a.at - b.at)[0]?.nature ?? null;
}

/** What a section without an own word is: everything in a work plan is planned, everything in a report done. */
export function natureOfKind(kind: Kind): Nature {
  return kind === "work_plan" || kind === "notice" ? "plan" : "result";
}

/** The nature of a sentence by its words, within a section of that nature. */
export function natureOfSentence(sentence: string, section: Nature): Nature {
  if (section === "problem" && planSentence.test(sentence)) return "plan";
  if (section === "plan" || section === "problem") return section;
  if (problemSentence.test(sentence)) return "problem";
  if (planSentence.test(sentence)) return "plan";
  return section === "result" && measureSentence.test(sentence) ? "measure" : section;
}

/** The nature of a figure: in a plan it is to be reached, unless the words before it speak of what was done. */
export function natureOfFigure(before: string, sentence: Nature): Nature {
  if (sentence === "plan")
    return /已(?:经)?[^,]{0,8}$|(?:去年|上年|截至|完成了)/u.test(before) ? "result" : "target";
  if (
    /(?:力争|争取|确保|目标(?:是|为)|计划(?:到|于|在)|到20\d\d年底?,?[^,]{0,12}(?:达到|实现))[^。;]{0,30}$/u.test(
      before,
    )
  ) {
    return "target";
  }
  if (
    /每(?:年|月|周|季度?|半年|人每年|两年|学期)[^,。;]{0,20}(?:至少|不少于|不低于)?[^,。;]{0,6}$|不(?:得)?(?:少于|低于)$/u.test(
      before,
    )
  ) {
    return "measure";
  }
  return sentence === "measure" ? "result" : sentence;
}

const planHeading =
  /下一?(?:步|阶段)|(?:今后|来年|明年|下年度?|下一年度?)|(?:工作|思路|整改)(?:打算|安排|思路|计划|设想|谋划)|(?:打算|展望|努力方向|改进(?:措施|方向)|工作重点)/u;
const problemHeading =
  /(?:存在|面临|遇到)的?[^,]{0,6}(?:困难|问题|不足|短板|差距|挑战|薄弱)|(?:主要|突出)(?:问题|不足|困难)|(?:困难|问题|短板|差距)(?:和|与|及|、)(?:不足|困难|问题|差距|短板|原因)|不足(?:之处|和|与|及|、|$)|薄弱环节|问题原因/u;
const resultHeading = /(?:主要|工作)?(?:做法|举措|成效|成绩|情况|亮点|进展)/u;
const planSentence =
  /下一步|下一阶段|(?:下步|工作)打算|下步工作|(?:我们|我[市县区州局厅委部省]|全[市县区州省])(?:[^,。]{0,8})将(?:以|在|按|继续|进一步|坚持|着力|深入|持续|全面|紧|重点|不断|认真|切实|加强|加大|深化|推进|开展|完善|强化|抓|做|组织|围绕)|将(?:继续|进一步|持续|着力)|今后[,的]|拟于|(?:^|[,。])(?:明年|来年)/u;
const problemSentence =
  /(?:仍然?|还|依然|但)(?:也)?(?:存在|面临)|(?:存在|有)(?:一些|一定|不少|以下|的)?(?:的)?(?:差距|不足|短板|薄弱环节|问题和不足)|仍(?:需|有待)|有待(?:进一步)?(?:加强|提高|提升|完善|规范|改进)/u;
const measureSentence =
  /(?:建立|健全|完善|出台|制定|印发|修订|实行|推行|落实|构建)[^。]{0,40}(?:制度|机制|规定|办法|规则|意见|方案|规程|标准|细则|清单|体系)/u;
