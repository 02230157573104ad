import { createMiddleware } from "hono/factory";
import type { App } from "../web/context";
import { unreadCount } from "./store";

/** Counts what the visitor has not read, for the bar of a whole page; parts of a page, files and posts show none. */
export const countUnread = createMiddleware<App>(async (c, next) => {
  const { db, visitor } = c.var;
  if (visitor !== undefined && isWholePage(c.req.raw)) c.set("unread", await unreadCount(db, visitor.id));
  await next();
});

function isWholePage({ method, headers }: Request): boolean {
  const accept = headers.get("accept");
  return method === "GET" && !headers.has("hx-request") && (accept === null || /text\/html|^\*/.test(accept));
}
