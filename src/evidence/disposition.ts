/**
 * How a browser is to take a file: kept or shown, under its name (RFC 6266). Any name is safe here: the plain form
 * keeps letters, digits and few signs, the other is percent-encoded (RFC 5987).
 */
export function disposition(type: "attachment" | "inline", name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]+/g, "_");
  const encoded = encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
