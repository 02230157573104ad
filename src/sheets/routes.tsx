import { type Context, Hono } from "hono";
import type { Leaf } from "../criteria/tree.ts";
import { refusalAt, runningExtension } from "../people/permissions";
import { evidenceOfLeaf } from "../evidence/cited";
import { factsFound } from "../evidence/facts-found";
import { FactsPart } from "../evidence/facts-part";
import { plannedLeaves } from "../evidence/facts-planned";
import { EvidencePart } from "../evidence/quote-form";
import { contentOf } from "../evidence/content";
import { scanOf } from "../evidence/scan";
import { documentsOf, visibleRevision } from "../evidence/store";
import { ruleSentence } from "../editions/rule-sentence";
import { factsOfLeaf } from "../figures/facts";
import { standingFigures } from "../figures/store";
import { memberName } from "../people/store";
import { roundFrame } from "../rounds/frame";
import { visibleRound } from "../rounds/store";
import { signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { HTTPException } from "hono/http-exception";
import type { Writing } from "./closed";
import { Return, ratingSent } from "./forms";
import { gapsOf, handIn, returnSheet } from "./hand-in";
import { TreeLeaf } from "../web/components/tree";
import { leafBranch, LeafPage } from "./leaf-page";
import { leavesOf, marked, runningTotal } from "./marks";
import { leafHref } from "./paths";
import { Outcome, Revision, RunningTotal, Stale } from "./rating-panel";
import { ReportPane } from "./report-pane";
import { StaleRating, saveRating } from "./save";
import { type InSheet, type OnLeaf, inSheet, onLeaf } from "./seen";
import { SheetPage } from "./sheet-page";
import { termOf } from "./sheets";
import { citedOn, neighbours, ratingsOf } from "./store";

type InLeaf = App & InSheet & OnLeaf;

export const sheets = new Hono<App>()
  .get("/sheets/:sheet", inSheet("rating.view"), (c) => showSheet(c, blank))
  .post("/sheets/:sheet/hand-ins", inSheet("sheet.hand_in"), async (c) => {
    const { seen, edition, db, now } = c.var;
    await handIn(db, now, seen, edition);
    leaveFlash(c, "sheets.handIn.done");
    return c.redirect(`/rounds/${seen.entry.round}`, 303);
  })
  .post("/sheets/:sheet/returns", inSheet("sheet.return"), form(Return, showSheet), async (c) => {
    const { seen, db, now } = c.var;
    await returnSheet(db, now, seen, c.req.valid("form").reason);
    leaveFlash(c, "sheets.return.done");
    return c.redirect(`/sheets/${seen.sheet.id}`, 303);
  })
  .get("/sheets/:sheet/leaves/:leaf", inSheet("rating.view"), onLeaf, (c) => showLeaf(c))
  .post("/sheets/:sheet/leaves/:leaf", inSheet("rating.save"), onLeaf, async (c) => {
    const { seen, edition, leaf, db, now } = c.var;
    const sent = ratingSent(leaf.rule, await c.req.parseBody());
    if (sent === undefined) throw new HTTPException(400);
    const rating = await saveRating(db, now, seen, edition, leaf, sent).catch((error: unknown) => {
      if (error instanceof StaleRating) return error;
      throw error;
    });
    if (rating instanceof StaleRating) return showStale(c, rating);
    if (!isPartial(c)) return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
    const page = pageOf(c);
    const total = runningTotal(edition, seen.sheet.node, seen.entry.kind, await ratingsOf(db, seen.sheet.id));
    const result = marked(edition, leaf, rating);
    return c.html(
      <>
        <Outcome page={page} edition={edition} marked={result} />
        <Revision rating={rating} swapped />
        <RunningTotal page={page} edition={edition} total={total} swapped />
        <TreeLeaf branch={leafBranch(page, edition, seen.sheet.id, result, true)} swapped />
      </>,
    );
  });

async function showSheet(c: Context<App & InSheet>, returning: DraftOf<typeof Return>) {
  const { seen, edition, db } = c.var;
  const { sheet, entry, membership } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const leaves = leavesOf(edition, sheet.node, entry.kind);
  const ratings = await ratingsOf(db, sheet.id);
  const open = sheet.handedInAt === null;
  const own = sheet.assessor === membership.id;
  return c.html(
    <SheetPage
      frame={roundFrame(c, round, membership)}
      seen={seen}
      edition={edition}
      leaves={leaves}
      ratings={ratings}
      gaps={gapsOf(edition, leaves, ratings, await citedOn(db, sheet.id), await plannedLeaves(db, sheet.id))}
      total={runningTotal(edition, sheet.node, entry.kind, ratings)}
      assessor={own ? undefined : await memberName(db, sheet.assessor)}
      mayHandIn={
        own && open && refusalAt("sheet.hand_in", membership.role, termOf(seen), c.var.now) === undefined
      }
      mayReturn={!open && refusalAt("sheet.return", membership.role, entry, c.var.now) === undefined}
      writing={writingOf(c)}
      returning={returning}
    />,
  );
}

async function showLeaf(c: Context<InLeaf>, stale?: StaleRating) {
  const { seen, edition, leaf, db } = c.var;
  const { sheet, entry, membership } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const frame = roundFrame(c, round, membership);
  const across = await neighbours(db, sheet, entry.round);
  const writing = writingOf(c);
  const editable = sheet.handedInAt === null && writing.refused === undefined;
  const report = await openReport(c);
  const ratings = await ratingsOf(db, sheet.id);
  const href = (other: string | undefined) => other && leafHref(other, leaf.code);
  return c.html(
    <LeafPage
      frame={frame}
      seen={seen}
      edition={edition}
      leaf={leaf}
      leaves={leavesOf(edition, sheet.node, entry.kind)}
      ratings={ratings}
      rule={ruleSentence(frame.page, edition, leaf)}
      documents={
        <ReportPane
          page={frame.page}
          {...report}
          drawing={editable ? { sheet: sheet.id, leaf: leaf.code } : undefined}
          path={leafHref(sheet.id, leaf.code)}
        />
      }
      facts={
        <FactsPart
          page={frame.page}
          edition={edition}
          sheet={sheet.id}
          leaf={leaf}
          observation={ratings.find((rating) => rating.leaf === leaf.code)?.observation ?? null}
          found={await factsFound(db, c.env.FILES, entry.edition, leaf, report.documents)}
          editable={editable}
        />
      }
      evidence={
        <EvidencePart
          page={frame.page}
          sheet={sheet.id}
          leaf={leaf.code}
          revision={report.shown?.revision.id}
          evidence={await evidenceOfLeaf(db, sheet.id, leaf.code)}
          now={c.var.now}
          figures={await standingFigures(db, entry.round, {
            subject: entry.subject,
            facts: factsOfLeaf(leaf),
          })}
          editable={editable}
        />
      }
      across={{ previous: href(across.previous), next: href(across.next) }}
      editable={editable}
      writing={writing}
      outcome={stale && <StaleVersions c={c} stale={stale} leaf={leaf} />}
    />,
    stale === undefined ? 200 : 409,
  );
}

/** Whether the reader can write on the sheet now. */
function writingOf<E extends App & InSheet>(c: Context<E>): Writing {
  const { seen, now } = c.var;
  const term = termOf(seen);
  return {
    refused: refusalAt("rating.save", seen.membership.role, term, now),
    until: runningExtension(term, now)?.until,
  };
}

/** The documents of the entry, and the one asked for, else the first that can be read, with its text. */
async function openReport(c: Context<InLeaf>) {
  const { seen, db } = c.var;
  const documents = await documentsOf(db, seen.entry.id);
  const asked = c.req.query("document");
  const shown =
    documents.find(({ id }) => id === asked) ??
    documents.find(({ reading }) => reading.stage === "done") ??
    documents[0];
  const revision = shown && (await visibleRevision(db, signedInPerson(c.var.visitor), shown.revision.id));
  return {
    documents,
    shown,
    content: revision && (await contentOf(db, c.env.FILES, revision)),
    scan: revision && (await scanOf(db, c.env.FILES, revision, c.req.query("page"))),
  };
}

function showStale(c: Context<InLeaf>, stale: StaleRating) {
  return isPartial(c)
    ? c.html(<StaleVersions c={c} stale={stale} leaf={c.var.leaf} />, 409)
    : showLeaf(c, stale);
}

function StaleVersions({
  c,
  stale,
  leaf,
}: {
  readonly c: Context<InLeaf>;
  readonly stale: StaleRating;
  readonly leaf: Leaf;
}) {
  const { edition, seen } = c.var;
  return (
    <Stale
      page={pageOf(c)}
      stale={stale}
      mine={marked(edition, leaf, stale.sent)}
      theirs={marked(edition, leaf, stale.current)}
      href={leafHref(seen.sheet.id, leaf.code)}
    />
  );
}

function isPartial<E extends App>(c: Context<E>): boolean {
  return c.req.header("hx-request") !== undefined;
}
