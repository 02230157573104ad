import { type Context, Hono } from "hono";
import { Invalid } from "../errors";
import { under } from "../evidence/frame";
import { entryFrame } from "../entries/frame";
import { takeForm } from "../evidence/incoming";
import { type InEntry, inEntry } from "../evidence/seen";
import { startReading } from "../evidence/start";
import { acceptFile } from "../evidence/uploads";
import { refusalAt } from "../people/refusals";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { blank, type Draft } from "../web/form";
import { pageOf } from "../web/page";
import { whyOf } from "../web/refused";
import { bringDeclaration } from "./declaring";
import { declarationOf } from "./declaration-store";
import { DeclarationPage } from "./declaration-page";
import { selfTotal } from "./self-scoring";
import { readinessOf } from "./submitting";

type Asked = Context<App & InEntry>;

/** The declaration and the letter of truthfulness: printed from what is declared, sealed, and brought back as a scan. */
export const declarations = new Hono<App & InEntry>()
  .get("/entries/:entry/declaration", inEntry("declaration.view"), (c) => show(c, blank))
  .post("/entries/:entry/declarations", inEntry("declaration.bring"), async (c) => {
    const { db, now, seen } = c.var;
    const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
    const { code = "" } = fields;
    const page = pageOf(c);
    const refuse = (problems: Draft["problems"]) => {
      c.status(422);
      return show(c, { typed: { code }, problems });
    };
    const [scan] = files;
    if (scan === undefined) return refuse({ files: page.t("evidence.upload.noFile") });
    try {
      const kept = await acceptFile(db, c.env.FILES, scan);
      await bringDeclaration(db, now, seen, kept, code);
      await startReading(c.env.READING, kept.digest, seen.entry.edition);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const field = error.key === "applications.declaration.wrongCode" ? "code" : "files";
      return refuse({ [field]: whyOf(page, error) ?? "" });
    }
    leaveFlash(c, "applications.declaration.done");
    return c.redirect(`/entries/${seen.entry.id}/application`, 303);
  });

async function show(c: Asked, form: Draft<"code" | "files">) {
  const { db, now, seen } = c.var;
  const { entry, membership } = seen;
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const frame = entryFrame(c, seen, round);
  const readiness = await readinessOf(db, seen);
  const scores = readiness.leaves.map(({ selfScore }) => selfScore);
  return c.html(
    <DeclarationPage
      frame={frame}
      crumbs={under(seen, frame)}
      seen={seen}
      round={round.title}
      readiness={readiness}
      total={selfTotal(readiness.edition, entry.kind, scores)}
      brought={await declarationOf(db, entry.id)}
      form={refusalAt("declaration.bring", membership.role, entry, now) === undefined ? form : undefined}
    />,
  );
}
