import { type Context, Hono } from "hono";
import { criteriaToXlsx } from "../criteria/formats/xlsx.ts";
import type { Edition } from "../criteria/tree.ts";
import { NotFound } from "../errors";
import { officeFrame } from "../rounds/frame";
import { type AboveRounds, aboveRounds, signedInPerson } from "../rounds/seen";
import type { App } from "../web/context";
import { again, type DraftOf, draftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { languageOf } from "../web/language";
import { pageOf } from "../web/page";
import { ImportForm, ShippedForm, startOf } from "./forms";
import { importEdition } from "./import";
import { ImportPage } from "./import-page";
import { EditionPage, EditionsPage } from "./pages";
import { type Read, readDocument, readFile, yamlOf } from "./reading";
import { offeredSystems, shippedDocument } from "./shipped";
import { editionOf, listedEditions } from "./store";

type Here = Context<App & AboveRounds>;

/** The imported editions of indicator systems: looked at before, frozen after. */
export const editions = new Hono<App & AboveRounds>()
  .get("/criteria", aboveRounds("criteria.view"), showEditions)
  .post(
    "/criteria/shipped",
    aboveRounds("criteria.import"),
    form(ShippedForm, (c: Here) => showEditions(c)),
    async (c) => {
      const { db, now, visitor } = c.var;
      const document = shippedDocument(c.req.valid("form").name);
      const { outcome, sha256 } = await importEdition(db, now, signedInPerson(visitor).id, document);
      const name = `${document.id}@${document.edition}`;
      leaveFlash(c, `editions.${outcome}`, { name }, outcome === "taken" ? "waits" : "done");
      return c.redirect(`/criteria/${sha256}`, 303);
    },
  )
  .get("/criteria/import", aboveRounds("criteria.import"), (c) => showImport(c, draftOf(startOf(c.var.now))))
  .post("/criteria/import", aboveRounds("criteria.import"), form(ImportForm, showImport), async (c) => {
    const { db, now, visitor } = c.var;
    const { document: pasted, file, step, ...settings } = c.req.valid("form");
    const { t } = pageOf(c);
    const language = languageOf(c);
    if (file === undefined && pasted.trim() === "")
      return again(c, showImport, { document: t("editions.nothing") });
    const read =
      file === undefined ? readDocument(pasted, language) : await readFile(file, settings, language);
    if (read === undefined) return again(c, showImport, { file: t("editions.unreadable") });
    const draft = draftOf({ ...settings, document: read.text });
    if (step === "check" || read.document === undefined) return showImport(c, draft, read);
    const { outcome, sha256 } = await importEdition(db, now, signedInPerson(visitor).id, read.document);
    const name = `${read.document.id}@${read.document.edition}`;
    if (outcome === "taken") {
      c.status(422);
      return showImport(c, { ...draft, problems: { document: t("editions.taken", { name }) } }, read);
    }
    leaveFlash(c, `editions.${outcome}`, { name });
    return c.redirect(`/criteria/${sha256}`, 303);
  })
  .get("/criteria/:sha256", aboveRounds("criteria.view"), async (c) => {
    const sha256 = c.req.param("sha256");
    const edition = await editionOf(c.var.db, sha256);
    return c.html(<EditionPage frame={officeFrame(c, c.var.membership)} edition={edition} sha256={sha256} />);
  })
  .get("/criteria/:sha256/:file", aboveRounds("criteria.view"), async (c) =>
    download(await editionOf(c.var.db, c.req.param("sha256")), c.req.param("file")),
  );

async function showEditions(c: Here) {
  const listed = await listedEditions(c.var.db);
  return c.html(
    <EditionsPage
      frame={officeFrame(c, c.var.membership)}
      editions={listed}
      offered={offeredSystems(listed)}
    />,
  );
}

function showImport(c: Here, form: DraftOf<typeof ImportForm>, read?: Read) {
  return c.html(<ImportPage frame={officeFrame(c, c.var.membership)} form={form} read={read} />);
}

async function download({ document, id, edition }: Edition, file: string): Promise<Response> {
  const kind = file.replace(/^document\./, "");
  const answer = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
    new Response(body, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${id}-${encodeURIComponent(edition)}.${kind}"`,
      },
    });
  switch (file) {
    case "document.yaml":
      return answer(yamlOf(document), "application/yaml; charset=utf-8");
    case "document.json":
      return answer(JSON.stringify(document, null, 2), "application/json; charset=utf-8");
    case "document.xlsx":
      return answer(
        new Uint8Array(await criteriaToXlsx(document)),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      );
    default:
      throw new NotFound("file");
  }
}
