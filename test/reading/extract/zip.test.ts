import { zipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inMemory } from "../../../src/reading/extract/bytes.ts";
import { extract } from "../../../src/reading/extract/extract.ts";
import { Unreadable, type UnreadReason } from "../../../src/reading/extract/extracted.ts";
import { openZip, safePath, zipLimits } from "../../../src/reading/extract/zip.ts";
import { docx, paragraph, zip } from "./files/office.ts";
import { gbk } from "./files/gbk.ts";

describe("opening a ZIP", () => {
  it("lists its files and inflates each", async () => {
    const opened = await openZip(
      inMemory(zip({ "A1.1 组织领导/报告.txt": "报告".repeat(100), "空.txt": "" })),
    );
    expect(opened.entries.map((entry) => entry.path)).toEqual(["A1.1 组织领导/报告.txt", "空.txt"]);
    const texts = await Promise.all(opened.entries.map(async (entry) => utf8(await opened.read(entry))));
    expect(texts).toEqual(["报告".repeat(100), ""]);
  });

  it("reads names that Chinese Windows wrote in GBK", async () => {
    const name = Array.from(gbk("佐证材料.txt"), (byte) => String.fromCodePoint(byte)).join("");
    const opened = await openZip(inMemory(withoutUnicodeFlag(zipSync({ x: new Uint8Array() }), name)));
    expect(opened.entries[0]?.path).toBe("佐证材料.txt");
  });

  it.each([
    ["a file that inflates beyond the ratio", () => zipSync({ a: new Uint8Array(4_000_000) }), "zip_bomb"],
    ["more files than allowed", () => zip(Object.fromEntries(names(zipLimits.entries + 1))), "zip_bomb"],
    ["two files of one name", () => zip({ "a/b": "1", "./a//b": "2" }), "damaged"],
    ["a file cut short", () => zip({ a: "1" }).subarray(0, -1), "damaged"],
    ["a file with a broken stream", () => scrambled(zip({ a: "法治政府".repeat(50) })), "damaged"],
    ["an encrypted file", () => flagged(zip({ a: "1" })), "encrypted"],
  ])("fails on %s", async (_, make, reason) => {
    expect(await failureOf(make())).toBe(reason);
  });

  it("counts what all files inflate to, whatever each declares", async () => {
    const file = zipSync({ "1": new Uint8Array(500) });
    const opened = await openZip(inMemory(understated(file)), { ...zipLimits, bytes: 1200 });
    const [entry] = opened.entries;
    if (entry === undefined) throw new Error("no entry");
    expect(entry.size).toBe(1);
    expect((await opened.read(entry)).length).toBe(500);
    expect((await opened.read(entry)).length).toBe(500);
    await expect(opened.read(entry)).rejects.toThrow("zip_bomb");
  });
});

it("reads no document that is a ZIP bomb", async () => {
  const bomb = docx(paragraph("a"), { also: { "word/theme.xml": new Uint8Array(8_000_000).fill(0x20) } });
  expect(await extract(bomb)).toEqual({ kind: "docx", unread: "zip_bomb" });
});

describe("a path inside a ZIP", () => {
  it.each([
    ["../../etc/passwd", "etc/passwd"],
    ["/root/a.txt", "root/a.txt"],
    ["C:\\资料\\报告.docx", "资料/报告.docx"],
    ["a/./b/../c\u0000.pdf", "a/b/c.pdf"],
    [" A1.1 /报告.pdf ", "A1.1/报告.pdf"],
    ["..", ""],
  ])("%j becomes %j", (name, path) => {
    expect(safePath(name)).toBe(path);
  });

  it("never leads out of its folder and is settled after one cleaning", () => {
    const name = fc.string({
      unit: fc.constantFrom("..", ".", "/", "\\", "C:", "a", " ", "\u0000", "\u202e"),
    });
    fc.assert(
      fc.property(name, (each) => {
        const path = safePath(each);
        expect(path.split("/")).not.toContain("..");
        expect(path.startsWith("/")).toBe(false);
        expect(safePath(path)).toBe(path);
      }),
    );
  });
});

async function failureOf(file: Uint8Array): Promise<UnreadReason | undefined> {
  try {
    const opened = await openZip(inMemory(file));
    for (const entry of opened.entries) await opened.read(entry);
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function names(count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, i) => [`${i}`, ""] as const);
}

/** Where the central directory begins. */
function directoryOf(file: Uint8Array): number {
  return new DataView(file.buffer, file.byteOffset).getUint32(file.length - 6, true);
}

function changed(file: Uint8Array, change: (record: DataView, directory: number) => void): Uint8Array {
  const copy = file.slice();
  change(new DataView(copy.buffer), directoryOf(copy));
  return copy;
}

function flagged(file: Uint8Array): Uint8Array {
  return changed(file, (record, directory) => record.setUint16(directory + 8, 1, true));
}

function understated(file: Uint8Array): Uint8Array {
  return changed(file, (record, directory) => record.setUint32(directory + 24, 1, true));
}

function scrambled(file: Uint8Array): Uint8Array {
  return changed(file, (record) => record.setUint8(31, 0xff));
}

/** The ZIP of one empty file `x`, its name replaced in the directory by raw bytes. */
function withoutUnicodeFlag(file: Uint8Array, name: string): Uint8Array {
  const at = directoryOf(file);
  const raw = Array.from(name, (each) => each.codePointAt(0) ?? 0);
  const record = [...file.subarray(at, at + 46)];
  record[9] = 0;
  record[28] = raw.length;
  const end = [...file.subarray(-22)];
  end[12] = 46 + raw.length;
  return Uint8Array.from([...file.subarray(0, at), ...record, ...raw, ...end]);
}
