import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pngOf, reduced, turned } from "../../../src/reading/extract/picture.ts";
import { scannedPage } from "../../../src/reading/extract/scan.ts";
import { pdf } from "./files/pdf.ts";
import { grey, scan } from "./files/scan.ts";

const two = grey(2, 1, 8, Uint8Array.of(0, 255));

describe("a page of a scanned PDF", () => {
  it("is the picture it is made of", async () => {
    const { pages, picture } = await scannedPage(scan([two, two]), 2);
    expect(pages).toBe(2);
    expect(picture).toMatchObject({ width: 2, height: 1 });
    expect(picture?.data[0]).toBe(0);
    expect(picture?.data.at(-1)).toBe(255);
  });

  it("may be black and white, one bit a point", async () => {
    const bits = grey(10, 2, 1, Uint8Array.of(0b10000000, 0b01000000, 0, 0));
    const { picture } = await scannedPage(scan([bits]), 1);
    expect(picture).toMatchObject({ width: 10, height: 2, channels: 1 });
    expect([...(picture?.data ?? [])].flatMap((point, at) => (point === 255 ? [at] : []))).toEqual([0, 9]);
  });

  it("stands upright where its page is turned", async () => {
    const { picture } = await scannedPage(scan([{ ...two, rotate: 90 }]), 1);
    expect(picture).toMatchObject({ width: 1, height: 2 });
    expect(picture?.data[0]).toBe(0);
  });

  it.each([
    ["a picture in a corner", scan([{ ...two, matrix: "100 0 0 100 20 20" }])],
    ["a picture lying on its side", scan([{ ...two, matrix: "0 842 -595 0 595 0" }])],
    ["text", pdf([[{ x: 72, y: 700, text: "一段文字" }]])],
  ])("of %s is no one picture", async (_, bytes) => {
    expect(await scannedPage(bytes, 1)).toEqual({ pages: 1, picture: undefined });
  });

  it("that is not there has none", async () => {
    expect(await scannedPage(scan([two]), 2)).toEqual({ pages: 1, picture: undefined });
  });

  it("of a broken file has none, and its pages are not known", async () => {
    expect(await scannedPage(new TextEncoder().encode("%PDF-1.4\nbroken"), 1)).toEqual({
      pages: undefined,
      picture: undefined,
    });
  });
});

describe("a picture", () => {
  const picture = {
    width: 4,
    height: 2,
    channels: 1,
    data: Uint8Array.of(0, 100, 8, 8, 100, 0, 8, 8),
  } as const;

  it("is reduced by means of whole squares", () => {
    expect(reduced(picture, 2)).toEqual({ width: 2, height: 1, channels: 1, data: Uint8Array.of(50, 8) });
    expect(reduced(picture, 4)).toBe(picture);
  });

  it("turned four times is itself", () => {
    const once = turned(picture, 90);
    expect([...once.data]).toEqual([100, 0, 0, 100, 8, 8, 8, 8]);
    expect(turned(turned(once, 180), 90)).toEqual(picture);
  });

  it("is written as a PNG whose rows say what it shows", () => {
    const png = pngOf(picture);
    const length = new DataView(png.buffer).getUint32(33);
    const rows = inflateSync(png.subarray(41, 41 + length));
    expect([...rows]).toEqual([2, 0, 100, 8, 8, 2, 100, 156, 0, 0]);
    expect([...png.subarray(-8)]).toEqual([73, 69, 78, 68, 174, 66, 96, 130]);
  });
});
