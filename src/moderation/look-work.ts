import { entryName } from "../entries/entries";
import { leafHref } from "../sheets/paths";
import type { Work } from "../web/components/work-list";
import type { Page } from "../web/page";
import type { Look } from "./rulings-store";

/** The ratings an assessor is asked to look at again, as lines of their work list. */
export function lookWorks({ t }: Page, looks: readonly Look[]): readonly Work[] {
  return looks.map((look) => ({
    title: t("moderation.look.work", { leaf: look.leaf }),
    href: leafHref(look.sheet, look.leaf),
    step: t("moderation.look.step"),
    about: `${entryName(look)} · ${look.text}`,
  }));
}
