import { type Context, Hono } from "hono";
import { NotFound } from "../errors";
import { restOf } from "../lists/cells";
import { listText } from "../lists/sent";
import { roundFrame } from "../rounds/frame";
import { type InRound, inRound, inRoundPhase, mayInRound } from "../rounds/seen";
import type { App } from "../web/context";
import { again, blank, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { SurveyForm } from "./forms";
import { checkSurvey, importable, importSurvey, measurable } from "./import";
import { ImportSurveyPage } from "./import-page";
import { linesOf, surveysOf } from "./store";
import { SurveyPage } from "./survey-page";
import type { Given, SurveyRead } from "./surveys";
import { SurveysPage } from "./surveys-page";

type Asked = Context<App & InRound>;

/** The surveys of a round, each imported as figures with their interval. */
export const surveys = new Hono<App>()
  .get("/rounds/:round/surveys", inRound("surveys.view"), async (c) => {
    const { db, seen } = c.var;
    const { round, membership } = seen;
    return c.html(
      <SurveysPage
        frame={roundFrame(c, round, membership)}
        round={round}
        surveys={await surveysOf(db, round.id, membership.id)}
        mayImport={mayInRound("survey.import", seen)}
      />,
    );
  })
  .get("/rounds/:round/surveys/new", inRoundPhase("survey.import"), (c) => showImport(c, blank))
  .post("/rounds/:round/surveys", inRoundPhase("survey.import"), form(SurveyForm, showImport), async (c) => {
    const { db, now, seen } = c.var;
    const sent = c.req.valid("form");
    const text = await listText(sent);
    const { t } = pageOf(c);
    if (text === undefined) return again(c, showImport, { file: t("lists.unreadable") });
    if (text.trim() === "") return again(c, showImport, { list: t("lists.empty") });
    const { source, fact, given, method, as_of: asOf } = sent;
    if (!(await measurable(db, seen.round)).some(({ key }) => key === fact))
      return again(c, showImport, { fact: t("web.issue.unchosen") });
    const survey = { source, fact, given, method, asOf, text };
    const checked = await checkSurvey(db, survey);
    if (sent.step === "check" || importable(checked, given).length === 0)
      return showImport(c, draftWith(c, text), { read: checked, given });
    const found = await importSurvey(db, now, seen, survey);
    if (found.problems.length === 0) {
      leaveFlash(c, "surveys.imported", { n: found.rows.length });
      return c.redirect(`/rounds/${seen.round.id}/surveys`, 303);
    }
    const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
    const left = await checkSurvey(db, { ...survey, text: rest });
    return showImport(c, draftWith(c, rest), { read: left, given, imported: found.rows.length });
  })
  .get("/rounds/:round/surveys/:survey", inRound("surveys.view"), async (c) => {
    const { db, seen } = c.var;
    const { round, membership } = seen;
    const surveys = await surveysOf(db, round.id, membership.id);
    const survey = surveys.find(({ id }) => id === c.req.param("survey"));
    if (survey === undefined) throw new NotFound("survey");
    return c.html(
      <SurveyPage
        frame={roundFrame(c, round, membership)}
        round={round}
        survey={survey}
        lines={await linesOf(db, survey.id, membership.id)}
      />,
    );
  });

/** What looking at a survey found, and how its answers were given. */
export type Found = { readonly read: SurveyRead; readonly given: Given; readonly imported?: number };

async function showImport(c: Asked, draft: DraftOf<typeof SurveyForm>, found?: Found) {
  const { db, seen } = c.var;
  const { round, membership } = seen;
  return c.html(
    <ImportSurveyPage
      frame={roundFrame(c, round, membership)}
      round={round}
      facts={await measurable(db, round)}
      form={draft}
      found={found}
    />,
  );
}

/** What was typed, with the list as text even where it came as a file. */
function draftWith(c: Asked, list: string): DraftOf<typeof SurveyForm> {
  return { typed: { ...c.get("typed"), list }, problems: {} };
}
