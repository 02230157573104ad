import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import { isKey, type Key, type Language, translateLoosely, type Values } from "./language";

/** What the last request did, said once on the next page. */
export interface Flash {
  readonly tone: FlashTone;
  readonly text: string;
}
export type FlashTone = "done" | "waits" | "binds";

/** The cookie holds a key of the catalogue and its values, so that no foreign text can be put into our mouth. */
const Left = z.object({
  tone: z.enum(["done", "waits", "binds"]),
  key: z.string().refine(isKey),
  values: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});

/** Says something on the page the reader comes to next: `leaveFlash(c, "rounds.created", { name })`. */
export function leaveFlash(c: Context, key: Key, values: Values = {}, tone: FlashTone = "done"): void {
  setCookie(c, "flash", JSON.stringify({ tone, key, values }), {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    maxAge: 60,
  });
}

/** The message left, once: it is gone after this page. */
export function takeFlash(c: Context, language: Language): Flash | undefined {
  const cookie = getCookie(c, "flash");
  if (cookie === undefined) return undefined;
  deleteCookie(c, "flash", { path: "/" });
  const left = Left.safeParse(parsed(cookie));
  if (!left.success || !isKey(left.data.key)) return undefined;
  return { tone: left.data.tone, text: translateLoosely(language, left.data.key, left.data.values) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
