import { describe, expect, it } from "vitest";
import { inMemory } from "../../../src/reading/extract/bytes.ts";
import { kindOf } from "../../../src/reading/extract/kind.ts";
import { docx, paragraph, zip } from "./files/office.ts";
import { ofd } from "./files/ofd.ts";
import { ole } from "./files/ole.ts";
import { pdf } from "./files/pdf.ts";
import { jpeg, png } from "./files/picture.ts";

const word = docx(paragraph("报告"));
const onePage = pdf([[{ x: 72, y: 700, text: "报告" }]]);
const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml";

const tooMany = Array.from({ length: 10_001 }, (_, i) => [`${i}`, ""]);

describe("the kind of a file, from its bytes", () => {
  it.each([
    ["pdf", onePage],
    ["pdf", bytes(utf8("\n"), onePage)],
    ["docx", word],
    ["ofd", ofd([[{ x: 20, y: 30, text: "报告" }]])],
    ["html", utf8("<!DOCTYPE html><html><body>报告</body></html>")],
    [
      "html",
      utf8('<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="http://www.w3.org/1999/xhtml"></html>'),
    ],
    ["html", utf8('<meta charset="utf-8"><p>报告</p>')],
    ["text", utf8("# 报告\n\n正文提到 <html> 标签。")],
    ["text", utf8("单位,件数\n司法局,12\n")],
    ["png", png()],
    ["jpeg", jpeg()],
    ["doc", ole("WordDocument", "1Table")],
    ["xls", ole("Workbook")],
    ["wps", ole("WordDocument", "WpsCustomData")],
    ["encrypted_office", ole("EncryptionInfo", "EncryptedPackage")],
    ["zip", zip({ "A1.1 组织领导/报告.txt": "报告" })],
  ])("is %s", async (kind, file) => {
    expect(await kindOf(inMemory(file))).toEqual({ kind });
  });

  it.each([
    ["nothing", "empty", new Uint8Array()],
    [
      "a program",
      "unsupported",
      bytes(utf8("MZ"), Uint8Array.of(0x90, 0, 3, 0, 0, 0, 4, 0, 0xff, 0xff, 0, 0)),
    ],
    [
      "a presentation",
      "unsupported",
      zip({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" }),
    ],
    ["an old presentation", "unsupported", ole("PowerPoint Document")],
    ["an OpenDocument text", "unsupported", zip({ mimetype: "application/vnd.oasis.opendocument.text" })],
    [
      "a drawing that can hold scripts",
      "unsupported",
      utf8('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
    ],
    ["a text in an encoding it does not name", "encoding", Uint8Array.of(0xa6, 0xe6, 0xac, 0x46, 0xba, 0x5b)],
    ["rich text", "unsupported", utf8("{\\rtf1\\ansi 报告}")],
    [
      "a Word document with a macro project",
      "macros",
      docx("", { also: { "word/vbaProject.bin": utf8("x") } }),
    ],
    ["a Word document declared to have macros", "macros", docx("", { documentType: macroType })],
    ["an old Word document with macros", "macros", ole("WordDocument", "Macros")],
    ["a ZIP cut short", "damaged", word.subarray(0, word.length - 40)],
    ["a ZIP of more files than allowed", "zip_bomb", zip(Object.fromEntries(tooMany))],
    ["a compound file cut short", "damaged", ole("WordDocument").subarray(0, 600)],
    [
      "a PDF that opens as a web page",
      "polyglot",
      bytes(utf8("%PDF-1.4\n<html><script>1</script></html>\n"), onePage),
    ],
    ["a web page that opens as a PDF", "polyglot", bytes(utf8("<html><body>"), onePage)],
    ["a PDF that opens as a ZIP", "polyglot", bytes(onePage, zip({ "a.txt": "a" }))],
    ["a picture that opens as a ZIP", "polyglot", bytes(png(), zip({ "a.txt": "a" }))],
    [
      "a Word document that is an OFD document too",
      "polyglot",
      docx("", { also: { "OFD.xml": utf8("<OFD/>") } }),
    ],
  ])("refuses %s: %s", async (_, reason, file) => {
    expect(await kindOf(inMemory(file))).toEqual({ kind: "refused", reason });
  });

  it("reads a bounded part of a large file", async () => {
    const large = new Uint8Array(4_000_000);
    large.set(onePage);
    let read = 0;
    const file = {
      size: large.length,
      read: async (start: number, end: number) => {
        read += end - start;
        return large.subarray(start, end);
      },
    };
    expect(await kindOf(file)).toEqual({ kind: "pdf" });
    expect(read).toBeLessThan(200_000);
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function bytes(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
