import { describe, expect, it } from "vitest";
import { type Placing, placed } from "../../src/results/place";

const row = (name: string, parts: Partial<Placing> = {}): Placing => ({
  name,
  code: null,
  grouping: "county",
  status: "complete",
  final: 8000,
  high: parts.final ?? 8000,
  tie: "",
  ...parts,
});
const ranks = (rows: readonly Placing[]) => placed(rows).map(({ name, rank }) => [name, rank]);

describe("places in a standing (criteria-and-scoring §6)", () => {
  it("are shared where nothing tells apart, and the next one counts those who share", () => {
    const rows = [
      row("低", { final: 7000 }),
      row("乙", { code: "990102" }),
      row("高", { final: 9000 }),
      row("甲", { code: "990101" }),
    ];
    expect(ranks(rows)).toEqual([
      ["高", 1],
      ["甲", 2],
      ["乙", 2],
      ["低", 4],
    ]);
  });

  it("go to the higher of the nodes that break ties; not applicable is lowest", () => {
    const rows = [
      row("无", { tie: "-" }),
      row("少", { tie: "0000000000000900" }),
      row("多", { tie: "0000000000001000" }),
    ];
    expect(ranks(rows)).toEqual([
      ["多", 1],
      ["少", 2],
      ["无", 3],
    ]);
  });

  it("begin anew in each group", () => {
    const rows = [row("市", { grouping: "prefecture", final: 9500 }), row("县"), row("又一县")];
    expect(ranks(rows)).toEqual([
      ["县", 1],
      ["又一县", 1],
      ["市", 1],
    ]);
  });

  it("are for the complete; then come the incomplete by what they can still reach, those that left, the disqualified", () => {
    const rows = [
      row("取消", { status: "disqualified" }),
      row("退出", { status: "left", final: null, high: null }),
      row("未齐", { status: "incomplete", final: null, high: 9000 }),
      row("未齐而高", { status: "incomplete", final: null, high: 9900 }),
      row("已齐", { final: 100 }),
    ];
    expect(ranks(rows)).toEqual([
      ["已齐", 1],
      ["未齐而高", null],
      ["未齐", null],
      ["退出", null],
      ["取消", null],
    ]);
  });
});
