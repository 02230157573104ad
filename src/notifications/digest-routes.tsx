import { Hono } from "hono";
import { dayAfter, dayOf } from "../calendar/calendar";
import { NotFound } from "../errors";
import { officeFrame } from "../rounds/frame";
import { type AboveRounds, aboveRounds, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { pageOf } from "../web/page";
import { channelsOf, hasMailbox } from "./channels";
import { DigestsPage } from "./digests-page";
import { digestsSince, longestRun, mailboxOf } from "./digests-store";
import { MailboxPage } from "./mailbox-page";
import { daysKept } from "./sending";

const mostShown = 500;

/** How digests fared; on a laptop also what they said, and nowhere else. */
export const digests = new Hono<App & AboveRounds>()
  .get("/accounts/digests", aboveRounds("accounts.view"), async (c) => {
    const { db, now, membership } = c.var;
    return c.html(
      <DigestsPage
        frame={officeFrame(c, membership)}
        digests={await digestsSince(db, dayAfter(dayOf(now), -daysKept), mostShown)}
        channels={channelsOf(c.env)}
        since={now - longestRun}
      />,
    );
  })
  .get("/mailbox", async (c) => {
    if (!hasMailbox(c.env)) throw new NotFound("mailbox");
    const page = pageOf(c, { person: { name: signedInPerson(c.var.visitor).name } });
    return c.html(<MailboxPage page={page} mails={await mailboxOf(c.var.db, mostShown)} />);
  });
