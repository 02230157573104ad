import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/reading/extract/encoding.ts";
import { gbk } from "./files/gbk.ts";

const report = "云溪县2023年法治政府建设年度报告\n全年办结行政复议案件123件，纠错率为12.5%。\n";

describe("decoding", () => {
  it.each([
    ["UTF-8", utf8(report), "utf-8"],
    ["UTF-8 with a byte order mark", bytes([0xef, 0xbb, 0xbf], utf8(report)), "utf-8"],
    ["ASCII", utf8("plain words, 12.5%\n"), "utf-8"],
    ["GBK", gbk(report), "gb18030"],
    ["GB18030 with a character of four bytes", bytes(gbk(report), [0x81, 0x30, 0x81, 0x30]), "gb18030"],
    ["UTF-16 LE with a byte order mark", utf16(`\ufeff${report}`, true), "utf-16le"],
    ["UTF-16 BE with a byte order mark", utf16(`\ufeff${report}`, false), "utf-16be"],
    ["UTF-16 LE without one", utf16(report, true), "utf-16le"],
    ["UTF-16 BE without one", utf16(report, false), "utf-16be"],
    ["UTF-16 LE of English", utf16("Report on the rule of law", true), "utf-16le"],
  ])("reads %s", (_, input, encoding) => {
    const decoded = decodeText(input);
    expect(decoded?.encoding).toBe(encoding);
    expect(new TextDecoder(encoding).decode(input)).toBe(decoded?.text);
  });

  it.each([
    [
      "UTF-8 with one broken byte, which GB18030 would read as other characters",
      broken(utf8(report.repeat(3))),
    ],
    ["GBK cut inside a character", gbk(report.trimEnd()).subarray(0, -1)],
    ["Big5 that does not say so", Uint8Array.of(0xa6, 0xe6, 0xac, 0x46, 0xba, 0x5b, 0xae, 0x5f, 0xb3, 0xf8)],
    ["Latin-1", Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x6e, 0x6f, 0xeb, 0x6c)],
    ["binary", Uint8Array.of(0, 1, 2, 3, 0xff, 0xfe, 0, 7)],
  ])("reads nothing from %s", (_, input) => {
    expect(decodeText(input)).toBeUndefined();
  });

  it("believes what a page declares where the bytes are not UTF-8", () => {
    const big5 = Uint8Array.of(0xa6, 0xe6, 0xac, 0x46, 0xa1, 0x43);
    expect(decodeText(big5, { declared: "big5" })).toEqual({ text: "行政。", encoding: "big5" });
    expect(decodeText(utf8(report), { declared: "gb2312" })?.text).toBe(report);
  });

  it("reads the beginning of a longer text that ends inside a character", () => {
    expect(decodeText(utf8("报告").subarray(0, 5), { partial: true })?.text).toBe("报");
    expect(decodeText(gbk("年度报告").subarray(0, 7), { partial: true })?.text).toBe("年度报");
  });

  it("gives back any text that was written as UTF-8, less its byte order mark", () => {
    const writing = fc.string({
      unit: fc.constantFrom(...Array.from("行政复议12.5%，。\u3000\u00a0\n\tab𠮷")),
    });
    fc.assert(
      fc.property(writing, (text) => {
        expect(decodeText(utf8(`\ufeff${text}`))?.text).toBe(text);
      }),
    );
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const units = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) units.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(units.buffer);
}

function bytes(...parts: readonly Iterable<number>[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function broken(whole: Uint8Array): Uint8Array {
  return whole.with(40, 0xff);
}
