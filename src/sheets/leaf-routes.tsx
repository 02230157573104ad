import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { SubmittedPart } from "../applications/submitted-part";
import { submittedLeaf } from "../applications/submitted-store";
import { isDeparting, sampledFor } from "../cases/sampled";
import { ruleSentence } from "../editions/rule-sentence";
import { Forbidden } from "../errors";
import { evidenceOfLeaf } from "../evidence/cited";
import { contentOf } from "../evidence/content";
import { measuredKeys } from "../evidence/facts-offers";
import { factsFound } from "../evidence/facts-found";
import { FactsPart } from "../evidence/facts-part";
import { EvidencePart } from "../evidence/quote-form";
import { isDrawn, scanOf } from "../evidence/scan";
import { documentsOf, visibleRevision } from "../evidence/store";
import { factsOfLeaf } from "../figures/facts";
import { standingFigures } from "../figures/store";
import { RulingsPart } from "../moderation/rulings-part";
import { rulingsOf, secondLooks } from "../moderation/rulings-store";
import type { Action } from "../people/permissions";
import { mayEver, refusalAt } from "../people/refusals";
import { QuestionsPart } from "../questions/leaf-part";
import { visibleQuestions } from "../questions/store";
import { struckLeaves } from "../results/in-force";
import { roundFrame } from "../rounds/frame";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import { TeamPart } from "../visits/team-part";
import { foundOnSite } from "../visits/team-store";
import { Notice } from "../web/components/notice";
import { TreeLeaf } from "../web/components/tree";
import type { App } from "../web/context";
import { blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { Reopen, ratingSent } from "./forms";
import { openReopenings } from "./hand-in-store";
import { leafBranch, LeafPage } from "./leaf-page";
import { leavesOn, marked, runningTotal } from "./marks";
import { NotSaved } from "./not-saved";
import { observationText } from "./observation-text";
import { leafHref } from "./paths";
import { Outcome, Revision, RunningTotal, Stale } from "./rating-panel";
import { phrasesOf } from "./phrases-store";
import { ReportPane } from "./report-pane";
import { reopenLeaf } from "./returning";
import { type RatingSent, SheetGone, StaleRating, saveRating } from "./save";
import { type InSheet, inSheet, type OnLeaf, onLeaf } from "./seen";
import { isOpen, termOf } from "./sheets";
import { ratingsOf } from "./ratings-store";
import { neighbours } from "./store";
import { writingOf } from "./writing";

type InLeaf = App & InSheet & OnLeaf;

/** The scoring page: one leaf of a sheet, saved on every change, given back alone. */
export const leaves = new Hono<App>()
  .get("/sheets/:sheet/leaves/:leaf", inSheet("rating.view"), onLeaf, (c) => showLeaf(c, blank))
  .post("/sheets/:sheet/leaves/:leaf", inSheet("rating.save"), onLeaf, async (c) => {
    const { seen, edition, leaf, db, now } = c.var;
    const sent = ratingSent(leaf.rule, await c.req.parseBody());
    if (sent === undefined) throw new HTTPException(400);
    const rating = await saveRating(db, now, seen, edition, leaf, sent).catch((error: unknown) => {
      if (error instanceof StaleRating || error instanceof SheetGone || error instanceof Forbidden)
        return error;
      throw error;
    });
    if (rating instanceof StaleRating) return showStale(c, rating);
    if (rating instanceof Error) return showNotSaved(c, sent, rating);
    if (!isPartial(c)) return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
    const page = pageOf(c);
    const total = runningTotal(edition, seen.sheet, seen.entry.kind, await ratingsOf(db, seen.sheet.id));
    const result = marked(edition, leaf, rating);
    return c.html(
      <>
        <Outcome
          page={page}
          edition={edition}
          marked={result}
          departs={isDeparting(await sampledHere(c), rating)}
        />
        <Revision rating={rating} swapped />
        <RunningTotal page={page} edition={edition} total={total} swapped />
        <TreeLeaf branch={leafBranch(page, edition, seen.sheet.id, result, true)} swapped />
      </>,
    );
  })
  .post(
    "/sheets/:sheet/leaves/:leaf/reopenings",
    inSheet("leaf.reopen"),
    onLeaf,
    form(Reopen, showLeaf),
    async (c) => {
      const { seen, leaf, db, now } = c.var;
      await reopenLeaf(db, now, seen, leaf.code, c.req.valid("form").reason);
      leaveFlash(c, "sheets.reopen.done", { leaf: leaf.code });
      return c.redirect(leafHref(seen.sheet.id, leaf.code), 303);
    },
  );

async function showLeaf(c: Context<InLeaf>, reopening: DraftOf<typeof Reopen>, stale?: StaleRating) {
  const { seen, edition, leaf, db } = c.var;
  const { sheet, entry, membership } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const frame = roundFrame(c, round, membership);
  const { page } = frame;
  const may = (action: Action) => refusalAt(action, membership.role, termOf(seen), c.var.now) === undefined;
  const own = sheet.assessor === membership.id;
  const editable = own && isOpen(sheet, leaf.code) && may("rating.save");
  const across = await neighbours(db, sheet, entry.round);
  const report = await openReport(c);
  const ratings = await ratingsOf(db, sheet.id);
  const reopened = await openReopenings(db, sheet.id);
  const href = (other: string | undefined) => other && leafHref(other, leaf.code);
  return c.html(
    <LeafPage
      frame={frame}
      seen={seen}
      edition={edition}
      leaf={leaf}
      leaves={leavesOn(edition, sheet, entry.kind)}
      ratings={ratings}
      rule={ruleSentence(page, edition, leaf)}
      rulings={
        <RulingsPart
          page={page}
          rulings={await rulingsOf(db, entry.round, { track: entry.track, leaf: leaf.code })}
          looks={own && may("ruling.look") ? await looksHere(c) : []}
        />
      }
      struck={(await struckLeaves(db, entry.round, entry.track)).has(leaf.code)}
      writing={writingOf(seen, c.var.now)}
      reopened={reopened.find((one) => one.leaf === leaf.code)?.reason}
      reopening={may("leaf.reopen") && !isOpen(sheet, leaf.code) ? reopening : undefined}
      documents={
        <ReportPane
          page={page}
          {...report}
          drawing={editable ? { sheet: sheet.id, leaf: leaf.code } : undefined}
          path={leafHref(sheet.id, leaf.code)}
          said={
            <SubmittedPart
              page={page}
              submitted={await submittedLeaf(db, entry.id, leaf.code)}
              path={leafHref(sheet.id, leaf.code)}
              documents={report.documents}
            />
          }
        />
      }
      drawn={isDrawn(report.scan)}
      facts={
        <FactsPart
          page={page}
          edition={edition}
          sheet={sheet.id}
          leaf={leaf}
          observation={ratings.find((rating) => rating.leaf === leaf.code)?.observation ?? null}
          found={await factsFound(db, c.env.FILES, entry.edition, leaf, report.documents)}
          editable={editable}
        />
      }
      team={
        leaf.phase === "onsite" && (
          <TeamPart
            page={page}
            sheet={sheet.id}
            leaf={leaf}
            editable={editable}
            {...await foundOnSite(db, entry, leaf.code)}
          />
        )
      }
      evidence={
        <EvidencePart
          page={page}
          sheet={sheet.id}
          leaf={leaf.code}
          revision={report.shown?.revision.id}
          evidence={await evidenceOfLeaf(db, sheet.id, leaf.code)}
          now={c.var.now}
          figures={await standingFigures(db, entry.round, {
            subject: entry.subject,
            facts: factsOfLeaf(leaf),
          })}
          fills={measuredKeys(leaf).length === 1 ? measuredKeys(leaf)[0] : undefined}
          editable={editable}
        />
      }
      questions={
        mayEver("question.view", membership.role) && (
          <QuestionsPart
            page={page}
            entry={entry}
            leaf={leaf.code}
            questions={await visibleQuestions(db, seen)}
            mayAsk={refusalAt("question.ask", membership.role, entry, c.var.now) === undefined}
            now={c.var.now}
          />
        )
      }
      phrases={editable ? await phrasesOf(db, membership.id) : []}
      across={{ previous: href(across.previous), next: href(across.next) }}
      editable={editable}
      sampled={await sampledHere(c)}
      outcome={stale && <StaleVersions c={c} stale={stale} />}
    />,
    stale === undefined ? undefined : 409,
  );
}

/** The case files drawn for the leaf. */
async function sampledHere(c: Context<InLeaf>) {
  const { seen, leaf, db } = c.var;
  return leaf.rule.kind === "sample" ? (await sampledFor(db, seen.entry)).get(leaf.code) : undefined;
}

/** What rulings on this leaf ask of the reader's own rating. */
async function looksHere(c: Context<InLeaf>) {
  const { seen, leaf, db } = c.var;
  const looks = await secondLooks(db, seen.entry.round, { assessor: seen.membership.id });
  return looks.filter((look) => look.sheet === seen.sheet.id && look.leaf === leaf.code);
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
  return isPartial(c) ? c.html(<StaleVersions c={c} stale={stale} />, 409) : showLeaf(c, blank, stale);
}

/** A script leaves what was typed on the page; without one it is shown to be copied. */
function showNotSaved(c: Context<InLeaf>, sent: RatingSent, error: SheetGone | Forbidden) {
  const page = pageOf(c, { person: c.var.visitor });
  const why = page.t(error instanceof SheetGone ? "sheets.gone" : "sheets.lockedNow");
  const observed = observationText(page, c.var.leaf.rule, sent.observation);
  return isPartial(c)
    ? c.html(<Notice tone="binds">{why}</Notice>, 403)
    : c.html(<NotSaved page={page} why={why} sent={sent} observed={observed} />, 403);
}

function StaleVersions({ c, stale }: { readonly c: Context<InLeaf>; readonly stale: StaleRating }) {
  const { edition, seen, leaf } = c.var;
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
