import type { Database } from "../db/database";
import { NotFound } from "../errors";
import { change } from "../log/change";
import { renameStandings } from "../results/store";
import { allSubjects, subjectOf, updateSubject } from "./store";
import type { Subject } from "./subjects";

export type Edited = Pick<Subject, "name" | "code" | "kind" | "parent">;

/** The field an edit is refused at, and why. */
export type EditProblem =
  | readonly ["name", "jurisdictions.knownName"]
  | readonly ["code", "jurisdictions.knownCode"]
  | readonly ["parent", "jurisdictions.noParent" | "jurisdictions.parentLoop"];

/** Corrects a subject; entries keep the kind they bid with. Answers what stands against it. */
export async function editSubject(
  db: Database,
  now: number,
  by: string,
  id: string,
  edited: Edited,
): Promise<EditProblem | undefined> {
  return change<EditProblem | undefined>(db, now, ["installation"], async () => {
    const before = await subjectOf(db, id);
    if (before === undefined) throw new NotFound("subject");
    const problem = problemOf(id, edited, await allSubjects(db));
    if (problem !== undefined) return { writes: [], records: [], result: problem };
    const { name, code, kind, parent } = before;
    return {
      writes: [updateSubject(db, id, edited), renameStandings(db, id, edited)],
      records: [
        {
          stream: "installation",
          actor: by,
          action: "subject.edited",
          subject: id,
          body: { before: { name, code, kind, parent }, after: edited },
        },
      ],
      result: undefined,
    };
  });
}

function problemOf(id: string, edited: Edited, all: readonly Subject[]): EditProblem | undefined {
  const others = all.filter((one) => one.id !== id);
  if (edited.code !== null && others.some(({ code }) => code === edited.code))
    return ["code", "jurisdictions.knownCode"];
  if (others.some(({ name, parent }) => name === edited.name && parent === edited.parent))
    return ["name", "jurisdictions.knownName"];
  if (edited.parent === null) return undefined;
  const places = new Map(all.map((one) => [one.id, one]));
  if (!places.has(edited.parent)) return ["parent", "jurisdictions.noParent"];
  for (let next: string | null = edited.parent; next !== null; next = places.get(next)?.parent ?? null)
    if (next === id) return ["parent", "jurisdictions.parentLoop"];
  return undefined;
}
