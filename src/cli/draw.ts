import { z } from "zod";
import { caseColumn } from "../cases/case-list.ts";
import { caseDraw, NotDrawn } from "../statistics/case-draw.ts";
import { linesOf, type NumberProblem, readNumbers } from "../statistics/case-numbers.ts";
import { argumentsOf } from "./arguments.ts";
import type { Command } from "./command.ts";
import { readText } from "./files.ts";
import { Stop } from "./stop.ts";

const usage = "fadu draw --list FILE [--seed TEXT] [--count N] [--replaced NUMBER]… [--json]";

/** Repeats a draw of case files from its list and seed (criteria-and-scoring §7). */
export const drawCommand: Command = {
  usage,
  about: "draw case files: those drawn, one a line, then the order in which others replace them",
  async run(words, print) {
    const { values } = argumentsOf(
      words,
      {
        list: { type: "string" },
        seed: { type: "string" },
        count: { type: "string" },
        replaced: { type: "string", multiple: true },
        json: { type: "boolean" },
      },
      usage,
    );
    if (values.list === undefined) throw new Stop(`usage: ${usage}`);
    const listed = listIn(values.list, readText(values.list));
    const seed = values.seed ?? listed.seed;
    const count = values.count === undefined ? listed.count : countOf(values.count);
    if (seed === undefined || count === undefined) throw new Stop(`usage: ${usage}`);
    const missing = values.replaced ?? listed.missing;
    const draw = await caseDraw({ numbers: listed.numbers, seed, count, missing }).catch((error: unknown) => {
      if (error instanceof NotDrawn) throw new Stop(`${error.message} was not among the files to look at`);
      throw error;
    });
    const taken = draw.drawn.length + draw.replaced.length;
    if (values.json === true) print(JSON.stringify(draw, null, 1));
    else for (const number of [...draw.files, ...draw.order.slice(taken)]) print(number);
    return 0;
  },
};

type Listed = {
  readonly numbers: readonly string[];
  readonly seed?: string | undefined;
  readonly count?: number | undefined;
  readonly missing?: readonly string[] | undefined;
};

/** The record of a draw as the server hands it out; a bare list of numbers is one too. */
const Download = z.union([
  z.array(z.string()).transform((numbers) => ({ numbers, draw: undefined })),
  z.object({
    numbers: z.array(z.string()),
    draw: z
      .object({
        seed: z.string(),
        count: z.int(),
        replaced: z.array(z.object({ file: z.string() })),
      })
      .optional(),
  }),
]);

/** A download of a list, a table with a column of case numbers, or case numbers one a line. */
function listIn(name: string, text: string): Listed {
  if (/\.(csv|tsv)$/i.test(name)) return { numbers: tableOf(name, text) };
  const json = jsonOf(text);
  if (json === undefined)
    return {
      numbers: numbersOf(
        name,
        linesOf(text).filter((line) => line.trim() !== ""),
      ),
    };
  const parsed = Download.safeParse(json);
  if (!parsed.success)
    throw new Stop(`${name} is not a list of case numbers: ${z.prettifyError(parsed.error)}`);
  const { numbers, draw } = parsed.data;
  return {
    numbers: numbersOf(name, numbers),
    seed: draw?.seed,
    count: draw?.count,
    missing: draw?.replaced.map(({ file }) => file),
  };
}

function tableOf(name: string, text: string): readonly string[] {
  const column = caseColumn(text);
  if (column === undefined)
    throw new Stop(`${name} has several columns and none of them headed as 案号 or number`);
  return numbersOf(name, column.lines);
}

function jsonOf(text: string): unknown {
  if (!/^[\s\u{feff}]*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, ""));
  } catch {
    return undefined;
  }
}

function numbersOf(name: string, lines: readonly string[]): readonly string[] {
  const { numbers, problems } = readNumbers(lines);
  if (problems.length > 0) throw new Stop(problems.map((problem) => `${name}: ${said(problem)}`).join("\n"));
  if (numbers.length === 0) throw new Stop(`${name} holds no case number`);
  return numbers;
}

function said({ line, written, wrong, earlier }: NumberProblem): string {
  switch (wrong) {
    case "empty":
      return `number ${line} is empty`;
    case "control":
      return `number ${line} holds a hidden character: ${JSON.stringify(written)}`;
    case "long":
      return `number ${line} is too long`;
    case "twice":
      return `number ${line}, ${written}, stands there twice, first as number ${earlier}`;
  }
}

function countOf(typed: string): number {
  const count = Number(typed);
  if (!/^\d+$/.test(typed) || !Number.isSafeInteger(count) || count < 1)
    throw new Stop(`--count has to be a whole number above 0, not ${typed}`);
  return count;
}
