import { describe, expect, it } from "vitest";
import { affiliationsIn, suggestConflicts } from "../../src/conflicts/suggest";

const places = [
  { id: "yunzhou", name: "云州市", code: "990100" },
  { id: "qinghe", name: "青禾县", code: "990101" },
  { id: "nanping", name: "南屏市", code: "990200" },
  { id: "gaoxin", name: "云州高新区", code: null },
];
const found = (...lines: readonly string[]) => suggestConflicts(lines, places).map(({ subject }) => subject);

describe("a possible conflict of interest", () => {
  it.each([
    ["names the place", "青禾县司法局", ["qinghe"]],
    ["names it without what it is", "青禾律师事务所", ["qinghe"]],
    ["carries its code", "某单位 990101", ["yunzhou", "qinghe"]],
    ["carries the code of the prefecture above it", "某单位 990100", ["yunzhou", "qinghe"]],
    ["carries the code of a county that is not assessed", "某单位 990199", ["yunzhou"]],
    ["carries the code of a whole province", "某单位 990000", []],
    ["carries a longer number", "工号 19901012", []],
    ["names nothing that is assessed", "衡石公共政策评估中心", []],
  ])("is suggested where a line %s", (_, line, expected) => expect(found(line)).toEqual(expected));

  it("names a place within another one only where that is named", () => {
    expect(found("云州高新区管委会")).toEqual(["yunzhou", "gaoxin"]);
  });

  it.each([
    ["青禾县人民政府法律顾问", "adviser"],
    ["家住青禾县", "place"],
    ["青禾县司法局科长", "paid"],
  ])("%s is most likely %s", (line, reason) =>
    expect(suggestConflicts([line], places)).toEqual([{ subject: "qinghe", reason, from: line }]),
  );

  it("is suggested once a place, by the first line that makes it likely", () => {
    expect(suggestConflicts(["青禾县司法局", "家住青禾县"], places)).toMatchObject([{ reason: "paid" }]);
  });

  it("takes one affiliation a line and passes over empty ones", () => {
    expect(affiliationsIn(" 青禾县司法局 \n\n家住南屏市\n")).toEqual(["青禾县司法局", "家住南屏市"]);
  });
});
