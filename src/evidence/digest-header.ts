/** The SHA-256 of a `Content-Digest` header (RFC 9530) in hexadecimal; undefined where it has none. */
export function digestIn(header: string | undefined): string | undefined {
  const encoded = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  return Array.from(atob(encoded), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
}
