import { z } from "zod";
import { text } from "../web/sent";

export const Opened = z.object({ subject: text() });
