import { z } from "zod";
import { maybe, text } from "../web/sent";
import { levels } from "./parts";

const settings = {
  level: z
    .enum(levels.map(String))
    .transform((chosen) => levels.find((level) => String(level) === chosen) ?? 0),
  seed: text(60),
  most: maybe(z.coerce.number().int().min(1)).transform((most) => most ?? null),
};

export const Settled = z.object(settings);

/** What is written: the settings, and the digest of what the preview was drawn from. */
export const Drawn = z.object({ ...settings, seen: z.string().max(64).default("") });
