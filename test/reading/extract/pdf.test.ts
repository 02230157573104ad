import { describe, expect, it } from "vitest";
import { extract } from "../../../src/reading/extract/extract.ts";
import { gbk } from "./files/gbk.ts";
import { pdf, type PdfLine, utf16 } from "./files/pdf.ts";

const first = "全年办结行政复议案件123件，其中纠错率为12.5%，行政";
const second = "机关负责人出庭应诉率达100%，政府信息公开申请按时答复率达1";

describe("the text of a PDF", () => {
  it("joins the lines of a paragraph and keeps headings and titles apart", async () => {
    const page = [
      line(160, 760, "云溪县2023年度报告", 22),
      line(104, 700, "一、主要做法"),
      line(104, 672, first),
      line(72, 644, second),
      line(72, 616, "00%。"),
      line(104, 588, "（二）存在的不足。"),
      line(400, 532, "云溪县人民政府"),
      line(410, 504, "2024年1月5日"),
    ];
    expect(await textOf([page])).toBe(
      `云溪县2023年度报告\n一、主要做法\n${first}${second}00%。\n（二）存在的不足。\n云溪县人民政府\n2024年1月5日`,
    );
  });

  it("joins a paragraph over the page, without the page number between", async () => {
    const read = await extract(
      pdf([
        [line(104, 100, first), line(72, 72, second), line(280, 40, "— 1 —", 12)],
        [line(72, 760, "00%，位居全市前列。"), line(104, 732, "二、下一步打算"), line(280, 40, "— 2 —", 12)],
      ]),
    );
    const joined = `${first}${second}00%，位居全市前列。\n二、下一步打算`;
    const turn = first.length + second.length;
    expect(read).toEqual({
      kind: "pdf",
      text: joined,
      pages: [
        { number: 1, start: 0, end: turn },
        { number: 2, start: turn, end: joined.length },
      ],
      tables: [],
    });
  });

  it("drops running headers and keeps a marking of secrecy", async () => {
    const pages = [1, 2, 3].map((number) => [
      line(72, 800, "云溪县法治政府建设报告", 10),
      line(400, 780, "机密★一年", 10),
      line(104, 700, `第${number}页的正文是一句完整的话。`),
    ]);
    expect(await textOf(pages)).toBe(
      [1, 2, 3].map((n) => `机密★一年\n第${n}页的正文是一句完整的话。`).join("\n"),
    );
  });

  it("sets the cells of a table row apart by tabs", async () => {
    const page = [
      line(80, 700, "项目"),
      line(300, 700, "数量"),
      line(80, 672, "行政复议案件"),
      line(300, 672, "123"),
      line(80, 644, "行政诉讼案件"),
      line(300, 644, "56"),
    ];
    expect(await textOf([page])).toBe("项目\t数量\n行政复议案件\t123\n行政诉讼案件\t56");
  });

  it("writes the ideograph where the PDF names its radical", async () => {
    expect(await textOf([[line(72, 700, "⾏政机关⼯作⼈员⻓期⼾籍")]])).toBe("行政机关工作人员长期户籍");
  });

  it.each([
    ["GBK-EUC-H", gbk],
    ["GBKp-EUC-H", gbk],
    ["UniGB-UCS2-H", utf16],
    ["UniGB-UTF16-H", utf16],
  ])("reads a font that is not embedded, in %s", async (name, encode) => {
    const text = "云溪县2023年法治政府建设年度报告（征求意见稿）";
    expect(await extract(pdf([[line(72, 700, text)]], { encoding: { name, encode } }))).toMatchObject({
      text,
    });
  });

  it("says so where a font names characters only by Adobe's numbers", async () => {
    const encoding = {
      name: "Identity-H",
      encode: () => Uint8Array.from({ length: 60 }, (_, i) => (i % 2 ? 150 + i : 8)),
    };
    expect(await extract(pdf([[line(72, 700, "报告")]], { encoding }))).toEqual({
      kind: "pdf",
      unread: "garbled",
    });
  });

  it("puts a space between Latin words of two lines", async () => {
    const words = "The annual report on building a government under the rule";
    const page = [
      line(104, 700, words),
      line(72, 672, `of law in the county of Yunxi says that ${"x".repeat(20)}`),
    ];
    expect(await textOf([page])).toContain("rule of law");
  });

  it.each([
    ["a scan", pdf([[line(0, 0, "")]], { scanned: true }), "scanned"],
    ["a scan with a scanner's mark", pdf([1, 2, 3].map(() => [line(72, 20, "扫描王")])), "scanned"],
    ["glyphs without characters", pdf([[line(72, 700, "\ue001\ue002\ue003\ue004".repeat(10))]]), "garbled"],
    ["a password", pdf([[line(72, 700, "报告")]], { trailer: encrypted() }), "encrypted"],
    ["a PDF cut short", pdf([[line(72, 700, "报告")]]).subarray(0, 300), "damaged"],
    ["nothing but a header", new TextEncoder().encode("%PDF-1.7\n"), "damaged"],
  ])("is not read from %s", async (_, file, unread) => {
    expect(await extract(file)).toEqual({ kind: "pdf", unread });
  });

  it("leaves the bytes to the caller", async () => {
    const file = pdf([[line(72, 700, "云溪县法治政府建设报告")]]);
    const before = file.slice();
    await extract(file);
    expect(file).toEqual(before);
  });
});

async function textOf(pages: readonly (readonly PdfLine[])[]): Promise<string> {
  const read = await extract(pdf(pages));
  return "text" in read ? read.text : JSON.stringify(read);
}

function line(x: number, y: number, text: string, size = 16): PdfLine {
  return { x, y, text, size };
}

/** The standard handler with keys that fit no password. */
function encrypted(): string {
  const key = "00".repeat(32);
  return `/ID [<${"11".repeat(16)}> <${"11".repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`;
}
