import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { blank, type DraftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import { channelsOf } from "./channels";
import { Reading, Wishing } from "./forms";
import { NotificationsPage } from "./page";
import { markRead, notificationsOf } from "./store";
import { wishOf, writeWish } from "./wish-store";

type Here = Context<App>;

/** The newest that a page shows. */
const mostShown = 200;

/** One's own notifications: everybody signed in has this page, whatever their part. */
export const notifications = new Hono<App>()
  .get("/account/notifications", (c) => show(c, blank))
  .post(
    "/account/notifications/readings",
    form(Reading, (c: Here) => show(c, blank)),
    async (c) => {
      const { db, now, visitor } = c.var;
      const { id, until } = c.req.valid("form");
      const which = until === undefined ? { ids: id } : { until };
      await db.batch([markRead(db, signedInPerson(visitor).id, now, which)]);
      leaveFlash(c, "notifications.readDone");
      return c.redirect("/account/notifications", 303);
    },
  )
  .post("/account/notifications/digest", form(Wishing, show), async (c) => {
    const { db, visitor } = c.var;
    const person = signedInPerson(visitor);
    // a department's link has no address of its own
    if (person.linkUntil !== undefined) throw new NotFound("account");
    await db.batch([writeWish(db, person.id, c.req.valid("form"))]);
    leaveFlash(c, "notifications.wish.saved");
    return c.redirect("/account/notifications", 303);
  });

async function show(c: Here, draft: DraftOf<typeof Wishing>) {
  const { db, now, visitor } = c.var;
  const person = signedInPerson(visitor);
  const { wanted, language } = await wishOf(db, person.id);
  const wish =
    draft === blank ? { problems: {}, typed: { language, ...(wanted && { wanted: "on" }) } } : draft;
  return c.html(
    <NotificationsPage
      page={pageOf(c, { person: { name: person.name } })}
      notifications={await notificationsOf(db, person.id, mostShown)}
      wish={person.linkUntil === undefined ? wish : undefined}
      sends={channelsOf(c.env).length > 0}
      now={now}
    />,
  );
}
