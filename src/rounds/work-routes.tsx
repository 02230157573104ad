import type { Context } from "hono";
import { openLeaves } from "../applications/bureau-waiting";
import { waitingForDepartment } from "../applications/department-waiting";
import { drawWorks, listWorks } from "../cases/work";
import { drawsOf, listsOf } from "../cases/store";
import { suggestionsOf } from "../conflicts/suggestions-store";
import { CityWork } from "../entries/city-work";
import { countsOf } from "../entries/counts";
import { DepartmentWork } from "../entries/department-work";
import type { Entry } from "../entries/entries";
import { visibleEntries } from "../entries/store";
import { editionOf } from "../editions/store";
import { LeadWork } from "../moderation/lead-work";
import { overLimitAmong } from "../moderation/exclusions";
import { lookWorks } from "../moderation/look-work";
import { resolutionsIn } from "../moderation/resolutions-store";
import { secondLooks } from "../moderation/rulings-store";
import { exclusionWorks, secondWorks } from "../moderation/second-work";
import { editionsOf, waitingIn } from "../moderation/waiting";
import { AssessorWork, sheetLines } from "../sheets/assessor-work";
import { questionWorks } from "../questions/work";
import { visibleSheets } from "../sheets/store";
import { visitsIn } from "../visits/store";
import { visitWorks } from "../visits/visits-work";
import { trialsOf } from "../trials/store";
import type { App } from "../web/context";
import { Empty } from "../web/components/empty";
import type { Work } from "../web/components/work-list";
import type { Page } from "../web/page";
import { documentsOf } from "./bureau";
import { BureauWork } from "./bureau-work";
import { ObserverWork } from "./observer-work";
import { OfficeWork } from "./office-work";
import { evaluatorsOf, progressOf } from "./progress";
import { type InRound, mayInRound } from "./seen";

/** The first page of a role in a round: what waits on the person, then how far things are (look). */
export async function workOf(c: Context<App & InRound>, page: Page) {
  const { db, now } = c.var;
  const { round, membership } = c.var.seen;
  switch (membership.role) {
    case "office": {
      const progress = await progressOf(db, [round.id], now);
      const evaluators = await evaluatorsOf(db, round.id, now);
      const more = [
        ...(await questionsOn(c, page)),
        ...(await decisionWorks(c, page)),
        ...(await drawsWaiting(c, page)),
      ];
      return (
        <OfficeWork
          page={page}
          round={round}
          progress={progress}
          evaluators={evaluators}
          now={now}
          more={more}
        />
      );
    }
    case "bureau": {
      const entries = await visibleEntries(db, membership, round.id);
      const documents = await documentsOf(
        db,
        entries.map(({ id }) => id),
      );
      const open = await openLeaves(db, membership, entries, now);
      const more = await listsWaiting(c, page, entries);
      return (
        <BureauWork
          page={page}
          entries={entries}
          documents={documents}
          questions={await questionsOn(c, page)}
          now={now}
          open={open}
          more={more}
        />
      );
    }
    case "assessor": {
      const lines = await linesOf(c, page);
      const looks = await secondLooks(db, round.id, { assessor: membership.id });
      const more = [
        ...(await visitsOf(c, page)),
        ...(await questionsOn(c, page)),
        ...(await suggestionWorks(c, page)),
        ...(await trialWorks(c, page)),
        ...lookWorks(page, looks),
      ];
      return <AssessorWork page={page} round={round} lines={lines} more={more} now={now} />;
    }
    case "lead": {
      const { waiting, editions } = await waitingIn(db, round, membership);
      return (
        <LeadWork
          page={page}
          round={round}
          open={waiting}
          editions={editions}
          lines={await linesOf(c, page)}
          more={[
            ...(await visitsOf(c, page)),
            ...(await questionsOn(c, page)),
            ...(await suggestionWorks(c, page)),
            ...(await trialWorks(c, page)),
            ...(await decisionWorks(c, page)),
          ]}
        />
      );
    }
    case "observer":
      return <ObserverWork page={page} round={round} progress={await progressOf(db, [round.id], now)} />;
    case "city": {
      const entries = await visibleEntries(db, membership, round.id);
      const counts = await countsOf(
        db,
        entries.map(({ id }) => id),
      );
      return <CityWork page={page} round={round} entries={entries} counts={counts} />;
    }
    case "department": {
      const entries = await visibleEntries(db, membership, round.id);
      return (
        <DepartmentWork
          page={page}
          round={round}
          department={membership.organisation}
          entries={entries}
          works={await listsWaiting(c, page, entries)}
          linkUntil={c.var.visitor?.linkUntil}
          waiting={await waitingForDepartment(db, page, membership, entries, now)}
          now={now}
        />
      );
    }
    case "administrator":
      return <Empty title={page.t("rounds.nothing")} />;
  }
}

