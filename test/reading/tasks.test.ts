import { expect, it } from "vitest";
import { readReport } from "../../src/reading/read.ts";

const tasksIn = (...paragraphs: readonly string[]) =>
  readReport(["云岭县2026年法治政府建设工作要点", "一、主要任务", ...paragraphs].join("\n\n"), []).tasks;

it("takes tasks that follow one another in a paragraph as so many tasks", () => {
  const text =
    "（一）推行骨干包片制度，每个乡镇办案不少于20件。（责任单位：县司法局、各乡镇）（二）未经论证的决策不得提请审议。（责任单位：县政府办公室）（三）上半年完成补训。（责任单位：县司法局）";
  const tasks = tasksIn(text);
  expect(tasks.map(({ number, title, units }) => [number, title, units])).toEqual([
    ["一", "推行骨干包片制度，每个乡镇办案不少于20件", ["县司法局", "各乡镇"]],
    ["二", "未经论证的决策不得提请审议", ["县政府办公室"]],
    ["三", "上半年完成补训", ["县司法局"]],
  ]);
  const bounds = tasks.flatMap(({ start, end }) => [start, end]);
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
});

it("leaves one task with several units whole, and a list without units no task", () => {
  expect(tasksIn("1．强化学法。（牵头单位：县委组织部；配合单位：县司法局）")).toMatchObject([
    { number: "1", units: ["县委组织部", "县司法局"] },
  ]);
  expect(tasksIn("（一）强化学法。（二）强化普法。（三）强化督察。")).toEqual([]);
});
