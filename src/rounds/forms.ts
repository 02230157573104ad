import { z } from "zod";
import { maybe, moment, several, text } from "../web/sent";
import { asks } from "../applications/asks";
import { keepable } from "./cloning";
import { planFields } from "./plan-form";
import { phases } from "./rounds";

export const NewRound = z
  .object({
    title: text(120),
    comprehensive: maybe(z.string()),
    project: maybe(z.string()),
    asks: several(z.enum(asks)),
    last: maybe(z.string()),
    keeps: several(z.enum(keepable)),
    ...planFields,
  })
  .refine(({ comprehensive, project }) => comprehensive !== undefined || project !== undefined, {
    path: ["comprehensive"],
    error: "rounds.editionOne",
  });

export const PhaseMove = z.object({
  from: z.enum(phases),
  to: z.enum(phases),
  due_at: maybe(moment()),
});
