import { describe, expect, it } from "vitest";
import { extract, readingLimits } from "../../../src/reading/extract/extract.ts";
import { gbk } from "./files/gbk.ts";
import { zip } from "./files/office.ts";
import { ole } from "./files/ole.ts";
import { jpeg, png } from "./files/picture.ts";

describe("extracting a text", () => {
  it("drops the byte order mark, makes line ends plain and touches nothing else", async () => {
    const text = "\ufeff一、\u3000总体情况\r\n\u00a0办结 123 件，\r纠错率１２.５%。\n\n";
    expect(await extract(utf8(text))).toEqual({
      kind: "text",
      text: "一、\u3000总体情况\n\u00a0办结 123 件，\n纠错率１２.５%。\n\n",
      pages: [],
      tables: [],
      encoding: "utf-8",
    });
  });

  it("reads GBK and says so", async () => {
    expect(await extract(gbk("云溪县年度报告"))).toMatchObject({
      text: "云溪县年度报告",
      encoding: "gb18030",
    });
  });

  it("keeps a text whose encoding changes halfway, and does not read it", async () => {
    const mixed = Uint8Array.from([...utf8("报告".repeat(20_000)), 0xff, 0xfe, 0xfd]);
    expect(await extract(mixed)).toEqual({ kind: "text", unread: "encoding" });
  });
});

describe("what is kept and not read", () => {
  it.each([
    ["png", "image", png()],
    ["jpeg", "image", jpeg()],
    ["doc", "legacy", ole("WordDocument")],
    ["xls", "legacy", ole("Workbook")],
    ["wps", "legacy", ole("WordDocument", "WpsCustomData")],
    ["zip", "archive", zip({ "A1.1 报告.txt": "报告" })],
    ["text", "too_large", utf8("a".repeat(readingLimits.characters + 1))],
    ["text", "too_large", utf8("a".repeat(readingLimits.bytes + 1))],
  ])("%s: %s", async (kind, unread, file) => {
    expect(await extract(file)).toEqual({ kind, unread });
  });

  it("refuses an empty file", async () => {
    expect(await extract(new Uint8Array())).toEqual({ kind: "refused", reason: "empty" });
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
