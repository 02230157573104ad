import { type Context, Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { ruleSentence } from "../editions/rule-sentence";
import { NotFound } from "../errors";
import { frameOf, under } from "../evidence/frame";
import { inEntry } from "../evidence/seen";
import type { Action } from "../people/permissions";
import { refusalAt } from "../people/refusals";
import { ratingSent } from "../sheets/forms";
import { marked } from "../sheets/marks";
import { Outcome, Revision, RunningTotal } from "../sheets/rating-panel";
import type { App } from "../web/context";
import { blank, type DraftOf } from "../web/form";
import { pageOf } from "../web/page";
import { ratingOfSelf, seesSelfScores } from "./applications";
import { HandsPart } from "./hands-part";
import { type LinkForm, StatementForm as StatementSchema } from "./forms";
import { AppliedLeafPage, type AppliedLeafProps } from "./leaf-page";
import { choosable } from "./linking";
import { appliedHref } from "./paths";
import { saveStatement, StaleStatement } from "./saving";
import { ReusePart } from "./reuse-part";
import { earlierOf, roundOfEntry } from "./reuse-store";
import { inApplication, type OnAppliedLeaf, onAppliedLeaf } from "./seen";
import { saveSelfScore, selfTotal, StaleSelfScore } from "./self-scoring";
import { StaleSelfScores } from "./self-score-form";
import { StaleStatements, StatementRevision, StatementSaved } from "./statement-form";
import { applicationOf, selfScoresOf, statementOf } from "./store";
import { type Todo, todosOf } from "./todo";
import { asksOf } from "./submitting";
import { unitGroupsOf } from "./units-store";

type Asked = Context<App & OnAppliedLeaf>;

/** One indicator of an application: its statement and its self-score, each saved on every change. */
export const appliedLeaves = new Hono<App & OnAppliedLeaf>()
  .get("/entries/:entry/leaves/:leaf", inEntry("statements.view"), inApplication, onAppliedLeaf, (c) =>
    showAppliedLeaf(c, blank),
  )
  .post(
    "/entries/:entry/leaves/:leaf/statements",
    inEntry("statement.save"),
    inApplication,
    onAppliedLeaf,
    async (c) => {
      const { db, now, seen, leaf } = c.var;
      const parsed = StatementSchema.safeParse(await c.req.parseBody());
      if (!parsed.success) throw new HTTPException(400);
      const { over, ...sent } = parsed.data;
      const wanted = { ...sent, revision: over ?? sent.revision };
      const saved = await saveStatement(db, now, seen, leaf, wanted).catch((error: unknown) => {
        if (error instanceof StaleStatement) return error;
        throw error;
      });
      if (saved instanceof StaleStatement) return showStaleStatement(c, saved);
      if (!isPartial(c)) return c.redirect(appliedHref(seen.entry.id, leaf.code), 303);
      const page = pageOf(c);
      const statement = (await statementOf(db, seen.entry.id, leaf.code)) ?? saved;
      return c.html(
        <>
          <StatementSaved page={page} statement={statement} />
          <StatementRevision statement={statement} swapped />
        </>,
      );
    },
  )
  .post(
    "/entries/:entry/leaves/:leaf/self-scores",
    inEntry("self_score.save"),
    inApplication,
    onAppliedLeaf,
    async (c) => {
      const { db, now, seen, edition, leaf } = c.var;
      const sent = ratingSent(leaf.rule, await c.req.parseBody());
      if (sent === undefined) throw new HTTPException(400);
      const saved = await saveSelfScore(db, now, seen, edition, leaf, sent).catch((error: unknown) => {
        if (error instanceof StaleSelfScore) return error;
        throw error;
      });
      if (saved instanceof StaleSelfScore) return showStaleSelfScore(c, saved);
      if (!isPartial(c)) return c.redirect(`${appliedHref(seen.entry.id, leaf.code)}#self-score`, 303);
      const page = pageOf(c);
      const rating = ratingOfSelf(saved);
      const total = selfTotal(edition, seen.entry.kind, await selfScoresOf(db, seen.entry.id));
      return c.html(
        <>
          <Outcome page={page} edition={edition} marked={marked(edition, leaf, rating)} />
          <Revision rating={rating} swapped />
          <RunningTotal
            page={page}
            edition={edition}
            total={total}
            label={page.t("applications.selfScore.total")}
            swapped
          />
        </>,
      );
    },
  );

/** The page of one leaf; a form of it that was refused, or a version that is newer, is shown in its place. */
export async function showAppliedLeaf(
  c: Asked,
  form: DraftOf<typeof LinkForm>,
  stale: NonNullable<AppliedLeafProps["stale"]> = {},
) {
  const { db, now, seen, edition, leaf, leaves } = c.var;
  const { entry, membership } = seen;
  const frame = await frameOf(c, seen);
  const refused = (action: Action) => refusalAt(action, membership.role, entry, now);
  const [all, asked, groups] = await Promise.all([
    applicationOf(db, seen, edition),
    asksOf(db, entry),
    unitGroupsOf(db, entry.round, entry.subject),
  ]);
  const applied = all.find((one) => one.leaf === leaf);
  if (applied === undefined) throw new NotFound("leaf");
  const refusal = refused("statement.save");
  const sees = seesSelfScores(membership.role, entry.phase);
  const earlier = refused("application.reuse") === undefined ? await earlierOf(db, entry) : undefined;
  const linked = new Set(applied.documents.map(({ document }) => document));
  return c.html(
    <AppliedLeafPage
      frame={frame}
      crumbs={under(seen, frame)}
      seen={seen}
      edition={edition}
      applied={applied}
      leaves={leaves}
      open={openAmong(todosOf(asked, all, membership))}
      rule={ruleSentence(frame.page, edition, leaf)}
      origin={await roundOfEntry(db, applied.statement.origin)}
      groups={groups.filter(({ name }) => applied.statement.units.includes(name))}
      choices={refusal === undefined ? (await choosable(db, seen)).filter(({ id }) => !linked.has(id)) : []}
      refusal={refusal}
      selfScore={!sees ? "none" : refused("self_score.save") === undefined ? "edit" : "read"}
      total={
        sees
          ? selfTotal(
              edition,
              entry.kind,
              all.map(({ selfScore }) => selfScore),
            )
          : undefined
      }
      form={form}
      stale={stale}
      reuse={earlier && <ReusePart page={frame.page} entry={entry.id} applied={applied} earlier={earlier} />}
      hands={
        <HandsPart
          page={frame.page}
          href={appliedHref(entry.id, leaf.code)}
          seen={seen}
          handovers={applied.handovers}
          maySupply={refused("leaf.supply") === undefined}
          now={now}
        />
      }
    />,
  );
}

function openAmong(todos: readonly Todo[]): ReadonlySet<string> {
  return new Set(todos.flatMap(({ applied, lacks }) => (lacks.length > 0 ? [applied.leaf.code] : [])));
}

function showStaleStatement(c: Asked, stale: StaleStatement) {
  c.status(409);
  const { seen, leaf } = c.var;
  const href = appliedHref(seen.entry.id, leaf.code);
  return isPartial(c)
    ? c.html(<StaleStatements page={pageOf(c)} stale={stale} href={href} />)
    : showAppliedLeaf(c, blank, { statement: stale });
}

function showStaleSelfScore(c: Asked, stale: StaleSelfScore) {
  c.status(409);
  const { seen, leaf, edition } = c.var;
  const href = appliedHref(seen.entry.id, leaf.code);
  return isPartial(c)
    ? c.html(<StaleSelfScores page={pageOf(c)} href={href} edition={edition} leaf={leaf} stale={stale} />)
    : showAppliedLeaf(c, blank, { selfScore: stale });
}

function isPartial(c: Asked): boolean {
  return c.req.header("hx-request") !== undefined;
}
