import { Hono } from "hono";
import { membershipsOf } from "../people/store";
import { Layout } from "../web/layout";
import type { App } from "../web/context";
import { roundFrame } from "./frame";
import { inRound, signedInPerson } from "./seen";
import { visibleRounds } from "./store";

export const rounds = new Hono<App>()
  .get("/", async (c) => {
    const person = signedInPerson(c.var.visitor);
    const seen = await visibleRounds(c.var.db, await membershipsOf(c.var.db, person.id));
    return c.json(seen);
  })
  .get("/rounds/:round", inRound("round.view"), (c) => {
    const { round, membership } = c.var.seen;
    const { page, rail } = roundFrame(c, round, membership);
    return c.html(
      <Layout page={page} rail={rail} title={round.title}>
        …
      </Layout>,
    );
  });
