import { z } from "zod";

const Texts = z.array(z.string());

/** A column that holds a list of texts as JSON, or one that json_group_array made. */
export function textsOf(json: string): readonly string[] {
  return Texts.parse(JSON.parse(json));
}
