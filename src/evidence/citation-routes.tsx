import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { z } from "zod";
import { Invalid, Refusal } from "../errors";
import { type InSheet, inSheet, type OnLeaf, onLeaf } from "../sheets/seen";
import { leafHref } from "../sheets/paths";
import { signedInPerson } from "../rounds/seen";
import { citePhoto } from "../visits/building-on";
import { PhotoCited } from "../visits/forms";
import { ownPath } from "../web/address";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { Layout } from "../web/layout";
import { isKey } from "../web/language";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import { whyOf } from "../web/refused";
import { addRegion } from "./boxes";
import { EvidenceCards } from "./cards";
import { evidenceChanged, Suggestions } from "./suggestion-cards";
import { suggestionsOf } from "./suggestions";
import { addQuote, addSearch, cite, dismiss, uncite } from "./citations";
import { evidenceOfLeaf } from "./cited";
import { addBrought, type Said, visibleFile } from "./brought";
import { addFigure } from "./figures";
import {
  Boxing,
  Capturing,
  Citing,
  CitingFigure,
  Dismissing,
  Photographing,
  Quoting,
  Searching,
} from "./forms";
import { takeForm } from "./incoming";
import { serveFile } from "./serve";
import { dropUnused } from "./uploads";

type Asked = Context<App & InSheet & OnLeaf>;

/** What the scores of a sheet rest on. A script is answered with the list of cards, everybody else sent back. */
export const citations = new Hono<App>()
  .post("/sheets/:sheet/leaves/:leaf/quotes", inSheet("evidence.cite"), onLeaf, (c) =>
    changed(c, Quoting, (quoted) =>
      addQuote(c.var.db, c.env.FILES, c.var.now, c.var.seen, c.var.leaf.code, quoted),
    ),
  )
  .post("/sheets/:sheet/leaves/:leaf/searches", inSheet("evidence.cite"), onLeaf, (c) =>
    changed(c, Searching, (search) =>
      addSearch(c.var.db, c.var.now, c.var.seen, c.var.leaf.code, { ...search, searchedAt: c.var.now }),
    ),
  )
  .post("/sheets/:sheet/leaves/:leaf/regions", inSheet("evidence.cite"), onLeaf, (c) =>
    changed(c, Boxing, (boxed) =>
      addRegion(c.var.db, c.env.FILES, c.var.now, c.var.seen, c.var.leaf.code, boxed),
    ),
  )
  .post("/sheets/:sheet/leaves/:leaf/captures", inSheet("evidence.cite"), onLeaf, (c) =>
    brought(c, Capturing, ({ address, captured_at: takenAt }) => ({ kind: "capture", address, takenAt })),
  )
  .post("/sheets/:sheet/leaves/:leaf/photos", inSheet("evidence.cite"), onLeaf, (c) =>
    brought(c, Photographing, ({ taken_at: takenAt, photo_place: place }) => ({
      kind: "photo",
      place,
      takenAt,
    })),
  )
  .post("/sheets/:sheet/leaves/:leaf/team-photos", inSheet("evidence.cite"), onLeaf, (c) =>
    changed(c, PhotoCited, (photo) => citePhoto(c.var.db, c.var.now, c.var.seen, c.var.leaf.code, photo)),
  )
  .get("/evidence/:evidence/file", async (c) => {
    const file = await visibleFile(c.var.db, signedInPerson(c.var.visitor), c.req.param("evidence"));
    return serveFile(c.env.FILES, file, c.req.raw, { inline: c.req.query("view") === "inline" });
  })
  .post("/sheets/:sheet/leaves/:leaf/figures", inSheet("evidence.cite"), onLeaf, (c) =>
    changed(c, CitingFigure, ({ figure }) =>
      addFigure(c.var.db, c.var.now, c.var.seen, c.var.leaf.code, figure),
    ),
  )
  .post("/sheets/:sheet/leaves/:leaf/citations", inSheet("evidence.cite"), onLeaf, (c) =>
    changed(c, Citing, ({ evidence }) => cite(c.var.db, c.var.now, c.var.seen, c.var.leaf.code, evidence)),
  )
  .get("/sheets/:sheet/leaves/:leaf/suggestions", inSheet("evidence.cite"), onLeaf, (c) => suggestions(c))
  .post("/sheets/:sheet/leaves/:leaf/dismissals", inSheet("evidence.cite"), onLeaf, async (c) => {
    const { db, now, seen, leaf } = c.var;
    const passage = Dismissing.safeParse(await c.req.parseBody());
    if (!passage.success) throw new HTTPException(400);
    await dismiss(db, now, seen, leaf.code, passage.data);
    if (isScript(c)) return suggestions(c);
    return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
  })
  .post("/sheets/:sheet/leaves/:leaf/citations/:evidence/removals", inSheet("evidence.cite"), onLeaf, (c) =>
    answered(c, () => uncite(c.var.db, c.var.now, c.var.seen, c.var.leaf.code, c.req.param("evidence"))),
  );

