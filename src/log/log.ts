import canonicalize from "canonicalize";

/** One link of a stream's chain (assessment §4), without what was said. */
export type Link = {
  readonly stream: string;
  readonly number: number;
  readonly time: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly bodyDigest: string;
};

/** Where a stream stands: the number and chain value of its last link. */
export type Head = { readonly number: number; readonly chain: string };

/** The head of a stream nothing was written to: the first previous is 64 zeros. */
export const beginning: Head = { number: 0, chain: "0".repeat(64) };

/** SHA-256(previous ‖ RFC 8785 of the link), in lower-case hexadecimal. */
export async function chainOf(previous: string, link: Link): Promise<string> {
  return sha256(previous + canonicalJson(link));
}

/** SHA-256(body ‖ salt): the salt keeps a short body from being guessed once it is erased. */
export async function bodyDigestOf(body: string, salt: string): Promise<string> {
  return sha256(body + salt);
}

export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("a log body has to be JSON");
  return text;
}

export async function sha256(content: string | ArrayBuffer): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return hex(await crypto.subtle.digest("SHA-256", bytes));
}

export function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
