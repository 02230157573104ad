import { folded } from "./sheet.ts";

/** A way of collecting, as sheets name it, and the phase of a round it belongs to (criteria-and-scoring §1). */
export interface Method {
  readonly code: string;
  readonly title: string;
  readonly phase: "written" | "onsite";
}

/** Known by a word in its name; the first that fits, so the narrower words come first. */
const known: readonly (readonly [RegExp, Method["code"], Method["phase"]])[] = [
  [/案卷|卷宗/, "casefile", "onsite"],
  [/暗访|体验|随行/, "mystery", "onsite"],
  [/测试|考试/, "test", "onsite"],
  [/访谈|座谈/, "interview", "onsite"],
  [/问卷|满意度|调查/, "survey", "onsite"],
  [/实地|现场|走访/, "onsite", "onsite"],
  [/网络|网上|网站|检索/, "web", "written"],
  [/数据|系统|平台/, "data", "written"],
  [/书面|材料|资料|文件|台账/, "written", "written"],
];

export const writtenReview: Method = { code: "written", title: "书面评审", phase: "written" };

/** The methods named in a cell; `undefined` for a name that says nothing of its phase. */
export function methodsIn(cell: string): readonly (readonly [string, Method | undefined])[] {
  return cell
    .split(/[、,，;；/+＋\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((title) => {
      const found = known.find(([word]) => word.test(folded(title)));
      return [title, found && { code: found[1], title, phase: found[2] }] as const;
    });
}
