import { describe, expect, it } from "vitest";
import { extract } from "../../../src/reading/extract/extract.ts";
import { docx, type DocxOptions, paragraph, tableOf } from "./files/office.ts";

describe("the text of a Word document", () => {
  it("is its paragraphs, and a line with tabs for each table row", async () => {
    const body =
      paragraph("云溪县2023年法治政府建设年度报告") +
      paragraph("全年办结行政复议案件123件。") +
      tableOf(["项目", "数量"], ["行政复议", "123"]) +
      paragraph("下一步，继续努力。");
    expect(await textOf(body)).toBe(
      "云溪县2023年法治政府建设年度报告\n全年办结行政复议案件123件。\n项目\t数量\n行政复议\t123\n下一步，继续努力。",
    );
  });

  it("writes the numbers Word sets by itself, level by level", async () => {
    const body =
      paragraph("总体情况", numbered(0)) +
      paragraph("加强领导", numbered(1)) +
      paragraph("常委会会议7次", numbered(2)) +
      paragraph("专题学习3次", numbered(2)) +
      paragraph("依法决策", numbered(1)) +
      paragraph("存在的不足", numbered(0)) +
      paragraph("基层力量薄弱", numbered(1));
    expect(await textOf(body, { numbering: outline })).toBe(
      "一、总体情况\n（一）加强领导\n1. 常委会会议7次\n2. 专题学习3次\n（二）依法决策\n二、存在的不足\n（一）基层力量薄弱",
    );
  });

  it("numbers by style, and starts again where the list says so", async () => {
    const style =
      `<w:style w:type="paragraph" w:styleId="Top"><w:pPr>${numbered(0)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Top"/></w:style>';
    const again = `${outline}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body =
      paragraph("甲", '<w:pStyle w:val="Top"/>') +
      paragraph("乙", '<w:pStyle w:val="Sub"/>') +
      paragraph("丙", numbered(0, 2)) +
      paragraph("丁", numbered(0, 2)) +
      paragraph("无编号", `<w:pStyle w:val="Top"/>${numbered(0, 0)}`);
    expect(await textOf(body, { styles: style, numbering: again })).toBe(
      "一、甲\n二、乙\n一、丙\n二、丁\n无编号",
    );
  });

  it("numbers a paragraph by its properties, not by those it had before review", async () => {
    const before = `<w:pPrChange w:id="1"><w:pPr>${numbered(1)}</w:pPr></w:pPrChange>`;
    expect(await textOf(paragraph("总体情况", numbered(0) + before), { numbering: outline })).toBe(
      "一、总体情况",
    );
  });

  it("is found where the document part has another name", async () => {
    const body = paragraph("总体情况", numbered(0));
    expect(await textOf(body, { numbering: outline, main: "word/document2.xml" })).toBe("一、总体情况");
  });

  it("leaves out what was deleted under review", async () => {
    const body = `<w:p><w:r><w:t>办结</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>123</w:t></w:r></w:ins><w:r><w:t>件</w:t></w:r></w:p>`;
    expect(await textOf(body)).toBe("办结123件");
  });

  it("is not read where entities are declared", async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await extract(docx(paragraph("&b;"), { prolog }))).toEqual({ kind: "docx", unread: "entities" });
  });

  it("is not read where its XML is broken", async () => {
    expect(await extract(docx("<w:p><w:r></w:p>"))).toEqual({ kind: "docx", unread: "damaged" });
  });
});

const outline =
  '<w:abstractNum w:abstractNumId="0">' +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

function numbered(level: number, list = 1): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

async function textOf(body: string, options: DocxOptions = {}): Promise<string> {
  const read = await extract(docx(body, options));
  return "text" in read ? read.text : JSON.stringify(read);
}
