import { describe, expect, it } from "vitest";
import { extract } from "../../../src/reading/extract/extract.ts";
import { zip } from "./files/office.ts";
import { ofd } from "./files/ofd.ts";

describe("the text of an OFD document", () => {
  it("is its paragraphs, by page", async () => {
    const first = "全年办结行政复议案件一百二十三件，行政机关负责人出庭应诉率";
    const file = ofd([
      [
        { x: 60, y: 40, text: "云溪县法治政府建设年度报告" },
        { x: 35, y: 270, text: first },
        { x: 100, y: 285, text: "— 1 —" },
      ],
      [
        { x: 25, y: 40, text: "达到百分之百。" },
        { x: 35, y: 50, text: "二、下一步打算" },
      ],
    ]);
    const text = `云溪县法治政府建设年度报告\n${first}达到百分之百。\n二、下一步打算`;
    const turn = text.indexOf("达到");
    expect(await extract(file)).toEqual({
      kind: "ofd",
      text,
      pages: [
        { number: 1, start: 0, end: turn },
        { number: 2, start: turn, end: text.length },
      ],
      tables: [],
    });
  });

  it.each([
    ["a scan", ofd([[]]), "scanned"],
    [
      "a document whose parts are missing",
      zip({ "OFD.xml": "<OFD><DocRoot>Doc_0/Document.xml</DocRoot></OFD>" }),
      "damaged",
    ],
    [
      "a document that declares entities",
      zip({ "OFD.xml": '<!DOCTYPE a [<!ENTITY x "y">]><OFD/>' }),
      "entities",
    ],
    [
      "a document whose pages lie outside it",
      zip({ "OFD.xml": "<OFD><DocRoot>../../etc/passwd</DocRoot></OFD>" }),
      "damaged",
    ],
  ])("is not read from %s", async (_, file, unread) => {
    expect(await extract(file)).toEqual({ kind: "ofd", unread });
  });
});
