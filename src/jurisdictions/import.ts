import type { Database } from "../db/database";
import { change } from "../log/change";
import { allSubjects, insertSubjects } from "./store";
import { readSubjects, type SubjectList } from "./subjects";

/** Imports the rows of a list that have no problem and answers what was found; the others are left to be mended. */
export async function importSubjects(
  db: Database,
  now: number,
  by: string,
  text: string,
): Promise<SubjectList> {
  return change(db, now, ["installation"], async () => {
    const known = await allSubjects(db);
    const found = readSubjects(text, known);
    const body = found.rows.map(({ code, name, kind, parent }) => ({ code, name, kind, parent }));
    return {
      writes: insertSubjects(db, found),
      records:
        body.length === 0
          ? []
          : [
              {
                stream: "installation",
                actor: by,
                action: "subjects.imported",
                subject: `${body.length}`,
                body,
              },
            ],
      result: found,
    };
  });
}