/** A file with what is said about it; one that comes with too little said does not stay. */
function brought<Schema extends z.ZodType>(
  c: Asked,
  schema: Schema,
  meaning: (sent: z.output<Schema>) => Said,
): Promise<Response> {
  return answered(c, async () => {
    const { db, now, seen, leaf } = c.var;
    const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
    const [file] = files;
    const parsed = schema.safeParse(fields, { reportInput: true });
    if (file === undefined) throw new Invalid("evidence.upload.noFile");
    if (!parsed.success) {
      await dropUnused(db, c.env.FILES, file.digest);
      throw new Incomplete(Object.values(problemsOf(parsed.error, pageOf(c).language)).join(" "));
    }
    await addBrought(db, c.env.FILES, now, seen, leaf.code, file, meaning(parsed.data));
  });
}

function changed<Schema extends z.ZodType>(
  c: Asked,
  schema: Schema,
  write: (sent: z.output<Schema>) => Promise<unknown>,
): Promise<Response> {
  return answered(c, async () => {
    const parsed = schema.safeParse(await c.req.parseBody(), { reportInput: true });
    if (!parsed.success)
      throw new Incomplete(Object.values(problemsOf(parsed.error, pageOf(c).language)).join(" "));
    await write(parsed.data);
  });
}

/** A form that was not filled in, in the reader's words already. */
class Incomplete extends Refusal {
  readonly status = 422;
}

async function answered(c: Asked, act: () => Promise<unknown>): Promise<Response> {
  if (!isScript(c)) return answeredPlainly(c, act);
  try {
    await act();
    // the suggestions leave out what is quoted
    c.header("hx-trigger", evidenceChanged);
    return await cards(c);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error;
    c.status(422);
    return cards(c, error instanceof Incomplete ? error.message : whyOf(pageOf(c), error));
  }
}

/** Without script: back to the page the form stood on, where a refusal is said in its place. */
async function answeredPlainly(c: Asked, act: () => Promise<unknown>): Promise<Response> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
    leaveFlash(c, error.key, error.figures, "binds");
  }
  const back = ownPath(c.req.header("referer"), c.req.url);
  return c.redirect(back === "/" ? leafHref(c.var.seen.sheet.id, c.var.leaf.code) : back, 303);
}

function isScript(c: Asked): boolean {
  return c.req.header("hx-request") !== undefined;
}

/** A script takes the list into its place; everybody else gets it as a page. */
async function suggestions(c: Asked): Promise<Response> {
  const { db, seen, edition, leaf } = c.var;
  const found = await suggestionsOf(db, c.env.FILES, seen, edition, leaf);
  const page = pageOf(c);
  const list = <Suggestions page={page} sheet={seen.sheet.id} leaf={leaf.code} found={found} />;
  if (isScript(c)) return c.html(list);
  const back = { href: leafHref(seen.sheet.id, leaf.code), label: `${seen.entry.name} ${leaf.code}` };
  return c.html(
    <Layout page={page} title={page.t("evidence.suggestions")} crumbs={[back]} width="column">
      {list}
    </Layout>,
  );
}

async function cards(c: Asked, problem?: string): Promise<Response> {
  const { sheet } = c.var.seen;
  const leaf = c.var.leaf.code;
  const evidence = await evidenceOfLeaf(c.var.db, sheet.id, leaf);
  const editable = sheet.handedInAt === null;
  return c.html(
    <EvidenceCards
      page={pageOf(c)}
      sheet={sheet.id}
      leaf={leaf}
      evidence={evidence}
      editable={editable}
      problem={problem}
    />,
  );
}
