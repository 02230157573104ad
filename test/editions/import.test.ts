import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/criteria/digest";
import { parseCriteria } from "../../src/criteria/parse";
import { shippedNames } from "../../src/editions/shipped";
import { castAboveRounds, criteriaText } from "../cast";
import { Client } from "../client";

async function office() {
  await castAboveRounds();
  return Client.signedIn("chen");
}

const settings = { id: "province-2026", edition: "2026.1", track: "comprehensive" };

describe("an indicator system", () => {
  it.each(shippedNames)(
    "%s is offered on an empty installation and imported with one press",
    async (name) => {
      const chen = await office();
      expect(await chen.page("/criteria")).toContain(`value="${name}"`);
      const place = await chen.submit("/criteria/shipped", { name });
      expect(place).toMatch(/^\/criteria\/[0-9a-f]{64}$/);
      expect(await chen.page(place)).toContain(`${name}@`);
      expect(await chen.page("/criteria")).not.toContain(`value="${name}"`);
    },
  );

  it("is looked at first: each problem at its line and column, with what to do", async () => {
    const chen = await office();
    const broken = criteriaText.replace("points: 60", "points: 0").replace("each: 10", "each: 0");
    const answer = await chen.post("/criteria/import", { ...settings, document: broken, step: "check" });
    const page = await answer.text();
    expect(page).toContain("有 2 处错误");
    const line = criteriaText.split("\n").findIndex((text) => text.includes("points: 60")) + 1;
    expect(page).toMatch(new RegExp(`<th scope="row">${line}:\\d+</th>`));
    expect(page).toContain("points: 0");
    expect(page).not.toContain("导入并冻结");
  });

  it("is previewed with its rules in words, then frozen by its digest", async () => {
    const chen = await office();
    const page = await (
      await chen.post("/criteria/import", { ...settings, document: criteriaText, step: "check" })
    ).text();
    expect(page).toContain("清单外审批：每发现一起扣 10.00 分，最多扣 20.00 分");
    expect(page).toContain("导入并冻结");
    const place = await chen.submit("/criteria/import", {
      ...settings,
      document: criteriaText,
      step: "import",
    });
    expect(place).toBe(`/criteria/${await digestOf(parseCriteria(criteriaText).document)}`);
  });

  it("already there is not written twice, and another under its name is refused with advice", async () => {
    const chen = await office();
    const sent = { ...settings, document: criteriaText, step: "import" };
    const place = await chen.submit("/criteria/import", sent);
    expect(await chen.submit("/criteria/import", sent)).toBe(place);
    expect(await chen.page(place)).toContain("早已导入");
    const other = await chen.post("/criteria/import", {
      ...sent,
      document: criteriaText.replace("atLeast: 80", "atLeast: 85"),
    });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain("请改写 edition");
  });

  it.each(["yaml", "json"])("downloaded as %s imports to the same digest", async (kind) => {
    const chen = await office();
    const place = await chen.submit("/criteria/import", {
      ...settings,
      document: criteriaText,
      step: "import",
    });
    const bytes = await (await chen.get(`${place}/document.${kind}`)).arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    expect(`/criteria/${await digestOf(parseCriteria(text).document)}`).toBe(place);
  });

  it("comes in as the seven-column sheet, and travels from the check to the import as text", async () => {
    const chen = await office();
    const place = await chen.submit("/criteria/shipped", { name: "small-1000" });
    const bytes = await (await chen.get(`${place}/document.xlsx`)).arrayBuffer();
    const file = new File([bytes], "评分表.xlsx");
    const page = await (await chen.post("/criteria/import", { ...settings, file, step: "check" })).text();
    const carried = /<textarea[^>]*>(.*?)<\/textarea>/s.exec(page)?.[1] ?? "";
    expect(carried).toContain("id: province-2026");
    const document = carried.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("&#39;", "'");
    expect(await chen.submit("/criteria/import", { ...settings, document, step: "import" })).toMatch(
      /^\/criteria\//,
    );
  });

  it("whose sheet has a bad cell names the cell", async () => {
    const chen = await office();
    const { writeXlsx } = await import("hucre/xlsx");
    const rows = [
      ["一级指标", "二级指标", "分值", "评分标准", "责任单位", "佐证材料"],
      ["制度", "目录公开", "许多", "公开的得满分，否则不得分", "司法局", "目录"],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "评分表", rows }] });
    const file = new File([new Uint8Array(bytes)], "评分表.xlsx");
    const page = await (await chen.post("/criteria/import", { ...settings, file })).text();
    expect(page).toContain("评分表!C2");
    expect(page).not.toContain("导入并冻结");
  });
});
