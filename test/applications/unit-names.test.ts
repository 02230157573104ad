import { describe, expect, it } from "vitest";
import { expanded, groupsText, groupsTyped, isUnit, unitsTyped } from "../../src/applications/unit-names";

const groups = [
  { name: "各执法部门", units: ["公安局", "城管部门"] },
  { name: "城管部门", units: ["城管局", "各执法部门"] },
];

describe("the units of a place", () => {
  it("are typed in a line, each once", () => {
    expect(unitsTyped(" 司法局、财政局,司法局；审计局 ")).toEqual(["司法局", "财政局", "审计局"]);
  });

  it("are named one by one where a collective name stands for them, also through another", () => {
    expect(expanded(["司法局", "各执法部门"], groups)).toEqual(["司法局", "公安局", "城管局"]);
    expect(expanded(["各镇街"], groups)).toEqual(["各镇街"]);
  });

  it.each([
    ["司法局", "青禾县司法局", true],
    ["青禾县司法局", "司法局", true],
    ["司法局", "公安局", false],
  ])("%s and %s: one unit is %s", (named, unit, same) => expect(isUnit(named, unit)).toBe(same));

  it("are listed under collective names, one a line", () => {
    const typed = "各执法部门：公安局、城管部门\n\n城管部门: 城管局，各执法部门";
    expect(groupsTyped(typed)).toEqual(groups);
    expect(groupsTyped(groupsText(groups))).toEqual(groups);
  });

  it.each([
    ["各执法部门", 1],
    ["各执法部门：\n", 1],
    ["各执法部门：公安局\n：财政局", 2],
    ["各执法部门：公安局\n各执法部门：财政局", 2],
  ])("a line that is no list is named: %j", (typed, line) => {
    expect(groupsTyped(typed)).toEqual({ line });
  });
});
