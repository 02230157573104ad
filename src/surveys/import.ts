import type { Text } from "../criteria/text.ts";
import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { editionOf } from "../editions/store";
import type { Fact } from "../figures/facts";
import { insertTable, lastRevision, standingFigures } from "../figures/store";
import { allSubjects } from "../jurisdictions/store";
import { change } from "../log/change";
import { canonicalJson, sha256 } from "../log/log";
import type { Membership } from "../people/people";
import type { Round } from "../rounds/rounds";
import { readAnswers } from "./answer-list";
import { readIndices } from "./index-list";
import { insertSurvey } from "./store";
import type { Given, SurveyLine, SurveyRead, SurveyRow } from "./surveys";

/** A survey as the office sends it. */
export type SurveySent = {
  readonly source: string;
  /** What it measures: a fact that a leaf of the round takes. */
  readonly fact: string;
  readonly given: Given;
  readonly method: string;
  readonly asOf: string;
  readonly text: string;
};

const satisfaction: Text = { zh: "满意度指数", en: "Satisfaction index" };

/** What a survey of the round can measure: the facts its leaves take as a value, and satisfaction itself. */
export async function measurable(db: Database, round: Round): Promise<readonly Fact[]> {
  const editions = await Promise.all(round.tracks.map(({ edition }) => editionOf(db, edition)));
  const facts = editions.flatMap(({ leaves, document }) => {
    const measured = new Set(
      leaves.flatMap(({ rule }) =>
        rule.kind === "measure" && rule.input === "value" ? (rule.fact ?? []) : [],
      ),
    );
    return (document.facts ?? []).flatMap(({ key, title, unit }) =>
      measured.has(key) ? [{ key, title, unit: unit ?? null }] : [],
    );
  });
  const named = new Map(facts.map((fact) => [fact.key, fact]));
  return [
    ...named.values(),
    ...(named.size > 0 ? [] : [{ key: "satisfaction", title: satisfaction, unit: null }]),
  ];
}

/** Looks at a survey without writing anything. */
export async function checkSurvey(db: Database, sent: SurveySent): Promise<SurveyRead> {
  const subjects = await allSubjects(db);
  const about = { method: sent.method, on: sent.asOf };
  return sent.given === "index"
    ? readIndices(sent.text, subjects, about)
    : readAnswers(sent.text, subjects, sent.given, about);
}

/** What of a survey can be imported: of answers all or none, since half of them would be another index. */
export function importable({ rows, problems }: SurveyRead, given: Given): readonly SurveyRow[] {
  return given === "index" || problems.length === 0 ? rows : [];
}

/**
 * Imports a survey as the next revision of its source, its indices as figures that leaves can cite and bureaus contest
 * (decision 010). Sending once more what stands already writes nothing.
 */
export async function importSurvey(
  db: Database,
  now: number,
  { round, membership }: { readonly round: Round; readonly membership: Membership },
  sent: SurveySent,
): Promise<SurveyRead> {
  const stream = `round:${round.id}`;
  return change(db, now, [stream], async () => {
    const found = await checkSurvey(db, sent);
    const fact = (await measurable(db, round)).find(({ key }) => key === sent.fact);
    const lines = importable(found, sent.given).map(lineOf);
    if (fact === undefined || lines.length === 0 || (await stands(db, round.id, sent, lines)))
      return { writes: [], records: [], result: found };
    const { source, asOf, given, method } = sent;
    const id = newId();
    const revision = (await lastRevision(db, round.id, source)) + 1;
    const table = { id, round: round.id, source, revision, as_of: asOf };
    return {
      writes: [
        ...insertTable(
          db,
          { ...table, imported_at: now, imported_by: membership.id },
          [fact],
          lines.map(({ subject, index }) => ({ subject, fact: fact.key, value: index })),
        ),
        ...insertSurvey(db, { id, given, method }, lines),
      ],
      records: [
        {
          stream,
          actor: membership.person,
          action: "survey.imported",
          subject: id,
          body: {
            source,
            asOf,
            revision,
            fact: fact.key,
            scale: given,
            method,
            subjects: lines.length,
            // the lines are never changed; a body of every one of them could outgrow a row
            digest: await sha256(canonicalJson(lines)),
          },
        },
      ],
      result: found,
    };
  });
}

/** Without the line of the list it stood in. */
function lineOf({
  subject,
  index,
  size,
  low,
  high,
  interval,
  deviation,
  method,
  on,
  tallies,
}: SurveyRow): SurveyLine {
  return { subject: subject.id, index, size, low, high, interval, deviation, method, on, tallies };
}

/** Whether every line says what the source says already, of the same day. */
async function stands(
  db: Database,
  round: string,
  { source, asOf, fact }: SurveySent,
  lines: readonly SurveyLine[],
): Promise<boolean> {
  const standing = await standingFigures(db, round, { facts: new Set([fact]) });
  const said = new Map(
    standing
      .filter((figure) => figure.source === source && figure.asOf === asOf)
      .map(({ subject, value, sample }) => [
        subject,
        [value, sample?.size, sample?.low, sample?.high].join(),
      ]),
  );
  return lines.every(
    ({ subject, index, size, low, high }) => said.get(subject) === [index, size, low, high].join(),
  );
}
