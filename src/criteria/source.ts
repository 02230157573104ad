import { LineCounter, parseDocument, type ErrorCode } from "yaml";
import { nodeAt, problem, type LocatedProblem, type Path, type Position } from "./problem.ts";
import { limits, YamlReader, type Found, type Place } from "./yaml-reader.ts";

/** A YAML or JSON text as a JSON value, with the place of everything in it. */
export interface Source {
  readonly value: unknown;
  readonly problems: readonly LocatedProblem[];
  readonly positionAt: (path: Path, at: "key" | "value") => Position;
  /** A scalar as it is written, before YAML made a number or a boolean of it. */
  readonly writtenAt: (path: Path) => string | undefined;
}

export function readSource(text: string): Source {
  const lines = new LineCounter();
  const found: Found[] = [];
  const root: Place = { path: [], key: 0, value: 0, inside: new Map() };
  let value: unknown = null;
  if (text.length > limits.characters)
    found.push({ rule: "too-large", offset: 0, figures: { most: limits.characters } });
  else value = readText(text.replace(/^\uFEFF/, ""), lines, root, found);

  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return line === 0 ? { line: 1, column: 1 } : { line, column: col };
  };
  return {
    value,
    problems: found.map(({ rule, offset, path = [], figures = {} }) => ({
      ...problem(rule, nodeAt(value, path), path, figures),
      ...positionOf(offset),
    })),
    positionAt: (path, at) => positionOf(placeAt(root, path)[at]),
    writtenAt: (path) => placeAt(root, path).written,
  };
}

function readText(text: string, lines: LineCounter, root: Place, found: Found[]): unknown {
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // Compared here instead, so that a map of a hundred thousand keys is not compared pair by pair.
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: "error",
  });
  // The first error of a line is the one to mend; those behind it follow from it.
  const seen = new Set<number>();
  for (const { code, message, pos } of document.errors) {
    const { line } = lines.linePos(pos[0]);
    if (seen.has(line) || seen.size === limits.syntaxErrors) continue;
    seen.add(line);
    found.push({ offset: pos[0], ...syntaxError(code, message) });
  }
  return found.length > 0 ? null : new YamlReader(found).read(document.contents, root, 0);
}

function syntaxError(code: ErrorCode, message: string): Pick<Found, "rule" | "figures"> {
  if (code === "RESOURCE_EXHAUSTION") return { rule: "too-deep", figures: { most: limits.depth } };
  if (code === "MULTIPLE_DOCS") return { rule: "documents" };
  return { rule: "syntax", figures: { message: message.split("\n", 1)[0] ?? "" } };
}

function placeAt(root: Place, path: Path): Place {
  let place = root;
  for (const step of path) {
    const next = place.inside.get(step);
    if (next === undefined) break;
    place = next;
  }
  return place;
}
