import type { Leaf } from "../criteria/tree.ts";
import { codeOf } from "./links";

/** What systems leave behind in archives and folders: no document of anybody. */
export function isLitter(path: string): boolean {
  return path.split("/").some((name) => name === "__MACOSX" || name.startsWith(".") || litter.has(name));
}

const litter: ReadonlySet<string> = new Set(["Thumbs.db", "desktop.ini"]);

/**
 * The one folder all files lie in, with its stroke: it tells none of them from another. A folder that bears the code
 * of a leaf is none such, it says what they are for (evidence §1).
 */
export function commonRoot(paths: readonly string[], leaves: readonly Pick<Leaf, "code">[]): string {
  const [first = ""] = paths;
  const root = first.slice(0, first.indexOf("/") + 1);
  return paths.every((path) => path.startsWith(root)) && codeOf(root, leaves) === undefined ? root : "";
}
