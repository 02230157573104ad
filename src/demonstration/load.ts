import { type Database, openDatabase } from "../db/database";
import { settingsOf } from "../people/session";
import { isEmpty } from "../people/store";
import { applyForProjects } from "./applying";
import { fillInSome } from "./filling-in";
import { askForMore, drawPenalties, listPenalties } from "./case-files";
import { inquire } from "./asking";
import { tabulate } from "./figures";
import { open } from "./opening";
import { review } from "./review";
import { keepPhrases } from "./phrases";
import { resolve } from "./resolving";
import { rule } from "./ruling";
import { settleAll } from "./settling";
import { survey } from "./surveying";
import { tell } from "./telling";
import { rateAsThirds } from "./thirds";
import { tour } from "./touring";
import { handUp } from "./uploading";
import { visit } from "./visiting";

/** Loads the demonstration into an empty installation, phase by phase, as its people would have done it. */
export async function loadDemonstration(env: Env, now: number): Promise<"loaded" | "not empty"> {
  if (!(await isEmpty(openDatabase(env.DB)))) return "not empty";
  const stage: Stage = { env, now, open: () => openDatabase(env.DB), settings: settingsOf(env) };
  const opened = await open(stage);
  const uploaded = await handUp(stage, opened);
  await tabulate(stage, opened, uploaded);
  const penalties = await listPenalties(stage, opened, uploaded);
  await review(stage, opened, uploaded);
  await drawPenalties(stage, opened, uploaded, penalties);
  await visit(stage, opened, uploaded, await survey(stage, opened, uploaded));
  await tour(stage, opened, uploaded);
  await applyForProjects(stage, opened);
  await fillInSome(stage, opened);
  await keepPhrases(stage, opened);
  await rateAsThirds(stage, opened, uploaded);
  await settleAll(stage, opened, await rule(stage, opened));
  await resolve(stage, opened, uploaded);
  await askForMore(stage, opened, uploaded);
  await inquire(stage, opened, uploaded);
  await tell(stage);
  return "loaded";
}

/** What every step works on; a database counts the statements of one request, so each takes one of its own. */
export type Stage = {
  readonly env: Env;
  readonly now: number;
  readonly open: () => Database;
  readonly settings: ReturnType<typeof settingsOf>;
};