/** The visits the person goes on. */
async function visitsOf(c: Context<App & InRound>, page: Page): Promise<readonly Work[]> {
  const { db, seen } = c.var;
  return visitWorks(page, await visitsIn(db, seen.membership, seen.round.id));
}

/** What questions to bureaus put on the person's list. */
async function questionsOn(c: Context<App & InRound>, page: Page): Promise<readonly Work[]> {
  const { db, now, seen } = c.var;
  const entries = await visibleEntries(db, seen.membership, seen.round.id);
  return questionWorks(db, page, seen.membership, entries, now);
}

/** What waits for the person as the second of two, or for the office's approval. */
async function decisionWorks(c: Context<App & InRound>, page: Page): Promise<readonly Work[]> {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const listed = await resolutionsIn(db, round.id, membership.id);
  const seconds = secondWorks(page, round, membership, await editionsOf(db, round), listed);
  if (!mayInRound("exclusion.decide", seen)) return seconds;
  const over = await overLimitAmong(db, round.id, await visibleEntries(db, membership, round.id));
  return [...seconds, ...exclusionWorks(page, round, over)];
}

/** The lists of case files that wait on a bureau or a department. */
async function listsWaiting(c: Context<App & InRound>, page: Page, entries: readonly Entry[]) {
  const { db, now, seen } = c.var;
  const lists = (await Promise.all(entries.map(({ id }) => listsOf(db, { entry: id })))).flat();
  const draws = lists.length === 0 ? [] : await drawsOf(db, seen.round.id);
  return listWorks(page, seen.membership, { draws, lists, entries, now });
}

/** The draws of case files that wait on the office. */
async function drawsWaiting(c: Context<App & InRound>, page: Page) {
  const { db, now, seen } = c.var;
  const draws = (await drawsOf(db, seen.round.id)).filter(({ seed }) => seed === undefined);
  if (draws.length === 0) return [];
  const lists = await listsOf(db, { draws: draws.map(({ id }) => id) });
  const entries = await visibleEntries(db, seen.membership, seen.round.id);
  return drawWorks(page, seen.round, { draws, lists, entries, now });
}

/** Whether an evaluator has suggested conflicts to answer. */
async function suggestionWorks(c: Context<App & InRound>, page: Page): Promise<readonly Work[]> {
  const { round, membership } = c.var.seen;
  const suggested = await suggestionsOf(c.var.db, round.id, membership.id);
  if (!suggested.some(({ denied }) => denied === null)) return [];
  return [
    {
      title: page.t("conflicts.work"),
      href: `/rounds/${round.id}/conflicts`,
      step: page.t("conflicts.answer"),
    },
  ];
}

/** The trials of the round, while it is prepared: an assessor's own sheet first, then how all compare. */
async function trialWorks(c: Context<App & InRound>, page: Page): Promise<readonly Work[]> {
  const { round, membership } = c.var.seen;
  const trials = await trialsOf(c.var.db, round.id, membership.id);
  return trials.flatMap(({ track, name, phase, sheets }) => {
    const own = sheets.find(({ assessor }) => assessor === membership.id);
    if (phase !== "draft" || sheets.length === 0) return [];
    const isOpen = own !== undefined && own.handedInAt === null;
    return [
      {
        title: page.t("trials.work", { name }),
        href: isOpen ? `/sheets/${own.id}` : `/rounds/${round.id}/trials/${track}`,
        step: page.t(isOpen ? "trials.work.score" : "trials.work.compare"),
        about: page.t("trials.work.about"),
      },
    ];
  });
}

/** The sheets of the round that the person may see, each beside its entry. */
export async function linesOf(c: Context<App & InRound>, page: Page) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  const digests = round.tracks.map(({ edition }) => edition);
  const editions = new Map(
    await Promise.all(digests.map(async (digest) => [digest, await editionOf(db, digest)] as const)),
  );
  const entries = await visibleEntries(db, membership, round.id);
  return sheetLines(page, await visibleSheets(db, membership, round.id), entries, editions);
}
