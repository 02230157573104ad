import { type Context, Hono } from "hono";
import type { z } from "zod";
import type { Edition } from "../criteria/tree.ts";
import { editionOf } from "../editions/store";
import { Invalid } from "../errors";
import { frameOf } from "../evidence/frame";
import { takeForm } from "../evidence/incoming";
import { type InEntry, inEntry } from "../evidence/seen";
import { documentsOf } from "../evidence/store";
import { dropUnused } from "../evidence/uploads";
import { refusalOf } from "../people/refusals";
import type { App } from "../web/context";
import { blank, type Problems } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { problemsOf } from "../web/problems";
import { whyOf } from "../web/refused";
import { type AdjustmentDraft, AdjustmentsPage } from "./adjustments-page";
import { Adjusting } from "./forms";
import { proving } from "./proving";
import { proposeAdjustment, type Proposal } from "./resolutions";
import { proofsOf, resolutionsIn } from "./resolutions-store";

type Asked = Context<App & InEntry>;

/** The vetoes, bonus and penalties of an entry; what is proposed comes with its proof. */
export const adjustments = new Hono<App>()
  .get("/entries/:entry/resolutions", inEntry("resolution.view"), (c) => show(c, blank))
  .post("/entries/:entry/resolutions", inEntry("adjustment.propose"), async (c) => {
    const { db, now, seen } = c.var;
    const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
    const [file] = files;
    const refuse = async (problems: Problems) => {
      for (const { digest } of files) await dropUnused(db, c.env.FILES, digest);
      c.status(422);
      return show(c, { typed: fields, problems });
    };
    const sent = Adjusting.safeParse(fields, { reportInput: true });
    if (!sent.success) return refuse(problemsOf(sent.error, pageOf(c).language));
    const { revision, exact } = sent.data;
    const proposal = proposalOf(await editionOf(db, seen.entry.edition), sent.data);
    if (proposal === undefined) return refuse({ what: pageOf(c).t("moderation.adjustments.choose") });
    try {
      const proof = await proving(db, c.env.FILES, now, seen, { revision, exact, file });
      await proposeAdjustment(db, now, seen, proposal, proof);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const field = error.key === "moderation.resolution.there" ? "what" : "proof";
      return refuse({ [field]: whyOf(pageOf(c), error) ?? "" });
    }
    leaveFlash(c, "moderation.resolution.proposedDone");
    return c.redirect(`/entries/${seen.entry.id}/resolutions`, 303);
  });

async function show(c: Asked, form: AdjustmentDraft) {
  const { db, seen } = c.var;
  const { entry, membership } = seen;
  const listed = await resolutionsIn(db, entry.round, membership.id, entry.id);
  return c.html(
    <AdjustmentsPage
      frame={await frameOf(c, seen)}
      entry={entry}
      edition={await editionOf(db, entry.edition)}
      membership={membership}
      resolutions={listed}
      proofs={await proofsOf(
        db,
        listed.map(({ id }) => id),
      )}
      documents={await documentsOf(db, entry.id)}
      mayAct={refusalOf("adjustment.propose", membership.role, entry.phase) === undefined}
      form={form}
    />,
  );
}

/** What the edition knows by that kind and code; a veto is declared once, an item applies `count` times. */
function proposalOf(
  edition: Edition,
  { what, count = 1, reason }: z.output<typeof Adjusting>,
): Proposal | undefined {
  const [kind, ...rest] = what.split(":");
  const code = rest.join(":");
  if (kind === "veto" && edition.vetoes.some((veto) => veto.code === code))
    return { kind, code, count: null, reason };
  if (kind === "bonus" && edition.bonus.items.has(code)) return { kind, code, count, reason };
  if (kind === "penalty" && edition.penalties.items.has(code)) return { kind, code, count, reason };
  return undefined;
}
