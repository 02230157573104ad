import type { Child } from "hono/jsx";
import { Refusal } from "../../../src/web/refusal";
import type { Page } from "../../../src/web/page";
import { FormSpecimen, SignInSpecimen } from "./forms";
import { specimenRail } from "./frame";
import { SheetSpecimen } from "./sheet";
import { ProblemsSpecimen, RankingSpecimen } from "./tables";
import { WorkSpecimen } from "./work";

/** The specimen pages by name: together they show every component through the real frame. */
export const specimens: Readonly<
  Record<string, { readonly path: string; readonly draw: (page: Page) => Child }>
> = {
  work: { path: "/", draw: (page) => WorkSpecimen({ page }) },
  form: { path: "/rounds/new", draw: (page) => FormSpecimen({ page }) },
  ranking: { path: "/results?sort=-total&q=x", draw: (page) => RankingSpecimen({ page }) },
  problems: { path: "/rounds/import", draw: (page) => ProblemsSpecimen({ page }) },
  sheet: { path: "/sheets/7", draw: (page) => SheetSpecimen({ page }) },
  signIn: { path: "/sign-in", draw: (page) => SignInSpecimen({ page }) },
  conflict: { path: "/sheets/7", draw: (page) => Refusal({ page, status: 409, rail: specimenRail(page) }) },
};
