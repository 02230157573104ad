import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { extract } from "../../src/reading/extract/extract.ts";
import { gbk } from "../reading/extract/files/gbk.ts";
import { docx, paragraph, tableOf } from "../reading/extract/files/office.ts";
import { ofd } from "../reading/extract/files/ofd.ts";
import { pdf } from "../reading/extract/files/pdf.ts";

const title = "云溪县2023年法治政府建设年度报告";
const line = { x: 72, y: 700, text: title };

/** The readers' own tests run in Node; here the libraries prove themselves in the Worker's runtime. */
describe("reading files in the Worker", () => {
  it.each([
    ["a GBK text", async () => gbk(title)],
    ["a web page", async () => new TextEncoder().encode(`<html><body><h1>${title}</h1></body></html>`)],
    ["a PDF", async () => pdf([[line]])],
    [
      "a PDF whose font is not embedded",
      async () => pdf([[line]], { encoding: { name: "GBK-EUC-H", encode: gbk } }),
    ],
    ["a Word document", async () => docx(paragraph(title) + tableOf(["项目", "数量"], ["行政复议", "123"]))],
    [
      "a workbook",
      async () =>
        writeXlsx({
          sheets: [
            {
              name: title,
              rows: [
                ["单位", "件数"],
                ["司法局", 12],
              ],
            },
          ],
        }),
    ],
    ["an OFD document", async () => ofd([[{ x: 20, y: 30, text: title }]])],
  ])("reads %s", async (_, make) => {
    expect(await extract(await make())).toMatchObject({ text: expect.stringContaining(title) });
  });
});
