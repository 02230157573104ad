import * as fc from "fast-check";
import { expect, it } from "vitest";
import { criteriaFromSheets } from "../../../src/criteria/formats/rows.ts";
import type { Cell, Merge } from "../../../src/criteria/formats/sheet.ts";
import { lint } from "../../../src/criteria/lint/lint.ts";
import type { CriteriaNode } from "../../../src/criteria/schema.ts";
import { shapeOf } from "../../../src/criteria/shape.ts";

it("whatever stands below the header, the import answers with a well-formed draft and cells that exist", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(merge, { maxLength: 4 }), (rows, merges) => {
      const sheet = { name: "Sheet1", rows: [header, ...rows], merges };
      const { document, problems, locate } = criteriaFromSheets([sheet], { id: "any", edition: "1" });
      expect(shapeOf(document).problems).toEqual([]);
      const linted = document === null ? [] : lint(document).map(({ path }) => locate(path) ?? "Sheet1!A1");
      for (const cell of [...problems.map((problem) => problem.cell), ...linted])
        expect(cell).toMatch(/^Sheet1!([A-H])\d+$/);
    }),
    { numRuns: 1000 },
  );
});

it("no standard is lost: its words are in the rule or among the hints", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 5 }), (parts) => {
      const standard = parts.join("");
      const sheet = { name: "Sheet1", rows: [header, ["甲", "乙", "丙", 2, standard]], merges: [] };
      const { document } = criteriaFromSheets([sheet], { id: "any", edition: "1" });
      const kept = JSON.stringify(document?.children.map(onlyWords));
      for (const word of standard.match(/[丁戊己庚辛][\u4E00-\u9FFF]/g) ?? []) expect(kept).toContain(word);
    }),
    { numRuns: 1000 },
  );
});

const header = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "责任单位", "佐证材料", "评估方式"];
const name = fc.constantFrom<Cell>(
  null,
  "",
  "甲",
  "一、乙（3分）",
  "A1 丙",
  "合计",
  "加分项",
  "一票否决项",
  "注：丁",
  "12345热线",
  7,
);
const points = fc.constantFrom<Cell>(
  null,
  1,
  0.5,
  0,
  -2,
  "２分",
  "满分3分",
  "2-3",
  "1.234567",
  0.1 + 0.2,
  1e21,
  true,
  new Date(0),
);
const standard = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    "每件扣0.5分",
    "每件加1分，最高3分",
    "是/否",
    "优/良/差",
    "达到90%得满分，90%以下不得分",
    "得分",
    "不得分；不得分",
    "每",
    "0分",
  ),
  fc.string({
    unit: fc.constantFrom(...Array.from("每扣得加分0123.5%以上下达到，；。、（）不满有无\n")),
    maxLength: 24,
  }),
);
const other = fc.constantFrom<Cell>(null, "司法局、财政局", "台账；公告", "实地核查", "综合研判", 3);
const row = fc.tuple(name, name, name, points, standard, other, other, other);
const merge: fc.Arbitrary<Merge> = fc
  .tuple(fc.nat(8), fc.nat(7), fc.nat(3), fc.nat(2))
  .map(([startRow, startCol, down, right]) => ({
    startRow: startRow + 1,
    startCol,
    endRow: startRow + 1 + down,
    endCol: Math.min(7, startCol + right),
  }));
const phrases = [
  "丁备案的，",
  "每件扣0.5分；",
  "戊公开的得1分，",
  "未公开的不得分。",
  "己落实，",
  "每项加1分，最高2分。",
  "达到90%得满分，",
  "90%以下不得分；",
  "庚清理，得满分；",
  "否则不得分",
  "辛评估。",
  "扣完为止。",
  "最多扣1分；",
];

function onlyWords({ rule, hints, children = [] }: CriteriaNode): unknown {
  return [rule, hints, children.map(onlyWords)];
}
