import demonstration from "../../criteria/demonstration-2021.yaml";
import project from "../../criteria/project-2021.yaml";
import small from "../../criteria/small-1000.yaml";
import { parseCriteria } from "../criteria/parse.ts";
import type { CriteriaDocument, CriteriaNode } from "../criteria/schema.ts";
import type { Text } from "../criteria/text.ts";

/** The indicator systems the project ships, by the name of their file. */
const texts = { "demonstration-2021": demonstration, "project-2021": project, "small-1000": small } as const;

export type ShippedName = keyof typeof texts;

export const shippedNames = [
  "demonstration-2021",
  "project-2021",
  "small-1000",
] as const satisfies readonly ShippedName[];

/** A shipped system; parsed when it is asked for, since reading the largest takes some milliseconds. */
export function shippedDocument(name: ShippedName): CriteriaDocument {
  const { document } = parseCriteria(texts[name]);
  if (document === undefined) throw new Error(`the shipped system ${name} is refused by the linter`);
  return document;
}

export type Offered = {
  readonly name: ShippedName;
  readonly title: Text;
  readonly leaves: number;
  readonly total: number;
};

/** The shipped systems that are not among the imported ones. */
export function offeredSystems(
  imported: readonly { readonly criteria: string; readonly edition: string }[],
): readonly Offered[] {
  return shippedNames
    .filter((name) => !imported.some(({ criteria }) => criteria === name))
    .map((name) => {
      const { title, total, children } = shippedDocument(name);
      return { name, title, leaves: leavesUnder(children), total };
    });
}

function leavesUnder(nodes: readonly CriteriaNode[]): number {
  return nodes.reduce((sum, { children }) => sum + (children === undefined ? 1 : leavesUnder(children)), 0);
}
