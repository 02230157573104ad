import { type Context, Hono } from "hono";
import { editionOf } from "../editions/store";
import { Invalid, NotFound } from "../errors";
import { answering } from "../evidence/answering";
import { digestIn } from "../evidence/digest-header";
import { takeForm } from "../evidence/incoming";
import { serveFile } from "../evidence/serve";
import { dropUnused } from "../evidence/uploads";
import { refusalAt } from "../people/refusals";
import { roundFrame } from "../rounds/frame";
import { signedInPerson } from "../rounds/seen";
import { visibleRound } from "../rounds/store";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { isKey } from "../web/language";
import { pageOf } from "../web/page";
import { answersTyped, ItemId, ItemSent, ItemTyped, PhotoDigest } from "./forms";
import { findingsOf } from "./items";
import { itemNow, itemsOf } from "./items-store";
import { sheetHref } from "./phone-part";
import { acceptPhotos, leavesOnSite, photosOfItem, recordItem, recordPhoto } from "./recording";
import { type InVisit, inVisit } from "./seen";
import { SheetPage } from "./sheet-page";
import { membersOfVisit, visitsIn } from "./store";
import { readsItems } from "./visits";

type Here = Context<App & InVisit>;

/** The team's sheet: a phone sends item by item and photo by photo, a form without script all of one item. */
export const teamSheets = new Hono<App>()
  .get("/visits/:visit/sheet", inVisit("visit.view"), (c) => show(c))
  .post("/visits/:visit/items", inVisit("item.record"), async (c) => {
    const { seen } = c.var;
    const leaf = await recordTyped(c).catch((error: unknown) => {
      if (!(error instanceof Invalid) || !isKey(error.key)) throw error;
      leaveFlash(c, error.key, error.figures, "binds");
      return null;
    });
    return c.redirect(
      leaf === null ? sheetHref(seen.visit.id) : `${sheetHref(seen.visit.id)}#leaf-${leaf}`,
      303,
    );
  })
  .put("/visits/:visit/items/:item", inVisit("item.record"), (c) => answering(c, () => recordSent(c)))
  .put("/visits/:visit/items/:item/photos/:photo", inVisit("item.record"), (c) =>
    answering(c, () => recordBytes(c)),
  )
  .get("/visits/:visit/items/:item/photos/:photo", inVisit("visit.view"), async (c) => {
    const { db, seen } = c.var;
    const item = await itemNow(db, c.req.param("item"));
    const photo = item?.photos.find(({ file }) => file === c.req.param("photo"));
    if (item?.visit !== seen.visit.id || !readsItems(seen.membership, seen.entry.phase))
      throw new NotFound("photo");
    if (photo === undefined || photo.media === null || photo.size === null) throw new NotFound("photo");
    const { file, media, size } = photo;
    const name = `${seen.visit.day}-${file.slice(0, 8)}.${media === "png" ? "png" : "jpg"}`;
    return serveFile(c.env.FILES, { file, name, kind: media, size }, c.req.raw, { inline: true });
  });

/** An item from a phone. Its author is whoever is signed in; where the phone kept it for somebody else, it goes back. */
async function recordSent(c: Here): Promise<Response> {
  const { db, now, seen } = c.var;
  const id = ItemId.safeParse(c.req.param("item"));
  const sent = ItemSent.safeParse(await c.req.json().catch(() => undefined));
  if (!sent.success || !id.success) throw new Invalid("visits.refused.form");
  const { author, ...written } = sent.data;
  if (author !== seen.membership.id) return c.json({ message: pageOf(c).t("visits.refused.other") }, 409);
  const edition = await editionOf(db, seen.entry.edition);
  return c.json(await recordItem(db, now, seen, edition, { id: id.data, ...written }));
}

async function recordBytes(c: Here): Promise<Response> {
  const { db, now, seen } = c.var;
  const photo = PhotoDigest.safeParse(c.req.param("photo"));
  const size = Number(c.req.header("content-length") ?? "");
  const { body } = c.req.raw;
  const isWhole = photo.success && digestIn(c.req.header("content-digest")) === photo.data;
  if (!isWhole || !Number.isSafeInteger(size) || body === null) throw new Invalid("visits.refused.form");
  await recordPhoto(db, c.env.FILES, now, seen, c.req.param("item") ?? "", photo.data, { body, size });
  return c.json({});
}

/** One item of a form; answers its leaf, to lead back there. What is refused leaves no file behind. */
async function recordTyped(c: Here): Promise<string> {
  const { db, now, seen } = c.var;
  const { fields, files } = await takeForm(c.env.FILES, c.req.raw);
  try {
    const typed = ItemTyped.safeParse(fields);
    const answers = answersTyped(fields);
    if (!typed.success || answers === undefined || files.length > photosOfItem)
      throw new Invalid("visits.refused.form");
    const arrived = await acceptPhotos(db, c.env.FILES, [
      ...new Map(files.map((file) => [file.digest, file])).values(),
    ]);
    const photos = arrived.map(({ digest }) => ({ file: digest, takenAt: now }));
    const edition = await editionOf(db, seen.entry.edition);
    await recordItem(db, now, seen, edition, { ...typed.data, answers, madeAt: now, photos }, arrived);
    leaveFlash(c, "visits.sheet.recorded");
    return typed.data.leaf ?? "general";
  } catch (error) {
    for (const { digest } of files) await dropUnused(db, c.env.FILES, digest);
    throw error;
  }
}

async function show(c: Here) {
  const { db, now, seen } = c.var;
  const { visit, entry, membership } = seen;
  if (!seen.isMember) return c.redirect(`/visits/${visit.id}`, 303);
  const { round } = await visibleRound(db, signedInPerson(c.var.visitor), entry.round);
  const edition = await editionOf(db, entry.edition);
  const own = await visitsIn(db, membership, round.id);
  return c.html(
    <SheetPage
      frame={roundFrame(c, round, membership)}
      seen={seen}
      edition={edition}
      leaves={leavesOnSite(edition, entry.kind)}
      findings={findingsOf(await itemsOf(db, visit.id))}
      members={await membersOfVisit(db, visit.id)}
      editable={refusalAt("item.record", membership.role, entry, now) === undefined}
      own={own.filter(({ isMember, closedAt }) => isMember && closedAt === null).map(({ id }) => id)}
    />,
  );
}
