import * as fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { extract } from "../../../src/reading/extract/extract.ts";
import { gbk } from "./files/gbk.ts";
import { docx, paragraph, tableOf } from "./files/office.ts";
import { ofd } from "./files/ofd.ts";
import { ole } from "./files/ole.ts";
import { pdf } from "./files/pdf.ts";

const title = "云溪县2023年法治政府建设年度报告";
const rows = [
  ["单位", "件数"],
  ["司法局", 12],
];

const files = {
  pdf: pdf([[{ x: 72, y: 700, text: title }]]),
  docx: docx(paragraph(title) + tableOf(["项目", "数量"])),
  xlsx: await writeXlsx({ sheets: [{ name: title, rows }] }),
  ofd: ofd([[{ x: 20, y: 30, text: title }]]),
  ole: ole("WordDocument"),
  html: new TextEncoder().encode(`<html><body><table><tr><td>${title}</td></tr></table></body></html>`),
  text: gbk(title),
};

describe("a damaged file", () => {
  it.each(Object.entries(files))(
    "%s: is an answer, never an exception, and the same one twice",
    async (_, file) => {
      const damage = fc.array(fc.record({ at: fc.nat(file.length - 1), byte: fc.nat(255) }), {
        minLength: 1,
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(damage, fc.nat(file.length), async (changes, length) => {
          const damaged = file.slice();
          for (const { at, byte } of changes) damaged[at] = byte;
          const cut = length % 3 === 0 ? damaged.subarray(0, length) : damaged;
          expect(await extract(cut)).toEqual(await extract(cut));
        }),
        { numRuns: 60 },
      );
    },
  );

  it("of any bytes at all is an answer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        expect(await extract(bytes)).toHaveProperty("kind");
      }),
    );
  });
});
