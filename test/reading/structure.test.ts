import { describe, expect, test } from "vitest";
import { squeeze } from "../../src/reading/folding.ts";
import { isNoise } from "../../src/reading/noise.ts";
import { numberingOf, numeral } from "../../src/reading/numbering.ts";
import { structureOf } from "../../src/reading/read.ts";

describe("a numbering", () => {
  test.each([
    ["一、总体要求", "一、", "一"],
    ["十一、保障", "一、", "十一"],
    ["一.健全制度", "一、", "一"],
    ["(二)加强领导", "(一)", "二"],
    ["(二)、加强领导", "(一)", "二"],
    ["1.压实责任", "1.", "1"],
    ["12、压实责任", "1.", "12"],
    ["(3)抓培训", "(1)", "3"],
    ["第二部分主要工作", "part", "二"],
    ["第三章保障", "chapter", "三"],
  ])("%s", (line, style, label) => {
    expect(numberingOf(line)).toMatchObject({ style, label });
  });

  test.each(["一是加强领导", "2020年,我区", "5.3%的案件", "第三条规定", "12.4宪法日", "本年度受理"])(
    "is not in %s",
    (line) => {
      expect(numberingOf(line)).toBeNull();
    },
  );

  test.each([
    ["十", 10],
    ["二十三", 23],
    ["一百零四", 104],
    ["17", 17],
    ["甲", null],
  ])("%s is %s", (text, value) => {
    expect(numeral(text)).toBe(value);
  });
});

describe("noise", () => {
  test.each([
    "您现在的位置:首页>政务公开>通知公告",
    "首页>信息公开",
    "文章来源:区司法局更新时间:2021-01-0511:37浏览数:-",
    "【打印本页】【关闭窗口】",
    "字号:[大中小]",
    "扫一扫在手机上查看当前页面",
    "上一篇:没有了",
    "主办单位:某县人民政府办公室",
    "冀ICP备05012345号",
    "-3-",
    "第3页共12页",
    "2023-02-2015:30",
    "版权所有,未经书面授权禁止转载。建议使用IE9.0以上浏览器浏览本网站。",
  ])("%s", (line) => {
    expect(isNoise(squeeze(line))).toBe(true);
  });

  test.each([
    "2019年法治政府建设工作报告",
    "(六)推进政务公开",
    "三是接受公众监督。公开各类文件1410件。",
    "深化政务公开,加强网站建设",
    "市委、市政府:",
    "查处未经许可经营案件12件。",
    "门户网站完成IPv6改造。",
    "合计86件",
  ])("is not %s", (line) => {
    expect(isNoise(line)).toBe(false);
  });
});

describe("the outline", () => {
  test("gives an absent style no level of its own", () => {
    expect(outline("一、任务\n\n1.简政放权。推进改革。\n\n(1)清单。公布清单。")).toEqual([
      "1 一 任务",
      "2 1 简政放权",
      "3 1 清单",
    ]);
  });

  test("ends a run-in title at its full stop, a half-width one too", () => {
    expect(outline("(一)统筹部署.一是落实制度,二是压实责任.\n(二)依法履职。落实职责。")).toEqual([
      "1 一 统筹部署",
      "1 二 依法履职",
    ]);
  });

  test("takes the first clause of a sentence that is too long for a heading", () => {
    const tail =
      "依法加强消费者权益保护、交通损害赔偿、治安管理、环境污染、社会保障、房屋土地征收、知识产权等方面的行政调解力度";
    expect(outline(`1.完善调解机制,${tail}。`)).toEqual(["1 1 完善调解机制"]);
  });

  test("leaves out the list of attachments", () => {
    expect(outline("一、范围\n全县各单位。\n附件:1.评查标准\n2.汇总表")).toEqual(["1 一 范围"]);
  });

  test("hands a heading's nature down, and reads what has none of it as done", () => {
    const { sections } = structureOf(
      "2022年工作总结\n一、主要成效\n(一)执法。有力。\n二、存在的不足\n三、下一步打算\n(一)普法。抓好。",
    );
    expect(sections.map(({ nature }) => nature)).toEqual(["result", "result", "problem", "plan", "plan"]);
  });

  test("spans a section to the next of its level", () => {
    const text = "总结\n一、甲\n(一)乙。丙。\n二、丁\n戊。";
    const [first, second] = structureOf(text).sections;
    expect(text.slice(first?.start, first?.end)).toBe("一、甲\n(一)乙。丙。\n");
    expect(second).toMatchObject({ parent: "s1" });
  });
});

function outline(text: string): readonly string[] {
  return structureOf(text).sections.map(({ level, label, title }) => `${level} ${label} ${title}`);
}
