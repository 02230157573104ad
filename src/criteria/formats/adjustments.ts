import type { Adjustments, Veto } from "../schema.ts";
import { customaryBands } from "./bands.ts";
import type { Branch } from "./branch.ts";

/** Bonus, penalties and vetoes, which many sheets list below the indicators (criteria-and-scoring §4). */
export interface OutsideTheTree {
  readonly bonus?: Adjustments;
  readonly penalties?: Adjustments;
  readonly vetoes?: Veto[];
}

const bonus = /^(?:附加)?加分(?:项|项目|指标|事项)?$/;
const penalty = /^(?:减|扣)分(?:项|项目|指标|事项)?$/;
const veto = /^(?:一票)?否决(?:项|项目|指标|事项|情形)?$/;

/** A level-1 name that opens such a list. */
export function standsOutside({ title }: Branch): boolean {
  return [bonus, penalty, veto].some((name) => name.test(title));
}

export function adjustmentsFrom(branches: readonly Branch[]): OutsideTheTree {
  const lists = (name: RegExp) => branches.filter(({ title }) => name.test(title));
  const [added, taken, vetoed] = [lists(bonus), lists(penalty), lists(veto).flatMap(leavesOf)];
  return {
    ...(added.length === 0 ? {} : { bonus: adjustmentsOf(added, "P") }),
    ...(taken.length === 0 ? {} : { penalties: adjustmentsOf(taken, "M") }),
    ...(vetoed.length === 0 ? {} : { vetoes: vetoed.map(vetoOf) }),
  };
}

/** The list's own points, `加分项（5分）`, are its cap; else its items may all be had. */
function adjustmentsOf(lists: readonly Branch[], letter: string): Adjustments {
  const items = lists.flatMap(leavesOf).map((branch, place) => ({
    code: branch.code ?? `${letter}${place + 1}`,
    title: wordsOf(branch),
    ...worthOf(branch),
  }));
  const named = lists.find((list) => list.named !== undefined && list.children.length > 0)?.named;
  return { cap: named ?? items.reduce((sum, { cap }) => sum + Math.round(cap * 10_000), 0) / 10_000, items };
}

function vetoOf(branch: Branch, place: number): Veto {
  const code = branch.code ?? `V${place + 1}`;
  const limit = /^等次不高于(.+)$/.exec(branch.standards[0]?.text ?? "")?.[1];
  const band = customaryBands.find(({ title }) => title === limit)?.code;
  if (band !== undefined) return { code, title: branch.title, effect: "cap", band };
  return { code, title: wordsOf(branch), effect: "disqualify" };
}

/** The column's points are the most an item can bring; “每件加1分” says how much one does. */
function worthOf({ points, named, standards }: Branch): { readonly points: number; readonly cap: number } {
  const each = /每[^,，;；。]*?[加扣减](\d+(?:\.\d+)?)分/.exec(
    standards.map(({ text }) => text).join("；"),
  )?.[1];
  const cap = Math.abs(points?.value ?? named ?? 0);
  return { points: each === undefined ? cap : Number(each), cap };
}

/** The name and the whole of its standard: outside the tree there is no rule to keep the words. */
function wordsOf({ title, titleCell, standards }: Branch): string {
  const said = standards.map(({ text }) => text).filter((text) => !/^每一项[加扣][\d.]+分$/.test(text));
  return [title, ...said].filter((text) => text !== "").join("：") || titleCell;
}

function leavesOf(branch: Branch): readonly Branch[] {
  return branch.children.length === 0 ? [branch] : branch.children.flatMap(leavesOf);
}
