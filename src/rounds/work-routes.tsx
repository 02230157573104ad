import type { Context } from "hono";
import { visibleEntries } from "../entries/store";
import { editionOf } from "../editions/store";
import { LeadWork } from "../moderation/lead-work";
import { queueOf } from "../moderation/store";
import { AssessorWork, sheetLines } from "../sheets/assessor-work";
import { visibleSheets } from "../sheets/store";
import type { App } from "../web/context";
import { Empty } from "../web/components/empty";
import type { Page } from "../web/page";
import { documentsOf } from "./bureau";
import { BureauWork } from "./bureau-work";
import { OfficeWork } from "./office-work";
import { evaluatorsOf, progressOf } from "./progress";
import type { InRound } from "./seen";

/** The first page of a role in a round: what waits on the person, then how far things are (look, First screen). */
export async function workOf(c: Context<App & InRound>, page: Page) {
  const { db, now } = c.var;
  const { round, membership } = c.var.seen;
  switch (membership.role) {
    case "office":
    case "observer": {
      const progress = await progressOf(db, [round.id], now);
      const evaluators = await evaluatorsOf(db, round.id, now);
      return <OfficeWork page={page} round={round} progress={progress} evaluators={evaluators} now={now} />;
    }
    case "bureau": {
      const entries = await visibleEntries(db, membership, round.id);
      const documents = await documentsOf(
        db,
        entries.map(({ id }) => id),
      );
      return <BureauWork page={page} entries={entries} documents={documents} now={now} />;
    }
    case "assessor": {
      const lines = await linesOf(c, page);
      return <AssessorWork page={page} round={round} lines={lines} now={now} />;
    }
    case "lead": {
      const editions = new Map(
        await Promise.all(
          round.tracks.map(async ({ track, edition }) => [track, await editionOf(db, edition)] as const),
        ),
      );
      const open = await queueOf(db, round.id, membership.id);
      return (
        <LeadWork page={page} round={round} open={open} editions={editions} lines={await linesOf(c, page)} />
      );
    }
    case "administrator":
    case "city":
    case "department":
      return <Empty title={page.t("rounds.nothing")} />;
  }
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
