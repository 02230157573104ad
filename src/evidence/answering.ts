import type { Context } from "hono";
import { Refusal } from "../errors";
import type { App } from "../web/context";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";

/** Answers a script: a refusal is its reason as JSON. */
export async function answering<E extends App>(
  c: Context<E>,
  run: () => Promise<Response>,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const page = pageOf(c);
    const message = whyOf(page, error) ?? page.t(`web.refused.${error.status}.why`);
    return c.json({ message }, error.status);
  }
}
