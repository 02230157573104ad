import { textIn } from "../criteria/text.ts";
import type { Edition } from "../criteria/tree.ts";
import type { Page } from "../web/page";
import type { MentionRow } from "./facts";

/** What a fact is called in the reader's language; its key where the edition does not name it. */
export function factTitle({ language }: Page, { document }: Edition, key: string): string {
  const fact = document.facts?.find((one) => one.key === key);
  return fact === undefined ? key : textIn(fact.title, language);
}

/** 8,933 件 · about 2,000 人: the digits as the report gives them, grouped, with what it says of their exactness. */
export function valueText({ t }: Page, mention: Pick<MentionRow, "value" | "unit" | "qualifier">): string {
  const value = grouped(mention.value);
  const amount =
    mention.unit === "%" || mention.unit === "" ? `${value}${mention.unit}` : `${value} ${mention.unit}`;
  return mention.qualifier === "exact" ? amount : t(`evidence.facts.${mention.qualifier}`, { amount });
}

/** Groups the digits before the point by three, without ever reading them as a number. */
export function grouped(value: string): string {
  const [, sign = "", integer = "", rest = ""] = /^([-+−]?)(\d+)(.*)$/.exec(value) ?? [];
  return integer === "" ? value : sign + integer.replaceAll(/\B(?=(\d{3})+$)/g, ",") + rest;
}
