import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

export interface Source {
  /** From the root of the repository, with slashes: src/rounds/store.ts */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A package as it is written, or the path of a file of ours without its ending. */
  readonly target: string;
  readonly written: string;
  /** Gone after compilation. */
  readonly typeOnly: boolean;
  readonly ours: boolean;
}

/** The files of ours that match a pattern. */
export function sources(pattern: string): readonly Source[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return { path, text, imports: importsOf(path, text) };
    });
}

export function folderOf({ path }: Source): string {
  return path.split("/")[1] ?? "";
}

/** What a file of a noun's folder is (docs/architecture): rules, store, routes, pages, words, or something of its own. */
export function partOf(path: string): "rules" | "store" | "routes" | "pages" | "words" | "other" {
  const name = basename(path).replace(/\.tsx?$/, "");
  const folder = basename(dirname(path));
  if (name === folder || name === singular(folder)) return "rules";
  if (name === "store") return name;
  if (name === "words" || name.endsWith("-words")) return "words";
  if (name === "routes" || name === "api" || name.endsWith("-routes")) return "routes";
  return name === "pages" || path.endsWith(".tsx") ? "pages" : "other";
}

function singular(noun: string): string {
  return noun.endsWith("ies") ? `${noun.slice(0, -3)}y` : noun.replace(/s$/, "");
}

function importsOf(path: string, text: string): readonly Import[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...statements].map(([, type, from, dynamic]) => {
    const written = from ?? dynamic ?? "";
    const ours = written.startsWith(".");
    const target = ours
      ? join(dirname(path), written)
          .replaceAll("\\", "/")
          .replace(/\.(ts|tsx|js)$/, "")
      : written;
    return { target, written, typeOnly: type !== undefined, ours };
  });
}
