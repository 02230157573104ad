import { zlibSync } from "fflate";

/** Points of a picture, row by row from the upper left: one byte a point (grey) or three (red, green, blue). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** A picture at most that wide, each of its points the mean of a square of whole points. */
export function reduced(picture: Picture, widest: number): Picture {
  const by = Math.ceil(picture.width / widest);
  if (by <= 1) return picture;
  const { channels, data } = picture;
  const width = Math.floor(picture.width / by);
  const height = Math.max(1, Math.floor(picture.height / by));
  const small = new Uint8Array(width * height * channels);
  const rows = Math.min(by, picture.height);
  let at = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (let down = 0; down < rows; down++) {
          const from = ((y * by + down) * picture.width + x * by) * channels + channel;
          for (let right = 0; right < by; right++) sum += data[from + right * channels] ?? 0;
        }
        small[at++] = Math.round(sum / (by * rows));
      }
  return { width, height, channels, data: small };
}

/** The picture turned clockwise by a multiple of 90 degrees. */
export function turned(picture: Picture, degrees: number): Picture {
  const quarters = (((degrees / 90) % 4) + 4) % 4;
  if (quarters === 0) return picture;
  const { width, height, channels, data } = picture;
  const upright = quarters === 2;
  const turnedData = new Uint8Array(data.length);
  const [newWidth, newHeight] = upright ? [width, height] : [height, width];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [toX, toY] = upright
        ? [width - 1 - x, height - 1 - y]
        : quarters === 1
          ? [height - 1 - y, x]
          : [y, width - 1 - x];
      const from = (y * width + x) * channels;
      turnedData.set(data.subarray(from, from + channels), (toY * newWidth + toX) * channels);
    }
  return { width: newWidth, height: newHeight, channels, data: turnedData };
}

/** The picture as a PNG (ISO/IEC 15948), each row as its difference from the one above: scans shrink well so. */
export function pngOf({ width, height, channels, data }: Picture): Uint8Array<ArrayBuffer> {
  const row = width * channels;
  const rows = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1);
    rows[to] = filterUp;
    for (let x = 0; x < row; x++) {
      const at = y * row + x;
      rows[to + 1 + x] = (data[at] ?? 0) - (y === 0 ? 0 : (data[at - row] ?? 0));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, channels === 3 ? 2 : 0], 8);
  const chunks = [chunk("IHDR", header), chunk("IDAT", zlibSync(rows)), chunk("IEND", new Uint8Array())];
  return joined([signature, ...chunks]);
}

const filterUp = 2;
const signature = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), data]);
  const frame = new Uint8Array(8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, data.length);
  view.setUint32(4, crcOf(named));
  return joined([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcs[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});
