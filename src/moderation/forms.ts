import { z } from "zod";
import { text } from "../web/sent";

export const Decide = z
  .object({
    seen: z.coerce.number().int().min(0),
    state: z.enum(["scored", "absent", "not_triggered", "not_applicable"]),
    points: z
      .string()
      .trim()
      .regex(/^$|^\d{1,12}(\.\d{1,4})?$/, "web.issue.number")
      .default(""),
    reason: text(2000),
  })
  .refine(({ state, points }) => state !== "scored" || points !== "", {
    path: ["points"],
    error: "moderation.pointsMissing",
  });
