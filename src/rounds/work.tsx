import type { Context } from "hono";
import { visibleEntries } from "../entries/store";
import { TeamWork } from "../sheets/team-work";
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
      return (
        <OfficeWork page={page} round={round} progress={progress} evaluators={evaluators} now={now} />
      );
    }
    case "bureau": {
      const entries = await visibleEntries(db, membership, round.id);
      const documents = await documentsOf(
        db,
        entries.map(({ id }) => id),
      );
      return <BureauWork page={page} round={round} entries={entries} documents={documents} now={now} />;
    }
    case "assessor":
    case "lead": {
      const entries = await visibleEntries(db, membership, round.id);
      const sheets = await visibleSheets(db, membership, round.id);
      return (
        <TeamWork page={page} round={round} membership={membership} entries={entries} sheets={sheets} />
      );
    }
    case "administrator":
    case "city":
    case "department":
      return <Empty title={page.t("rounds.nothing")} />;
  }
}
