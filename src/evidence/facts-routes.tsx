import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { editionOf } from "../editions/store";
import { Invalid } from "../errors";
import { refusalAt } from "../people/refusals";
import { signedInPerson } from "../rounds/seen";
import { leafHref } from "../sheets/paths";
import { StaleRating } from "../sheets/save";
import { type InSheet, inSheet, type OnLeaf, onLeaf } from "../sheets/seen";
import { Notice } from "../web/components/notice";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { isKey } from "../web/language";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { coverageOf } from "./coverage";
import { CoveragePage } from "./coverage-page";
import { acceptFact } from "./facts-accept";
import { Accepting, AcceptingFigure } from "./facts-forms";
import { FactsPage } from "./facts-page";
import { factsSeen } from "./facts-seen";
import { acceptFigure } from "./figures";
import { frameOf, under } from "./frame";
import { inEntry, inRevision } from "./seen";

/** The figures of a document, what of them an assessor accepts, and what an entry's indicators rest on. */
export const facts = new Hono<App>()
  .get("/documents/:revision/facts", inRevision("document.view"), async (c) => {
    const { db, seen } = c.var;
    const { entry, membership } = seen;
    const edition = await editionOf(db, entry.edition);
    const person = signedInPerson(c.var.visitor);
    const frame = await frameOf(c, seen);
    return c.html(
      <FactsPage
        frame={frame}
        crumbs={under(seen, frame)}
        seen={seen}
        edition={edition}
        facts={await factsSeen(db, c.env.FILES, person, seen, edition, c.req.query("against"))}
        mayAsk={refusalAt("question.ask", membership.role, entry, c.var.now) === undefined}
        mayTrack={refusalAt("plan_task.track", membership.role, entry, c.var.now) === undefined}
        mayReadAgain={refusalAt("document.read_again", membership.role, entry, c.var.now) === undefined}
      />,
    );
  })
  .post("/sheets/:sheet/leaves/:leaf/facts", inSheet("rating.save"), onLeaf, async (c) => {
    const { db, now, seen, edition, leaf } = c.var;
    const sent = Accepting.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    const { accept, revision, reason, confidence } = sent.data;
    const rated = { ...accept, revision, reason, confidence };
    return accepted(c, () => acceptFact(db, c.env.FILES, now, seen, edition, leaf, rated));
  })
  .post("/sheets/:sheet/leaves/:leaf/figures/accepted", inSheet("rating.save"), onLeaf, async (c) => {
    const { db, now, seen, edition, leaf } = c.var;
    const sent = AcceptingFigure.safeParse(await c.req.parseBody());
    if (!sent.success) throw new HTTPException(400);
    const { figure, revision, reason, confidence } = sent.data;
    const rated = { figure, revision, reason, confidence };
    return accepted(c, () => acceptFigure(db, now, seen, edition, leaf, rated));
  })
  .get("/entries/:entry/coverage", inEntry("document.view"), async (c) => {
    const { db, seen } = c.var;
    const edition = await editionOf(db, seen.entry.edition);
    const frame = await frameOf(c, seen);
    return c.html(
      <CoveragePage
        frame={frame}
        crumbs={under(seen, frame)}
        entry={seen.entry}
        edition={edition}
        coverage={await coverageOf(db, seen, edition)}
        lackingOnly={c.req.query("only") === "lacking"}
      />,
    );
  });

/** Answers what was accepted: the page drawn again, or why it was not taken. */
async function accepted(
  c: Context<App & InSheet & OnLeaf>,
  accept: () => Promise<unknown>,
): Promise<Response> {
  const partial = c.req.header("hx-request") !== undefined;
  try {
    await accept();
  } catch (error) {
    if (!partial) throw error;
    const page = pageOf(c);
    if (error instanceof StaleRating)
      return c.html(<Notice tone="binds">{page.t("evidence.facts.stale")}</Notice>, 409);
    if (error instanceof Invalid && isKey(error.key))
      return c.html(<Notice tone="binds">{whyOf(page, error)}</Notice>, 422);
    throw error;
  }
  leaveFlash(c, "evidence.facts.accepted");
  if (!partial) return c.redirect(leafHref(c.var.seen.sheet.id, c.var.leaf.code), 303);
  // the observation, its arithmetic, the cards and the tree all change: the page is drawn again
  c.header("HX-Refresh", "true");
  return c.body(null, 200);
}
