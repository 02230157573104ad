import { describe, expect, test } from "vitest";
import { quantitiesOf } from "../../src/reading/numbers.ts";

describe("a figure is read with its unit and how exact it is", () => {
  test.each([
    ["受理56件", ["56 件"]],
    ["10万余条", ["100000 条 approx"]],
    ["1.2万件", ["12000 件"]],
    ["0.0038万宗", ["38 宗"]],
    ["3千余人", ["3000 人 approx"]],
    ["64.71万件", ["647100 件"]],
    ["500万元", ["500 万元"]],
    ["300余万元", ["300 万元 approx"]],
    ["6000多万元", ["6000 万元 approx"]],
    ["1.5亿元", ["1.5 亿元"]],
    ["13420元", ["13420 元"]],
    ["8,933件", ["8933 件"]],
    ["1 012项", ["1012 项"]],
    ["320余家(次)", ["320 家(次) approx"]],
    ["超过20人", ["20 人 at_least"]],
    ["逾1.5亿元", ["1.5 亿元 at_least"]],
    ["突破100万人次", ["1000000 人次 at_least"]],
    ["不少于60学时", ["60 学时 at_least"]],
    ["增加50%以上", ["50 % at_least"]],
    ["压缩至3个工作日以内", ["3 个工作日 at_most"]],
    ["控制在10%以下", ["10 % at_most"]],
    ["平均不足5人", ["5 人 at_most"]],
    ["约占35%", ["35 % approx"]],
    ["近3000件", ["3000 件 approx"]],
    ["近3年", ["3 年"]],
    ["节约20万元", ["20 万元"]],
    ["60人左右", ["60 人 approx"]],
    ["提高3.2个百分点", ["3.2 个百分点"]],
    ["3-5个工作日", ["3 个工作日", "5 个工作日"]],
    ["2至3次", ["2 次", "3 次"]],
    ["分别为23.9万件、35.05万件和2.3万件", ["239000 件", "350500 件", "23000 件"]],
    ["分别为12、15、20件", ["12 件", "15 件", "20 件"]],
    ["全镇5支队伍", ["5 支"]],
    ["粉丝1.2万", ["12000 "]],
    ["至少举办一期培训班", ["1 期 at_least"]],
    ["达到百分之九十八", ["98 %"]],
    ["30日内办结", ["30 日 at_most"]],
    ["梳理确定50余项目录", ["50 项 approx"]],
  ])("%s", (text, wanted) => {
    const found = quantitiesOf(text).map(
      ({ value, unit, qualifier }) => `${value} ${unit}${qualifier === "exact" ? "" : ` ${qualifier}`}`,
    );
    expect(found).toEqual(wanted);
  });
});

describe("no figure is", () => {
  test.each([
    ["a date", "2021年1月5日"],
    ["a span of years", "《纲要(2021-2025年)》"],
    ["years in a row", "2019、2020年"],
    ["a month", "截至11月底"],
    ["a day by the calendar", "每月10日前"],
    ["a time", "12月3日9时30分"],
    ["a number of a document", "江海委[2021]1号"],
    ["an ordinal", "第3次会议"],
    ["ordinals in a row", "第1、2批"],
    ["a rank", "全省前10名"],
    ["a name in quotation marks", "重点工作“6+8”,落实“13条”"],
    ["a title", "《优化营商环境100条》"],
    ["a name with signs", "推行1+N+X和7×24小时"],
    ["a day as a name", "12·4宪法日"],
    ["a day as a name with a stop", "4.15国家安全教育日"],
    ["the hotline", "12345热线"],
    ["an article of law", "第23条规定"],
    ["an enumeration", "1.条例制定"],
    ["a telephone", "电话:0750-3861234"],
    ["a letter's number", "ISO9001认证"],
    ["a verb behind a number", "法案5起草"],
    ["an anniversary", "建党100周年"],
  ])("%s", (_name, text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });
});
