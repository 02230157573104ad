import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import {
  criteriaFromXlsx,
  criteriaToXlsx,
  sheetsOf,
  workbookOf,
} from "../../../src/criteria/formats/xlsx.ts";
import type { Imported } from "../../../src/criteria/formats/rows.ts";
import type { Cell, Merge, Sheet } from "../../../src/criteria/formats/sheet.ts";
import { lint } from "../../../src/criteria/lint/lint.ts";
import { parseCriteria } from "../../../src/criteria/parse.ts";
import type { CriteriaDocument, CriteriaNode } from "../../../src/criteria/schema.ts";
import { textIn } from "../../../src/criteria/text.ts";

const settings = { id: "imported", edition: "1" };
const header = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "责任单位", "佐证材料"];

describe("the seven-column sheet", () => {
  it("becomes a tree with codes, points, rules, units and hints", async () => {
    const { document, problems } = await imported([
      header,
      [
        "依法决策",
        "程序",
        "目录公布",
        2,
        "已公布得满分，否则不得分",
        "政府办公室、司法局",
        "目录公告；公开链接",
      ],
      [null, null, "公众参与", 3, "缺少一次公众参与的，每项扣0.5分，扣完为止", "承办部门", "公告"],
      [null, "顾问", "法律意见", 1, "每份得0.1分", "司法局", "台账"],
      ["依法行政", "复议", "按期审结", 4, "达到95%得满分，90%—95%得2分，90%以下不得分", "司法局", "统计表"],
    ]);
    expect(problems).toEqual([]);
    expect(document).toMatchObject({ total: 10, decimals: 2 });
    expect(outline(document)).toEqual([
      "A 依法决策 6",
      "A1 程序 5",
      "A1.1 目录公布 2 binary",
      "A1.2 公众参与 3 deduct",
      "A2 顾问 1",
      "A2.1 法律意见 1 credit",
      "B 依法行政 4",
      "B1 复议 4",
      "B1.1 按期审结 4 measure",
    ]);
    const [first] = leaves(document);
    expect(first).toMatchObject({
      units: ["政府办公室", "司法局"],
      hints: ["目录公告", "公开链接"],
      methods: ["written"],
    });
  });

  it("is a criteria file the linter accepts", async () => {
    const { document } = await imported(hundredRows());
    expect(
      parseCriteria(JSON.stringify(document)).problems.filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });

  it("reads a hundred rows with merged names, a title, a total and a note", async () => {
    const rows = hundredRows();
    const { document, problems, locate } = await imported(rows, hundredMerges);
    expect(leaves(document)).toHaveLength(100);
    expect(document).toMatchObject({
      total: 100,
      title: "青川市法治政府建设评分表",
      source: "注：分值可以调整。",
    });
    expect(document?.children.map(({ code }) => code)).toEqual(["A", "B", "C", "D"]);
    expect(leaves(document).at(-1)).toMatchObject({
      code: "D5.5",
      title: "指标100",
      units: ["单位4", "司法局"],
    });
    expect(problems).toEqual([]);
    expect(locate(["children", 3, "children", 4, "children", 4, "rule", "items", 0, "each"])).toBe(
      "Sheet1!E103",
    );
  });
});

describe("a messy sheet", () => {
  it("knows its columns by their headings, in any order and dress", async () => {
    const { document } = await imported([
      ["附件1"],
      ["青川市评估指标"],
      [
        "序号",
        "责 任\n单位",
        "分值（100分）",
        "一级指标",
        "二级指标",
        "三级\n指标",
        "评估方法",
        "计分办法",
        "备注",
      ],
      [1, "司法局", "２分", "一、依法决策（3分）", "（一）程序", "1.目录公布", "网络检索", "是/否", "公告"],
      [2, "司法局", "1.0", null, null, "2.档案", "查阅案卷、现场查看", "优/良/差", null],
    ]);
    expect(outline(document)).toEqual([
      "A 依法决策 3",
      "A1 程序 3",
      "A1.1 目录公布 2 binary",
      "A1.2 档案 1 graded",
    ]);
    expect(leaves(document).map(({ methods }) => methods)).toEqual([["web"], ["casefile", "onsite"]]);
    expect(document?.methods).toEqual([
      { code: "web", title: "网络检索", phase: "written" },
      { code: "casefile", title: "查阅案卷", phase: "onsite" },
      { code: "onsite", title: "现场查看", phase: "onsite" },
    ]);
    expect(document?.title).toBe("青川市评估指标");
  });

  it("takes a header that spans two rows", async () => {
    const { document } = await imported(
      [
        ["指标", null, null, "分值", "评分标准", "责任单位"],
        ["一级指标", "二级指标", "三级指标", null, null, null],
        ["甲", "乙", "丙", 1, "是/否", "司法局"],
      ],
      [merge(0, 0, 0, 2), merge(0, 3, 1, 3), merge(0, 4, 1, 4), merge(0, 5, 1, 5)],
    );
    expect(outline(document)).toEqual(["A 甲 1", "A1 乙 1", "A1.1 丙 1 binary"]);
  });

  it("takes a column of points beside each level, and leaves that stand higher up", async () => {
    const { document, problems } = await imported([
      ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分标准"],
      ["甲", 60, "乙", 60, "丙", 20, "是/否"],
      [null, null, null, null, "丁", 40, "是/否"],
      ["戊", 40, null, null, null, null, "是/否"],
    ]);
    expect(outline(document)).toEqual([
      "A 甲 60",
      "A1 乙 60",
      "A1.1 丙 20 binary",
      "A1.2 丁 40 binary",
      "B 戊 40 binary",
    ]);
    expect(problems.map(({ rule }) => rule)).not.toContain("points-sum");
  });

  it("reads names repeated on every row, and codes written before the names", async () => {
    const { document } = await imported([
      header,
      ["D 执法", "D2 三项制度", "D2.1 公示", 1, "是/否"],
      ["D 执法", "D2 三项制度", "D2.3 审核", 1, "是/否"],
      ["D 执法", "案卷", "评查", 1, "是/否"],
    ]);
    expect(outline(document)).toEqual([
      "D 执法 3",
      "D2 三项制度 2",
      "D2.1 公示 1 binary",
      "D2.3 审核 1 binary",
      "D1 案卷 1",
      "D1.1 评查 1 binary",
    ]);
  });

  it("spreads a merged unit over its rows and joins a standard continued below", async () => {
    const { document } = await imported(
      [
        header,
        ["甲", "乙", "丙", 1, "没有备案的每件扣0.2分", "司法局", "登记表"],
        [null, null, null, null, "没有公布的每件扣0.1分", null, "公布页面"],
        [null, null, "丁", 1, "是/否", null, null],
      ],
      [merge(1, 0, 3, 0), merge(1, 1, 3, 1), merge(1, 2, 2, 2), merge(1, 3, 2, 3), merge(1, 5, 3, 5)],
    );
    const [first, second] = leaves(document);
    expect(first?.rule).toMatchObject({ kind: "deduct", items: [{ each: 0.2 }, { each: 0.1 }] });
    expect(first?.hints).toEqual(["登记表", "公布页面"]);
    expect(second?.units).toEqual(["司法局"]);
  });

  it("makes an indicator of each scored row under one name", async () => {
    const found = await imported(
      [
        header,
        ["甲", "乙", "丙", 1, "制定计划，是/否", "司法局"],
        [null, null, null, 2, "每缺一项扣0.5分", "财政局"],
      ],
      [merge(1, 2, 2, 2)],
    );
    expect(outline(found.document)).toEqual([
      "A 甲 3",
      "A1 乙 3",
      "A1.1 丙 3",
      "A1.1.1 制定计划 1 judgement",
      "A1.1.2 每缺一项扣0.5分 2 deduct",
    ]);
    expect(leaves(found.document).map(({ units }) => units)).toEqual([["司法局"], ["财政局"]]);
    expect(said(found)).toContain("Sheet1!C2 warning several-rows");
  });

  it("keeps bonus, penalties and vetoes out of the tree", async () => {
    const { document } = await imported([
      header,
      ["甲", "乙", "丙", 100, "酌情"],
      ["加分项（5分）", "示范命名", null, 4, "每获一次命名加2分"],
      ["扣分项", "通报批评", null, -3, "每次扣1分，最多扣3分"],
      ["一票否决", "弄虚作假"],
      ["合计", null, null, 100],
    ]);
    expect(document?.total).toBe(100);
    expect(document?.bonus).toEqual({
      cap: 5,
      items: [{ code: "P1", title: "示范命名：每获一次命名加2分", points: 2, cap: 4 }],
    });
    expect(document?.penalties).toEqual({
      cap: 3,
      items: [{ code: "M1", title: "通报批评：每次扣1分，最多扣3分", points: 1, cap: 3 }],
    });
    expect(document?.vetoes).toEqual([{ code: "V1", title: "弄虚作假", effect: "disqualify" }]);
  });

  it("loses no word of a standard it cannot read", async () => {
    const standard = "查阅资料，视情况评分。\n优先考虑创新做法，最高可得2分";
    const found = await imported([header, ["甲", "乙", "丙", 2, standard]]);
    expect(leaves(found.document)[0]?.rule).toEqual({
      kind: "judgement",
      step: 0.1,
      rubric: standard.split("\n"),
    });
    expect(said(found)).toContain("Sheet1!E2 warning standard-judged");
  });
});

describe("each problem names its cell", () => {
  const cases: readonly (readonly [string, readonly (readonly Cell[])[], readonly Merge[], string])[] = [
    [
      "no header",
      [
        ["甲", "乙"],
        ["丙", 1],
      ],
      [],
      "Sheet1!A1 error no-header",
    ],
    ["no row below it", [header], [], "Sheet1!A2 error no-rows"],
    ["points left out", [header, ["甲", "乙", "丙", null, "是/否"]], [], "Sheet1!C2 error points-missing"],
    [
      "points that are no number",
      [header, ["甲", "乙", "丙", "2-3分", "是/否"]],
      [],
      "Sheet1!D2 error points-unreadable",
    ],
    ["points of nothing", [header, ["甲", "乙", "丙", 0, "是/否"]], [], "Sheet1!D2 error points"],
    [
      "points too fine",
      [header, ["甲", "乙", "丙", 0.12345, "是/否"]],
      [],
      "Sheet1!D2 error points-too-fine",
    ],
    [
      "points merged over two indicators",
      [header, ["甲", "乙", "丙", 2, "是/否"], [null, null, "丁", null, "是/否"]],
      [merge(1, 3, 2, 3)],
      "Sheet1!D2 error points-shared",
    ],
    ["points without a name", [header, [null, null, null, 2, "是/否"]], [], "Sheet1!C2 error name-missing"],
    [
      "a name that says other points",
      [header, ["甲", "乙", "丙（3分）", 2, "是/否"]],
      [],
      "Sheet1!D2 warning points-differ",
    ],
    [
      "groups that do not add up",
      [header, ["甲（5分）", "乙", "丙", 2, "是/否"]],
      [],
      "Sheet1!A2 warning points-sum",
    ],
    [
      "a total that does not add up",
      [header, ["甲", "乙", "丙", 2, "是/否"], ["合计", null, null, 3]],
      [],
      "Sheet1!D3 warning total-differs",
    ],
    [
      "the same code twice",
      [header, ["A 甲", "乙", "丙", 2, "是/否"], ["A 丁", "戊", "己", 2, "是/否"]],
      [],
      "Sheet1!A3 error duplicate-code",
    ],
    ["no standard", [header, ["甲", "乙", "丙", 2]], [], "Sheet1!C2 warning standard-missing"],
    [
      "a standard on a group",
      [header, ["甲", null, null, 2, "总体要求"], [null, "乙", "丙", 2, "是/否"]],
      [],
      "Sheet1!E2 warning standard-on-group",
    ],
    [
      "levels without shares",
      [header, ["甲", "乙", "丙", 2, "优/良/差"]],
      [],
      "Sheet1!E2 warning standard-assumed",
    ],
    [
      "an unknown method",
      [
        [...header, "评估方式"],
        ["甲", "乙", "丙", 2, "是/否", "", "", "综合研判"],
      ],
      [],
      "Sheet1!H2 warning method-unknown",
    ],
    ["no evidence to look for", [header, ["甲", "乙", "丙", 2, "是/否"]], [], "Sheet1!C2 warning no-hints"],
  ];

  it.each(cases)("%s", async (_, rows, merges, expected) => {
    const found = await imported(rows, merges);
    expect(said(found)).toContain(expected);
    for (const { text, mend } of found.problems) {
      for (const language of ["zh", "en"])
        expect(textIn(text, language) + textIn(mend, language)).not.toMatch(/\{\w+\}/);
    }
  });

  it("a second sheet with a header is mentioned, a hidden one is not read", async () => {
    const rows: Cell[][] = [header, ["甲", "乙", "丙", 2, "是/否"]];
    const sheets = [
      { name: "旧", rows, hidden: true },
      { name: "一", rows },
      { name: "二", rows },
    ];
    const found = await criteriaFromXlsx(await writeXlsx({ sheets, activeSheet: 1 }), settings);
    expect(found.document?.title).toBe("一");
    expect(said(found).filter((line) => line.endsWith("other-sheet"))).toEqual(["二!A1 warning other-sheet"]);
  });

  it("what is no workbook is refused with its reason", async () => {
    const found = await criteriaFromXlsx(new TextEncoder().encode("一级指标,分值"), settings);
    expect(found.document).toBeNull();
    expect(said(found)).toEqual(["A1 error no-workbook"]);
  });
});

describe("criteria written to a workbook and read again", () => {
  it.each(["small-1000", "project-2021", "demonstration-2021"])(
    "%s keeps its tree, points and rules",
    async (id) => {
      const { document } = parseCriteria(
        readFileSync(new URL(`../../../criteria/${id}.yaml`, import.meta.url), "utf8"),
      );
      if (document === undefined) throw new Error("the shipped file has errors");
      const bytes = await criteriaToXlsx(document);
      const again = await criteriaFromXlsx(bytes, { id: document.id, edition: document.edition });
      expect(said(again).filter((line) => line.includes("error"))).toEqual([]);
      expect(again.document?.children).toEqual(document.children.map(inTheSheet));
      expect(again.document).toMatchObject({ total: document.total, title: textIn(document.title, "zh") });
      expect(again.document?.bonus?.cap).toBe(document.bonus?.cap);
      expect(again.document?.vetoes?.map(({ code, effect, band }) => [code, effect, band])).toEqual(
        document.vetoes?.map(({ code, effect, band }) => [code, effect, band]),
      );
      const rows = await sheetsOf(bytes);
      expect(rows[0]?.rows).toHaveLength(2 + leaves(document).length + outsideTheTree(document));
    },
  );
});

async function imported(
  rows: readonly (readonly Cell[])[],
  merges: readonly Merge[] = [],
): Promise<Imported> {
  return criteriaFromXlsx(await workbookOf([sheet(rows, merges)]), settings);
}

function sheet(rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet {
  return { name: "Sheet1", rows, merges };
}

function merge(startRow: number, startCol: number, endRow: number, endCol: number): Merge {
  return { startRow, startCol, endRow, endCol };
}

/** Four level-1 names of five level-2 names of five leaves, a point each. */
function hundredRows(): readonly (readonly Cell[])[] {
  return [
    ["青川市法治政府建设评分表"],
    [],
    header,
    ...Array.from({ length: 100 }, (_, place) => leafRow(place)),
    ["合计", null, null, 100],
    ["注：分值可以调整。"],
  ];
}

function leafRow(place: number): readonly Cell[] {
  return [
    place % 25 === 0 ? `一级${place / 25 + 1}` : null,
    place % 5 === 0 ? `二级${place / 5 + 1}` : null,
    `指标${place + 1}`,
    1,
    place % 2 === 0 ? "有则得分，无则不得分" : "未落实的，每项扣0.2分",
    `单位${place % 5}、司法局`,
    "台账",
  ];
}

const hundredMerges = [
  merge(0, 0, 0, 6),
  ...Array.from({ length: 4 }, (_, place) => merge(3 + place * 25, 0, 27 + place * 25, 0)),
  ...Array.from({ length: 20 }, (_, place) => merge(3 + place * 5, 1, 7 + place * 5, 1)),
];

function leaves(document: CriteriaDocument | null): readonly CriteriaNode[] {
  const below = (node: CriteriaNode): readonly CriteriaNode[] => node.children?.flatMap(below) ?? [node];
  return (document?.children ?? []).flatMap(below);
}

function outline(document: CriteriaDocument | null): readonly string[] {
  const lines = ({ code, title, points, rule, children = [] }: CriteriaNode): readonly string[] => [
    [code, textIn(title, "zh"), points, ...(rule === undefined ? [] : [rule.kind])].join(" "),
    ...children.flatMap(lines),
  ];
  return (document?.children ?? []).flatMap(lines);
}

/** What the import and then the linter say, each at its cell. */
function said({ document, problems, locate }: Imported): readonly string[] {
  const linted = document === null ? [] : lint(document);
  return [
    ...problems.map(({ cell, severity, rule }) => `${cell} ${severity} ${rule}`),
    ...linted.map(({ path, severity, rule }) => `${locate(path) ?? "-"} ${severity} ${rule}`),
  ];
}

/** What of a node the sheet has columns for, in the language it is written in. */
function inTheSheet(node: CriteriaNode): unknown {
  const { code, title, points, rule, methods, units, hints, children } = node;
  const kept = { code, title, points, rule, methods, units, hints, children: children?.map(inTheSheet) };
  return chinese(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)));
}

function chinese(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chinese);
  if (typeof value !== "object" || value === null) return value;
  if ("zh" in value) return value.zh;
  const kept = Object.entries(value).filter(([key]) => !["fact", "numerator", "denominator"].includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, chinese(inner)]));
}

function outsideTheTree({ bonus, penalties, vetoes = [] }: CriteriaDocument): number {
  return (bonus?.items?.length ?? 0) + (penalties?.items?.length ?? 0) + vetoes.length;
}
