import { describe, expect, it } from "vitest";
import { Unreadable } from "../../../src/reading/extract/extracted.ts";
import { htmlText, readHtml } from "../../../src/reading/extract/html.ts";
import { gbk } from "./files/gbk.ts";

describe("the text of a web page", () => {
  it.each([
    [
      "blocks are lines",
      "<h1>标题</h1><p>第一段。</p><div>第二段。<br>又一行</div>",
      "标题\n第一段。\n第二段。\n又一行",
    ],
    [
      "inline elements are not",
      "<p>办结<b>123</b>件，<span>纠错率</span>12.5%。</p>",
      "办结123件，纠错率12.5%。",
    ],
    ["entities are decoded", "<p>A&amp;B &lt;3&gt; &#x53bf;&nbsp;&hellip;</p>", "A&B <3> 县\u00a0…"],
    ["white space collapses", "<p>  one \n\t two  </p>\n\n<p>three</p>", "one two\nthree"],
    ["a source line break inside Chinese is no space", "<p>全面推进\n  依法行政</p>", "全面推进依法行政"],
    ["a space inside Chinese stays one", "<p>来源: 司法局  时间</p>", "来源: 司法局 时间"],
    ["ideographic spaces stay", "<p>\u3000\u3000一、总体情况</p>", "\u3000\u3000一、总体情况"],
    ["preformatted lines stay", "<pre>一、\n  二、</pre>", "一、\n  二、"],
    ["unclosed paragraphs end", "<p>一<p>二<li>三<li>四", "一\n二\n三\n四"],
    [
      "code is no text",
      "<script>var a='<p>x</p>'</script><style>p{}</style><p>一</p><noscript>开启脚本</noscript>",
      "一",
    ],
    [
      "what is hidden is no text",
      '<p style="color:red; display: none">x<b>y</b></p><p hidden>z</p><p>一</p>',
      "一",
    ],
    ["a hidden field hides nothing after it", '<input type="hidden" hidden><p>一</p>', "一"],
    ["the head is no text", "<html><head><title>门户网站</title></head><body>一</body></html>", "一"],
    [
      "a head without an end hides nothing",
      "<head><meta charset=utf-8><title>x</title><body><p>一</p>",
      "一",
    ],
    ["nothing", "", ""],
  ])("%s", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    [
      "a row is a line with tabs",
      "<table><tr><th>项目</th><th>数量</th></tr><tr><td><p>行政复议</p></td><td> 123 </td></tr></table>",
      "项目\t数量\n行政复议\t123",
    ],
    [
      "an empty cell keeps its column",
      "<table><tr><td></td><td>一</td><td></td><td>三</td></tr></table>",
      "\t一\t\t三",
    ],
    ["a broken cell is one cell", "<table><tr><td>行政<br>复议</td><td>1</td></tr></table>", "行政 复议\t1"],
    [
      "layout keeps its blocks",
      `<table><tr><td><p>首页</p><p>导航</p></td><td><table><tr><td><p>一</p><p>二</p></td></tr></table></td></tr></table>`,
      "首页\n导航\n一\n二",
    ],
    [
      "a long cell is layout",
      `<table><tr><td>菜单</td><td><p>${"文".repeat(600)}</p></td></tr></table>`,
      `菜单\n${"文".repeat(600)}`,
    ],
    ["text goes on after a table", "前<table><tr><td>一</td></tr></table>后", "前\n一\n后"],
    ["unclosed cells end with their row", "<table><tr><td>一<td>二<tr><td>三</table>四", "一\t二\n三\n四"],
    ["cells without a row are text", "<td>一</td><td>二</td>", "一二"],
  ])("of a table: %s", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it("is decoded as the page declares", () => {
    const page = gbk(
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>云溪县报告</body>',
    );
    expect(readHtml(page)).toMatchObject({ text: "云溪县报告", encoding: "gb18030" });
  });

  it("survives deep markup and ends at markup nested without end", () => {
    expect(htmlText(`${"<div>".repeat(900)}深${"</div>".repeat(900)}`)).toBe("深");
    expect(htmlText(`${"<table><tr><td>".repeat(300)}深`)).toBe("深");
    expect(() => htmlText("<div>".repeat(100_000))).toThrow(Unreadable);
  });
});
