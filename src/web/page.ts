import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import { ownPath } from "./address";
import { takeFlash, type Flash } from "./flash";
import { format, type Format, type Instant } from "./format";
import { type Language, languageOf, type Translate, translator } from "./language";

/** What every page knows: the words, the reader, and where they are. */
export interface Page {
  readonly t: Translate;
  readonly format: Format;
  readonly language: Language;
  readonly theme: Theme;
  /** Path and query of the page, for links that change one thing of it. */
  readonly path: string;
  readonly person?: Person | undefined;
  readonly round?: RoundMark | undefined;
  readonly flash?: Flash | undefined;
  /** What the person has not read of what waits on them. */
  readonly unread?: number | undefined;
}

declare module "hono" {
  interface ContextVariableMap {
    unread: number | undefined;
  }
}

export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The person signed in, and the role they have on this page, in the page's language. */
export interface Person {
  readonly name: string;
  readonly role?: string | undefined;
}

/** The round the page is about: the phase of each of its tracks in words, and when it is due. */
export interface RoundMark {
  readonly name: string;
  readonly href: string;
  readonly phases: readonly PhaseMark[];
}
interface PhaseMark {
  readonly name: string;
  readonly due?: Instant | undefined;
  readonly overdue?: boolean | undefined;
}

/** Reads language, theme and the message left by the request before; person and round are the caller's to know. */
export function pageOf(c: Context, about: Pick<Page, "person" | "round"> = {}): Page {
  const language = languageOf(c);
  return {
    ...about,
    t: translator(language),
    format: format(language),
    language,
    theme: themes.find((theme) => theme === getCookie(c, "theme")) ?? "auto",
    path: pathOf(c),
    flash: takeFlash(c, language),
    unread: c.get("unread"),
  };
}

/** A refused form is shown again under the address it was sent to; the page it belongs to is where it came from. */
function pathOf(c: Context): string {
  return ownPath(c.req.method === "GET" ? c.req.url : (c.req.header("referer") ?? c.req.url), c.req.url);
}
