import type { Database } from "../db/database";
import { newId } from "../db/identifier";
import { editionOf } from "../editions/store";
import { allSubjects } from "../jurisdictions/store";
import { change } from "../log/change";
import { canonicalJson, sha256 } from "../log/log";
import type { Membership } from "../people/people";
import type { Round } from "../rounds/rounds";
import { type DataList, readData } from "./data-list";
import { type Fact, factsOf } from "./facts";
import { type Cell, insertTable, lastRevision, standingFigures } from "./store";

/** A table as the office sends it. */
export type DataSent = {
  readonly source: string;
  readonly asOf: string;
  readonly text: string;
  /** Takes headings that name no known fact as facts of their own. */
  readonly free: boolean;
};

/** Looks at a table without writing anything. */
export async function checkData(
  db: Database,
  round: Round,
  { text, free }: Pick<DataSent, "text" | "free">,
): Promise<DataList> {
  const editions = await Promise.all(round.tracks.map(({ edition }) => editionOf(db, edition)));
  const facts = factsOf(editions.map(({ document }) => document));
  return readData(text, { subjects: await allSubjects(db), facts, free });
}

/**
 * Imports the rows of a table that have no problem as the next revision of its source, and answers what was found.
 * Sending once more what stands already writes nothing.
 */
export async function importData(
  db: Database,
  now: number,
  { round, membership }: { readonly round: Round; readonly membership: Membership },
  sent: DataSent,
): Promise<DataList> {
  const stream = `round:${round.id}`;
  return change(db, now, [stream], async () => {
    const found = await checkData(db, round, sent);
    const cells = found.rows.flatMap(({ subject, figures }) =>
      figures.map((figure) => ({ subject: subject.id, ...figure })),
    );
    if (cells.length === 0 || (await stands(db, round.id, sent, cells)))
      return { writes: [], records: [], result: found };
    const { source, asOf } = sent;
    const revision = (await lastRevision(db, round.id, source)) + 1;
    const table = { id: newId(), round: round.id, source, revision, as_of: asOf };
    const facts = filledFacts(found.facts, cells);
    return {
      writes: insertTable(db, { ...table, imported_at: now, imported_by: membership.id }, facts, cells),
      records: [
        {
          stream,
          actor: membership.person,
          action: "figures.imported",
          subject: table.id,
          body: {
            source,
            asOf,
            revision,
            facts: facts.map(({ key }) => key),
            subjects: found.rows.length,
            // the figures themselves are never changed; a body of every one of them could outgrow a row
            digest: await sha256(canonicalJson(cells)),
          },
        },
      ],
      result: found,
    };
  });
}

function filledFacts(facts: readonly Fact[], cells: readonly Cell[]): readonly Fact[] {
  const filled = new Set(cells.map(({ fact }) => fact));
  return facts.filter(({ key }) => filled.has(key));
}

/** Whether every cell says what the source says already, of the same day. */
async function stands(
  db: Database,
  round: string,
  { source, asOf }: DataSent,
  cells: readonly Cell[],
): Promise<boolean> {
  const standing = await standingFigures(db, round);
  const values = new Map(
    standing
      .filter((figure) => figure.source === source && figure.asOf === asOf)
      .map(({ subject, fact, value }) => [`${subject}\n${fact}`, value]),
  );
  return cells.every(({ subject, fact, value }) => values.get(`${subject}\n${fact}`) === value);
}
