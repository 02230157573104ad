import { z } from "zod";
import { listFields } from "../lists/sent";
import { several, text } from "../web/sent";

export const Assigned = z.object({
  /** `all`, `group:<group>` or `entry:<id>`. */
  to: text(200),
  node: text(60),
  assessor: several(z.string()).pipe(z.array(z.string()).min(1)),
});

export const AssignedList = z.object(listFields);
