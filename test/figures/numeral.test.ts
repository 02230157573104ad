import { describe, expect, it } from "vitest";
import { numeralIn } from "../../src/figures/numeral";

describe("a figure in a cell", () => {
  it.each([
    ["86", "", "86"],
    ["1,234.50", "", "1234.50"],
    ["１，２３４", "", "1234"],
    ["-0.5", "", "-0.5"],
    ["+007", "", "7"],
    ["98.5%", "%", "98.5"],
    ["98.5％", "%", "98.5"],
    ["0.10", "", "0.10"],
  ])("%j counted in %j is %s", (cell, unit, value) => expect(numeralIn(cell, unit)).toBe(value));

  it.each(["", "无", "1,23", "1e3", "12件", "1.2.3", "—", "98.5%", "1234567890123456.5"])(
    "%j is none",
    (cell) => expect(numeralIn(cell, "件")).toBeUndefined(),
  );
});
