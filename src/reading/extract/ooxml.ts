import { zipSync } from "fflate";
import { inMemory } from "./bytes.ts";
import { walkXml, xmlText } from "./xml.ts";
import { openZip } from "./zip.ts";

/**
 * The XML parts of an office file, by path. The libraries that read them unzip without limits of their own, so
 * they never see the file that was uploaded, only these parts, inflated within the limits and free of document
 * types; pictures and fonts stay behind.
 */
export async function xmlParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await openZip(inMemory(bytes));
  const parts = new Map<string, string>();
  for (const entry of zip.entries) {
    if (/\.(?:xml|rels)$/i.test(entry.path)) parts.set(entry.path, xmlText(await zip.read(entry)));
  }
  return parts;
}

/** The path of the part of this content type, or its usual one. */
export function partOf(parts: ReadonlyMap<string, string>, type: string, usual: string): string {
  let path = usual;
  walkXml(parts.get("[Content_Types].xml") ?? "", {
    open: (name, attributes) => {
      const part = attributes["PartName"] ?? "";
      if (name === "Override" && attributes["ContentType"]?.endsWith(type) === true)
        path = part.replace(/^\//, "");
    },
  });
  return path;
}

/** The parts as a new, uncompressed office file. */
export function packed(parts: ReadonlyMap<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = Object.fromEntries([...parts].map(([path, xml]) => [path, encoder.encode(xml)]));
  return zipSync(files, { level: 0 });
}
