import canonicalize from "canonicalize";

/** SHA-256, in hexadecimal, of a JSON value in canonical form (RFC 8785); the same in Node, the Worker and the browser. */
export async function digestOf(document: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(document) ?? "");
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
