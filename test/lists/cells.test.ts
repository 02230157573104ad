import { describe, expect, it } from "vitest";
import { cellsOf, columnsOf, restOf } from "../../src/lists/cells";
import { listText } from "../../src/lists/sent";

describe("a list", () => {
  it.each([
    ["a comma", "名称,类型\n青禾县,县"],
    ["a tab, as pasted from a spreadsheet", "名称\t类型\n青禾县\t县"],
    ["a byte order mark", "\uFEFF名称,类型\n青禾县,县"],
    ["spaces around its cells", " 名称 , 类型\n青禾县 ,　县"],
  ])("with %s is read into the same cells", (_, text) =>
    expect(cellsOf(text)).toEqual([
      ["名称", "类型"],
      ["青禾县", "县"],
    ]),
  );

  it("keeps a code's leading zero and a figure as they are written", () =>
    expect(cellsOf("代码,值\n010203,1.50")[1]).toEqual(["010203", "1.50"]));

  it("finds a column by any of its headings", () => {
    const place = columnsOf(["NAME", "类型"], { name: ["name", "名称"], kind: ["类型"], code: ["code"] });
    expect([place("name"), place("kind"), place("code")]).toEqual([0, 1, -1]);
  });

  it("is cut to the lines that are left, with its heading", () =>
    expect(restOf('名称,备注\n甲,1\n乙,"有,逗号"\n丙,3', new Set([3]))).toBe('名称,备注\n乙,"有,逗号"'));
});

describe("an uploaded list", () => {
  it("in the encoding of older spreadsheets is read", async () => {
    const gb18030 = new Uint8Array([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8]);
    expect(await listText({ list: "", file: new File([gb18030], "名单.csv") })).toBe("名称\n青禾县");
  });

  it("that is a workbook gives its first sheet", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const bytes = await writeXlsx({ sheets: [{ name: "名单", rows: [["名称"], ["青禾县"]] }] });
    expect(await listText({ list: "", file: new File([new Uint8Array(bytes)], "名单.xlsx") })).toBe(
      "名称\n青禾县",
    );
  });

  it.each([
    ["a broken workbook", new Uint8Array([0x50, 0x4b, 1, 2, 3])],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
  ])("that is %s gives nothing", async (_, bytes) =>
    expect(await listText({ list: "", file: new File([bytes], "x") })).toBeUndefined(),
  );
});
