import { type Context, Hono } from "hono";
import { z } from "zod";
import type { CellProblem, Checked } from "../lists/checked";
import type { ListForm } from "../lists/form";
import { restOf } from "../lists/cells";
import { listFields, listText } from "../lists/sent";
import { officeFrame } from "../rounds/frame";
import { type AboveRounds, aboveRounds, signedInPerson } from "../rounds/seen";
import { pageNumber } from "../web/components/pages";
import { NotFound } from "../errors";
import type { App } from "../web/context";
import { maybe, text } from "../web/sent";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { type Page, pageOf } from "../web/page";
import { editSubject } from "./edit";
import { SubjectPage } from "./edit-page";
import { importSubjects } from "./import";
import { pageSize, SubjectsImportPage, SubjectsPage } from "./pages";
import { allSubjects, subjectOf } from "./store";
import { kinds, longestName, matching, readSubjects, type SubjectList } from "./subjects";

const List = z.object(listFields);

const Subject = z.object({
  name: text(longestName),
  code: maybe(z.string().regex(/^\d{6}$/, "jurisdictions.badCode")),
  kind: z.enum(kinds),
  parent: maybe(z.string()),
});

/** The subjects of the installation, and their import from a list. */
export const jurisdictions = new Hono<App & AboveRounds>()
  .get("/subjects", aboveRounds("subjects.view"), async (c) => {
    const all = await allSubjects(c.var.db);
    const { find = "", kind = "" } = c.req.query();
    const found = matching(all, { find, kind });
    const at = pageNumber(c.req.query("page"));
    return c.html(
      <SubjectsPage
        frame={officeFrame(c, c.var.membership)}
        subjects={found.slice((at - 1) * pageSize, at * pageSize)}
        names={new Map(all.map(({ id, name }) => [id, name]))}
        all={all.length}
        total={found.length}
        at={at}
      />,
    );
  })
  .get("/subjects/import", aboveRounds("subjects.import"), (c) => showImport(c, blank))
  .post("/subjects/import", aboveRounds("subjects.import"), form(List, showImport), async (c) => {
    const { db, now, visitor } = c.var;
    const sent = c.req.valid("form");
    const text = await listText(sent);
    const { t } = pageOf(c);
    if (text === undefined) return again(c, showImport, { file: t("lists.unreadable") });
    if (text.trim() === "") return again(c, showImport, { list: t("lists.empty") });
    if (sent.step === "check")
      return showImport(c, draftOf({ list: text }), readSubjects(text, await allSubjects(db)));
    const found = await importSubjects(db, now, signedInPerson(visitor).id, text);
    if (found.problems.length > 0) return showRest(c, text, found);
    leaveFlash(c, "jurisdictions.imported", { n: found.rows.length });
    return c.redirect("/subjects", 303);
  })
  .get("/subjects/:subject", aboveRounds("subject.edit"), (c) => showSubject(c, blank))
  .post("/subjects/:subject", aboveRounds("subject.edit"), form(Subject, showSubject), async (c) => {
    const { db, now, visitor } = c.var;
    const { name, code = null, kind, parent = null } = c.req.valid("form");
    const edited = { name, code, kind, parent };
    const problem = await editSubject(
      db,
      now,
      signedInPerson(visitor).id,
      c.req.param("subject") ?? "",
      edited,
    );
    if (problem !== undefined) return again(c, showSubject, { [problem[0]]: pageOf(c).t(problem[1]) });
    leaveFlash(c, "jurisdictions.edited", { name });
    return c.redirect("/subjects", 303);
  });

async function showSubject(c: Context<App & AboveRounds>, form: DraftOf<typeof Subject>) {
  const { db, membership } = c.var;
  const subject = await subjectOf(db, c.req.param("subject") ?? "");
  if (subject === undefined) throw new NotFound("subject");
  const { name, code, kind, parent } = subject;
  const saved = { name, code: code ?? "", kind, parent: parent ?? "" };
  return c.html(
    <SubjectPage
      frame={officeFrame(c, membership)}
      subject={subject}
      form={form === blank ? draftOf(saved) : form}
      all={await allSubjects(db)}
    />,
  );
}

async function showImport(c: Context<App & AboveRounds>, form: ListForm, found?: SubjectList) {
  const frame = officeFrame(c, c.var.membership);
  const checked: Checked | undefined = found && {
    good: found.rows.length,
    problems: problemsIn(frame.page, found),
  };
  return c.html(<SubjectsImportPage frame={frame} form={form} checked={checked} rows={found?.rows ?? []} />);
}

/** What could not be imported stays on the page, to be mended. */
async function showRest(c: Context<App & AboveRounds>, text: string, found: SubjectList) {
  const frame = officeFrame(c, c.var.membership);
  const rest = restOf(text, new Set(found.problems.map(({ line }) => line)));
  const left = readSubjects(rest, await allSubjects(c.var.db));
  const checked = {
    good: left.rows.length,
    problems: problemsIn(frame.page, left),
    imported: found.rows.length,
  };
  return c.html(
    <SubjectsImportPage frame={frame} form={draftOf({ list: rest })} checked={checked} rows={left.rows} />,
  );
}

function problemsIn({ t }: Page, { problems }: SubjectList): readonly CellProblem[] {
  return problems.map(({ line, column, value, key }) => ({ line, column, value, mend: t(key) }));
}
