import { parse } from "yaml";
import { z } from "zod";
import earlierText from "./earlier-statements.yaml";
import text from "./statements.yaml";

const Said = z.strictObject({ said: z.string(), self: z.record(z.string(), z.unknown()).optional() });

export type Said = z.output<typeof Said>;

const projects = z.record(z.string(), z.record(z.string(), Said)).parse(parse(text));

/** What a bureau says of its project, by leaf. */
export function statementsOf(place: string): ReadonlyMap<string, Said> {
  return new Map(Object.entries(projects[place] ?? {}));
}

/** What 望澜区 said of its project the year before. */
export const earlierStatements = new Map(
  Object.entries(z.record(z.string(), z.string()).parse(parse(earlierText))),
);
