import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Words } from "../../src/web/language";
import { folderOf, sources } from "./sources.ts";

interface Entry {
  readonly folder: string;
  readonly key: string;
  readonly texts: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

const entries = (await Promise.all(sources("src/*/{words,*-words}.ts").map(entriesOf))).flat();

async function entriesOf(source: ReturnType<typeof sources>[number]): Promise<readonly Entry[]> {
  const file = pathToFileURL(join(import.meta.dirname, "../..", source.path)).href;
  const module: { words: Words } = await import(/* @vite-ignore */ file);
  return Object.entries(module.words).map(([key, { zh, en }]) => ({
    folder: folderOf(source),
    key,
    texts: { zh: [zh], en: typeof en === "string" ? [en] : Object.values(en) },
  }));
}

/** Keys broken by a rule. */
function broken(rule: (entry: Entry) => boolean): readonly string[] {
  return entries.filter((entry) => !rule(entry)).map(({ key }) => key);
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join();
}

/** Chinese in an English sentence stands only for words that the Chinese one quotes: marks on a paper, names of columns. */
function hasForeignHan(english: string, chinese: string): boolean {
  const quoted = [...chinese.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words);
  return /\p{Script=Han}/u.test(quoted.reduce((text, words) => text.replaceAll(words, ""), english));
}

describe("the words (look, Words)", () => {
  it("are found", () => expect(entries.length).toBeGreaterThan(50));

  it("bear the name of their noun", () => {
    expect(broken(({ folder, key }) => key.startsWith(`${folder}.`))).toEqual([]);
  });

  it("are there in both languages, Chinese in Chinese", () => {
    expect(broken(({ texts }) => [...texts.zh, ...texts.en].every((text) => text.trim() !== ""))).toEqual([]);
    expect(broken(({ texts }) => texts.en.every((text) => !hasForeignHan(text, texts.zh[0] ?? "")))).toEqual(
      [],
    );
  });

  it("name the same things in both languages", () => {
    expect(
      broken(({ texts }) => placeholders(texts.en.at(-1) ?? "") === placeholders(texts.zh[0] ?? "")),
    ).toEqual([]);
  });

  it("never raise their voice", () => {
    expect(broken(({ texts }) => [...texts.zh, ...texts.en].every((text) => !/[!！]/.test(text)))).toEqual(
      [],
    );
  });

  it("are all used", () => {
    const texts = sources("src/**/*.{ts,tsx}").filter(({ path }) => !path.endsWith("words.ts"));
    const literals = texts.flatMap(({ text }) =>
      [...text.matchAll(/"([\w.-]+)"/g)].map(([, literal]) => literal),
    );
    const templates = texts.flatMap(({ text }) =>
      [...text.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^}`]*\})*)`/g)].map(patternOf),
    );
    const used = new Set(literals);
    expect(broken(({ key }) => used.has(key) || templates.some((template) => template.test(key)))).toEqual(
      [],
    );
  });
});

/** `web.theme.${theme}` stands for every key of its shape. */
function patternOf([, template = ""]: RegExpExecArray): RegExp {
  const parts = template.split(/\$\{[^}`]*\}/).map((part) => part.replaceAll(".", String.raw`\.`));
  return new RegExp(`^${parts.join(".+")}$`);
}
