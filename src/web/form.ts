import type { Context, Env, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import { languageOf } from "./language";
import { problemsOf } from "./problems";

/** A form as it stands: what was typed, and what is wrong where. Passwords and files are never given back. */
export interface Draft<Name extends string = string> {
  readonly typed: Typed<Name>;
  readonly problems: Problems;
}
export type Typed<Name extends string = string> = Readonly<Partial<Record<Name, string | readonly string[]>>>;
export type Problems<Name extends string = string> = Readonly<Partial<Record<Name, string>>>;

/** The draft of a schema's form: its fields know their names. */
export type DraftOf<Schema extends z.ZodObject> = Draft<Extract<keyof z.input<Schema>, string>>;

/** A form nothing is typed in yet. */
export const blank: Draft<never> = { typed: {}, problems: {} };

/** A form that begins with what is saved. */
export function draftOf<Name extends string>(saved: Typed<Name>): Draft<Name> {
  return { typed: saved, problems: {} };
}

/** Draws the page of a form, the first time and again after a refusal. */
export type Show<E extends Env, P extends string, Name extends string> = (
  c: Context<E, P>,
  draft: Draft<Name>,
) => Response | Promise<Response>;

declare module "hono" {
  interface ContextVariableMap {
    /** What the last form sent, as text. */
    typed: Typed;
  }
}

/**
 * Parses the body of a form; `c.req.valid("form")` is the result. What the schema refuses is answered with 422
 * and the same page, messages at their fields and what was typed still there (architecture §2.12).
 */
export function form<Schema extends z.ZodObject, E extends Env, P extends string>(
  schema: Schema,
  show: Show<E, P, Extract<keyof z.input<Schema>, string>>,
): MiddlewareHandler<E, P, { in: { form: z.input<Schema> }; out: { form: z.output<Schema> } }> {
  return async (c, next) => {
    const sent = await bodyOf(c);
    const typed = textOf(sent);
    c.set("typed", typed);
    const parsed = await schema.safeParseAsync(sent, { reportInput: true });
    if (!parsed.success) {
      const problems = problemsOf(parsed.error, languageOf(c));
      c.status(422);
      return await show(c, { typed, problems });
    }
    c.req.addValidatedData("form", parsed.data);
    await next();
    return undefined;
  };
}

/** Shows the form again for what only the domain can refuse: `again(c, newRound, { title: t("rounds.taken") })`. */
export function again<E extends Env, P extends string, Name extends string>(
  c: Context<E, P>,
  show: Show<E, P, Name>,
  problems: Problems<Name>,
): Response | Promise<Response> {
  c.status(422);
  return show(c, { typed: c.get("typed"), problems });
}

async function bodyOf(c: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await c.req.parseBody({ all: true });
  } catch (cause) {
    throw new HTTPException(400, { message: "The body is not a form", cause });
  }
}

function textOf(sent: Readonly<Record<string, unknown>>): Typed {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(sent)) {
    if (typeof value === "string") typed[name] = value;
    else if (Array.isArray(value)) typed[name] = value.filter((one) => typeof one === "string");
  }
  return typed;
}
