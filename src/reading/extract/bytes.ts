/** Random access to the bytes of a file: in memory, on disk, or as ranges of a stored object. */
export interface Bytes {
  readonly size: number;
  /** The bytes from `start` up to `end`; both lie within the file. */
  read(start: number, end: number): Promise<Uint8Array>;
}

export function inMemory(bytes: Uint8Array): Bytes {
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** Up to `length` bytes from `start`; fewer at the end of the file. */
export async function slice(file: Bytes, start: number, length: number): Promise<Uint8Array> {
  const from = Math.min(Math.max(start, 0), file.size);
  return file.read(from, Math.min(from + length, file.size));
}

/** The last `length` bytes, or the whole of a shorter file. */
export async function tail(file: Bytes, length: number): Promise<Uint8Array> {
  return slice(file, Math.max(0, file.size - length), length);
}

export function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

/** One character a byte, so that a signature can be looked for in any bytes. */
export function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
