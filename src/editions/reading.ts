import { stringify } from "yaml";
import { criteriaFromXlsx } from "../criteria/formats/xlsx.ts";
import { lint } from "../criteria/lint/lint.ts";
import { parseCriteria } from "../criteria/parse.ts";
import { isError, mendOf, type Problem, textOfProblem } from "../criteria/problem.ts";
import type { CriteriaDocument } from "../criteria/schema.ts";
import { shapeOf } from "../criteria/shape.ts";
import { textIn } from "../criteria/text.ts";
import type { Track } from "../db/terms";
import { isWorkbook } from "../lists/sent";
import { decodeText } from "../reading/extract/encoding";
import type { Language } from "../web/language";

/** What looking at a criteria file found, in the reader's language. */
export type Read = {
  /** The document as YAML, to be carried to the import; a workbook becomes one. */
  readonly text: string;
  /** Undefined where something refuses it. */
  readonly document: CriteriaDocument | undefined;
  readonly problems: readonly Found[];
};

export type Found = {
  readonly severity: "error" | "warning";
  /** line:column of a text, or the name of a cell. */
  readonly place: string;
  readonly node: string | null;
  readonly text: string;
  readonly mend: string;
};

export type SheetSettings = { readonly id: string; readonly edition: string; readonly track: Track };

/** Reads YAML or JSON: every problem at its line and column. */
export function readDocument(text: string, language: Language): Read {
  const { document, problems } = parseCriteria(text);
  return {
    text,
    document,
    problems: problems.map((problem) => ({
      ...saidIn(problem, language),
      place: `${problem.line}:${problem.column}`,
    })),
  };
}

/** Reads an uploaded file, whatever its name says: a workbook of the seven-column sheet, YAML or JSON. */
export async function readFile(
  file: File,
  settings: SheetSettings,
  language: Language,
): Promise<Read | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) return readWorkbook(bytes, settings, language);
  const decoded = decodeText(bytes);
  return decoded && readDocument(decoded.text, language);
}

async function readWorkbook(bytes: Uint8Array, settings: SheetSettings, language: Language): Promise<Read> {
  const { document, problems, locate } = await criteriaFromXlsx(bytes, settings);
  const sheet: readonly Found[] = problems.map(({ cell, severity, text, mend }) => ({
    severity,
    place: cell,
    node: null,
    text: textIn(text, language),
    mend: textIn(mend, language),
  }));
  if (document === null) return { text: "", document: undefined, problems: sheet };
  const shaped = shapeOf(document);
  const found = shaped.document === undefined ? shaped.problems : lint(shaped.document);
  const all = [
    ...sheet,
    ...found.map((problem) => ({ ...saidIn(problem, language), place: locate(problem.path) ?? "" })),
  ];
  const refused = all.some(({ severity }) => severity === "error");
  return {
    text: refused ? "" : yamlOf(document),
    document: refused ? undefined : shaped.document,
    problems: all,
  };
}

/** A document as YAML that reads back to the same digest. */
export function yamlOf(document: CriteriaDocument): string {
  return stringify(document, { lineWidth: 0, aliasDuplicateObjects: false });
}

function saidIn(problem: Problem, language: Language): Omit<Found, "place"> {
  return {
    severity: isError(problem) ? "error" : "warning",
    node: problem.node,
    text: textOfProblem(problem, language),
    mend: mendOf(problem, language),
  };
}
