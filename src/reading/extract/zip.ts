import { Inflate } from "fflate";
import { type Bytes, latin1, slice, startsWith, tail, view } from "./bytes.ts";
import { Unreadable } from "./extracted.ts";

/** One file of a ZIP, as its central directory (APPNOTE 4.3.12) tells. Folders are not listed. */
export interface ZipEntry {
  /** A relative path with `/`, cleaned of everything that could lead out of its folder. */
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly compressed: number;
  /** As declared; never relied on. */
  readonly size: number;
  readonly offset: number;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Inflates one entry; all entries of a ZIP share one allowance (quality §4). */
  read(entry: ZipEntry): Promise<Uint8Array>;
}

export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, inflated. */
  readonly bytes: number;
  /** Of one file; left out, as much as of all. */
  readonly entry?: number;
  /** Inflated to compressed, of one file of more than a megabyte. */
  readonly ratio: number;
}

export const zipLimits: ZipLimits = { entries: 10_000, bytes: 200 * 1024 * 1024, ratio: 200 };

const endRecord = 22;
const longestComment = 0xffff;
const localHeader = 30;
/** Input is inflated in steps this small, so that no step can exceed the allowance by more than 1032 times it. */
const step = 16 * 1024;
/** Small files of highly regular XML pass the ratio honestly. */
const smallBytes = 1024 * 1024;

/** Opens a ZIP by random access: nothing but its directory is read. Throws `Unreadable`. */
export async function openZip(file: Bytes, limits: ZipLimits = zipLimits): Promise<Zip> {
  const entries = await directory(file, limits);
  let inflated = 0;
  return {
    entries,
    read: async (entry) => {
      const left = Math.min(limits.bytes - inflated, limits.entry ?? limits.bytes);
      if (entry.compressed > left) throw new Unreadable("zip_bomb");
      const packed = await packedBytes(file, entry);
      const bytes = unpack(entry.method, packed, { ...limits, bytes: left });
      inflated += bytes.length;
      return bytes;
    },
  };
}

/** Whether the file ends as a ZIP does, whatever it begins with. */
export async function endsAsZip(file: Bytes): Promise<boolean> {
  const end = await findEnd(file);
  return end !== undefined && end.count > 0;
}

/** A path that stays inside its folder: no drive, root, parent, backslash, control or direction character. */
export function safePath(name: string): string {
  return name
    .replaceAll("\\", "/")
    .split("/")
    .map((part) =>
      part
        .replace(/[\p{Cc}\p{Bidi_Control}]/gu, "")
        .replace(/^(?:\s*[A-Za-z]:)+/, "")
        .trim(),
    )
    .filter((part) => part !== "" && part !== "." && part !== "..")
    .join("/");
}

interface End {
  readonly count: number;
  readonly size: number;
  readonly start: number;
}

async function findEnd(file: Bytes): Promise<End | undefined> {
  const bytes = await tail(file, endRecord + longestComment);
  const record = view(bytes);
  for (let at = bytes.length - endRecord; at >= 0; at--) {
    if (record.getUint32(at, true) !== 0x06054b50) continue;
    if (at + endRecord + record.getUint16(at + 20, true) !== bytes.length) continue;
    return {
      count: record.getUint16(at + 10, true),
      size: record.getUint32(at + 12, true),
      start: record.getUint32(at + 16, true),
    };
  }
  return undefined;
}

async function directory(file: Bytes, limits: ZipLimits): Promise<readonly ZipEntry[]> {
  const end = await findEnd(file);
  if (end === undefined || end.start + end.size > file.size) throw new Unreadable("damaged");
  if (end.count > limits.entries) throw new Unreadable("zip_bomb");
  const bytes = await slice(file, end.start, end.size);
  const record = view(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < end.count; i++) {
    if (at + 46 > bytes.length || record.getUint32(at, true) !== 0x02014b50) throw new Unreadable("damaged");
    const flags = record.getUint16(at + 8, true);
    const name = bytes.subarray(at + 46, at + 46 + record.getUint16(at + 28, true));
    const folder = name.at(-1) === 0x2f;
    const path = safePath(decodeName(name, (flags & 0x800) !== 0));
    if (!folder && path !== "") {
      entries.push({
        path,
        encrypted: (flags & 1) !== 0,
        method: record.getUint16(at + 10, true),
        compressed: record.getUint32(at + 20, true),
        size: record.getUint32(at + 24, true),
        offset: record.getUint32(at + 42, true),
      });
    }
    at += 46 + name.length + record.getUint16(at + 30, true) + record.getUint16(at + 32, true);
  }
  // Two files of one name are read differently by different programs.
  if (new Set(entries.map((entry) => entry.path)).size < entries.length) throw new Unreadable("damaged");
  return entries;
}

/** Chinese Windows writes names in GBK without saying so; macOS writes UTF-8 without saying so. */
function decodeName(bytes: Uint8Array, utf8: boolean): string {
  for (const encoding of ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      if (utf8) break;
    }
  }
  return latin1(bytes);
}

async function packedBytes(file: Bytes, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.encrypted) throw new Unreadable("encrypted");
  const header = await slice(file, entry.offset, localHeader);
  if (header.length < localHeader || !startsWith(header, 0x50, 0x4b, 3, 4)) throw new Unreadable("damaged");
  const record = view(header);
  const start = entry.offset + localHeader + record.getUint16(26, true) + record.getUint16(28, true);
  const packed = await slice(file, start, entry.compressed);
  if (packed.length < entry.compressed) throw new Unreadable("damaged");
  return packed;
}

function unpack(method: number, packed: Uint8Array, left: ZipLimits): Uint8Array {
  if (packed.length > left.bytes) throw new Unreadable("zip_bomb");
  if (method === 0) return packed;
  if (method === 8) return inflate(packed, left);
  throw new Unreadable("damaged");
}

function inflate(packed: Uint8Array, left: ZipLimits): Uint8Array {
  const most = Math.min(left.bytes, Math.max(smallBytes, packed.length * left.ratio));
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    length += part.length;
    ended = final;
    if (length > most) throw new Unreadable("zip_bomb");
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("damaged");
  }
  if (!ended) throw new Unreadable("damaged");
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
