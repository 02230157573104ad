import { z } from "zod";

/** `document:start-end`, or `document:start-end:start-end` for numerator and denominator. */
const offer = /^([^:]{1,64}):(\d{1,9}-\d{1,9}(?::\d{1,9}-\d{1,9})?)$/;

/** What accepting a figure of a data table sends, with the rating beside it as it stands. */
export const AcceptingFigure = z.object({
  revision: z.coerce.number().int().min(0),
  figure: z.string().min(1),
  reason: z.string().trim().max(4000).optional(),
  confidence: z.enum(["", "low", "medium", "high"]).optional(),
});

/** What accepting an offer sends: the button's value, and the rating beside it as it stands. */
export const Accepting = z.object({
  revision: z.coerce.number().int().min(0),
  accept: z
    .string()
    .regex(offer)
    .transform((value) => {
      const [, document = "", places = ""] = offer.exec(value) ?? [];
      return {
        document,
        places: places.split(":").map((place) => {
          const [start = 0, end = 0] = place.split("-").map(Number);
          return { start, end };
        }),
      };
    }),
  reason: z.string().trim().max(4000).optional(),
  confidence: z.enum(["", "low", "medium", "high"]).optional(),
});
