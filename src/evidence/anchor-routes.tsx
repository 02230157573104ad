import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { NotFound } from "../errors";
import { leafHref } from "../sheets/paths";
import { type InSheet, inSheet, type OnLeaf, onLeaf } from "../sheets/seen";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { AnchorsPage } from "./anchors-page";
import { candidatesOf } from "./candidates";
import { anchorQuote } from "./carrying";
import { evidenceOfLeaf } from "./cited";
import { storedText } from "./files";
import { Anchoring } from "./forms";
import { frameOf, under } from "./frame";
import { revisionIn } from "./store";

type Asked = Context<App & InSheet & OnLeaf>;

const path = "/sheets/:sheet/leaves/:leaf/citations/:evidence/anchors";

/** Where an orphaned quote stands now: looked at, and decided by its assessor. */
export const anchors = new Hono<App>()
  .get(path, inSheet("evidence.cite"), onLeaf, (c) => show(c))
  .post(path, inSheet("evidence.cite"), onLeaf, async (c) => {
    const { db, now, seen, leaf } = c.var;
    // the page sends only what it drew itself: there is nothing to mend
    const place = Anchoring.safeParse(await c.req.parseBody());
    if (!place.success) throw new HTTPException(400);
    await anchorQuote(db, c.env.FILES, now, seen, leaf.code, c.req.param("evidence"), place.data);
    leaveFlash(c, "evidence.orphan.anchored");
    return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
  });

async function show(c: Asked): Promise<Response> {
  const { db, seen, leaf } = c.var;
  const quote = (await evidenceOfLeaf(db, seen.sheet.id, leaf.code)).find(
    ({ id }) => id === c.req.param("evidence"),
  );
  if (quote?.kind !== "quote" || quote.newest === undefined) throw new NotFound("citation");
  const { revision, reading } = await revisionIn(db, seen.entry.id, quote.newest.revision);
  const text = reading.textDigest === null ? "" : await storedText(c.env.FILES, reading.textDigest);
  const frame = await frameOf(c, seen);
  return c.html(
    <AnchorsPage
      page={frame.page}
      rail={frame.rail}
      crumbs={under(seen, frame)}
      sheet={seen.sheet.id}
      leaf={leaf.code}
      quote={quote}
      revision={revision.id}
      text={text}
      candidates={candidatesOf(text, quote.exact)}
    />,
  );
}
