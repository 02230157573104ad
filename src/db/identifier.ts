import { customAlphabet } from "nanoid";

/** A new row's name: 14 letters and digits without the look-alikes i, l, o, u (71 bits). */
export const newId = customAlphabet("0123456789abcdefghjkmnpqrstvwxyz", 14);
