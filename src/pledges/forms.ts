import { z } from "zod";
import { ticked } from "../web/sent";

export const Pledge = z.object({
  affiliations: z.string().trim().max(2000).default(""),
  accepts: ticked(),
});
