import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { extract } from "../../../src/reading/extract/extract.ts";
import type { Read } from "../../../src/reading/extract/extracted.ts";
import { gbk } from "./files/gbk.ts";

describe("the text of a workbook", () => {
  it("is a line a row, each value behind the words of its column", async () => {
    const read = await readOf(
      await writeXlsx({
        sheets: [
          {
            name: "复议",
            rows: [
              ["2023年行政复议台账", null, null],
              ["单位", "件数", "纠错率"],
              ["司法局", 12, 0.125],
              ["公安分局", 3, null],
            ],
            merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
            cells: new Map([["2,2", { value: 0.125, style: { numFmt: "0.0%" } }]]),
          },
          { name: "空表", rows: [] },
        ],
      }),
    );
    expect(read.text).toBe(
      "复议\n2023年行政复议台账\n单位\t件数\t纠错率\n单位：司法局\t件数：12\t纠错率：12.5%\n单位：公安分局\t件数：3\n空表",
    );
    expect(read.tables.map(({ name, header }) => ({ name, header }))).toEqual([
      { name: "复议", header: ["单位", "件数", "纠错率"] },
      { name: "空表", header: [] },
    ]);
    expect(read.tables[0]?.rows.map(({ start, end }) => read.text.slice(start, end))).toEqual([
      "单位：司法局\t件数：12\t纠错率：12.5%",
      "单位：公安分局\t件数：3",
    ]);
  });

  it("reads a header of two rows and values merged over several", async () => {
    const { text } = await readOf(
      await writeXlsx({
        sheets: [
          {
            name: "表",
            rows: [
              ["镇街", "复议", null],
              [null, "受理", "办结"],
              ["东镇", 5, 4],
              [null, 6, 6],
            ],
            merges: [
              { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
              { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
              { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
            ],
          },
        ],
      }),
    );
    expect(text).toBe(
      "表\n镇街\t复议 受理\t复议 办结\n镇街：东镇\t复议 受理：5\t复议 办结：4\n镇街：东镇\t复议 受理：6\t复议 办结：6",
    );
  });

  it("shows dates, times of day and computed numbers as their cells do, and no hidden sheet", async () => {
    const { text } = await readOf(
      await writeXlsx({
        sheets: [
          {
            name: "表",
            rows: [
              ["日期", "合计"],
              [new Date(Date.UTC(2023, 0, 5)), 0.1 + 0.2],
            ],
          },
          { name: "暗", hidden: true, rows: [["不见"]] },
        ],
      }),
    );
    expect(text).toBe("表\n日期\t合计\n日期：2023-01-05\t合计：0.3");
  });

  it("is not read with macros", async () => {
    const file = await writeXlsx({ sheets: [{ name: "表", rows: [["a"]] }], vbaProject: Uint8Array.of(1) });
    expect(await extract(file)).toEqual({ kind: "refused", reason: "macros" });
  });

  it("is not read without its password", async () => {
    const encryption = { password: "x", spinCount: 1 };
    const file = await writeXlsx({ sheets: [{ name: "表", rows: [["a"]] }], encryption });
    expect(await extract(file)).toEqual({ kind: "encrypted_office", unread: "encrypted" });
  });
});

describe("the text of a CSV file", () => {
  it("is a line a row like a sheet's", async () => {
    const read = await readOf(gbk('单位,件数\r\n"司法局,法制科",12\r\n公安分局,3\r\n'));
    expect(read.text).toBe("单位\t件数\n单位：司法局,法制科\t件数：12\n单位：公安分局\t件数：3");
    expect(read.tables).toHaveLength(1);
    expect(read.encoding).toBe("gb18030");
  });

  it("is not found in prose, even with commas", async () => {
    const prose = "第一,提高站位。\n第二,狠抓落实,务求实效。\n";
    expect((await readOf(new TextEncoder().encode(prose))).text).toBe(prose);
  });
});

async function readOf(file: Uint8Array): Promise<Read> {
  const read = await extract(file);
  if (!("text" in read)) throw new Error(JSON.stringify(read));
  return read;
}
