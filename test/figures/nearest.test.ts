import { describe, expect, it } from "vitest";
import { nearest } from "../../src/figures/nearest";

const names = ["青禾县", "白石区", "云州高新区"];

describe("the names nearest to a misspelt one", () => {
  it.each([
    ["清禾县", ["青禾县"]],
    ["青禾", ["青禾县"]],
    ["白石县", ["白石区"]],
    ["云洲高新区", ["云州高新区"]],
    ["某某某某", []],
  ])("%s: %j", (wanted, found) => expect(nearest(wanted, names)).toEqual(found));

  it("come best first", () => {
    expect(nearest("青溪县乡", ["青禾县", "青溪县"])).toEqual(["青溪县", "青禾县"]);
  });
});
