import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import { openDatabase } from "../../src/db/database";
import { allSubjects } from "../../src/jurisdictions/store";
import { castAboveRounds } from "../cast";
import { Client } from "../client";

const list = "代码,名称,类型,上级\n990201,北渡县,县,云州市\n99,坏代码县,县,云州市\n,长亭县,县,无名市";

async function office() {
  await castAboveRounds();
  return Client.signedIn("chen");
}

const names = async () => (await allSubjects(openDatabase(env.DB))).map(({ name }) => name);

describe("a list of subjects", () => {
  it("is looked at first: each bad cell named, nothing written", async () => {
    const chen = await office();
    const answer = await chen.post("/subjects/import", { list, step: "check" });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain("区划代码应为六位数字");
    expect(page).toContain("清单和名录里都没有这个上级");
    expect(page).toContain("导入 1 行");
    expect(await names()).not.toContain("北渡县");
  });

  it("gives its good rows, and keeps the bad ones on the page", async () => {
    const chen = await office();
    const page = await (await chen.post("/subjects/import", { list, step: "import" })).text();
    expect(await names()).toContain("北渡县");
    expect(page).toContain("已导入 1 行");
    expect(page).toMatch(
      /<textarea[^>]*>代码,名称,类型,上级\n99,坏代码县,县,云州市\n,长亭县,县,无名市<\/textarea>/,
    );
  });

  it("comes from a workbook as well, its codes written as numbers, each bad row named", async () => {
    const chen = await office();
    const book = await writeXlsx({
      sheets: [
        {
          name: "名录",
          rows: [
            ["代码", "名称", "类型", "上级"],
            [990201, "北渡县", "县", "云州市"],
            [null, "北渡经开区", "功能区", 990201],
            [null, "北渡县财政局", "部门", "北渡县"],
            [null, "河口镇", "镇", "北渡县"],
            [9902, "坏代码县", "县", "云州市"],
          ],
        },
      ],
    });
    const page = await (
      await chen.post("/subjects/import", {
        file: new File([new Uint8Array(book)], "名录.xlsx"),
        step: "import",
      })
    ).text();
    expect(page).toContain("已导入 4 行");
    expect(page).toContain("区划代码应为六位数字");
    const all = await allSubjects(openDatabase(env.DB));
    const parent = all.find(({ name }) => name === "北渡县");
    expect(parent).toMatchObject({ code: "990201", kind: "county", parent: "yunzhou" });
    expect(
      all
        .filter((one) => one.parent === parent?.id)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(["department", "town", "zone"]);
  });

  it("without problems leads back to the subjects, and twice is harmless", async () => {
    const chen = await office();
    const good = "名称,类型\n北渡县,县";
    expect(await chen.submit("/subjects/import", { list: good, step: "import" })).toBe("/subjects");
    expect(await chen.page("/subjects")).toContain("已导入 1 个单位");
    const again = await (await chen.post("/subjects/import", { list: good, step: "import" })).text();
    expect(again).toContain("名录里已有这个单位");
    expect((await names()).filter((name) => name === "北渡县")).toHaveLength(1);
  });

  it.each([
    [{ list: "", step: "check" }, "清单是空的"],
    [{ file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])], "a.png") }, "读不出这个文件"],
  ])("that is none is refused in words", async (fields, words) => {
    const chen = await office();
    const answer = await chen.post("/subjects/import", fields);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(words);
  });

  it("of three thousand places is one change", async () => {
    const chen = await office();
    const many = ["名称,类型", ...Array.from({ length: 3000 }, (_, n) => `第${n}县,县`)].join("\n");
    await chen.submit("/subjects/import", { list: many, step: "import" });
    expect(await names()).toHaveLength(3004);
  });

  it("is narrowed by name and kind in the address", async () => {
    const chen = await office();
    const page = await chen.page("/subjects?find=青禾&kind=county");
    expect(page).toContain("青禾县");
    expect(page).not.toContain("白石区");
  });
});
