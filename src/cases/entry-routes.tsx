import { type Context, Hono } from "hono";
import { frameOf, under } from "../evidence/frame";
import { type InEntry, inEntry } from "../evidence/seen";
import { listText } from "../lists/sent";
import type { Action } from "../people/permissions";
import { refusalAt } from "../people/refusals";
import { departmentsOf } from "../people/store";
import { inOrder, listDigest, replacedIn } from "../statistics/case-draw.ts";
import type { App } from "../web/context";
import { again, blank, type Draft, type DraftOf, form } from "../web/form";
import { leaveFlash } from "../web/flash";
import { pageOf } from "../web/page";
import { type CaseListRead, readCaseList } from "./case-list";
import { Handing, Listing, Locking, Replacing } from "./forms";
import { handOver, isSeenBy, lockList, saveList } from "./listing";
import { type ListForms, ListPage } from "./list-page";
import { ListsPage } from "./lists-page";
import { replaceFile } from "./replacing";
import { type InList, onList } from "./seen";
import { contentOf, drawsOf, listsOf } from "./store";

type Asked = Context<App & InList>;

/** The lists of case numbers that were asked of an entry, and what was drawn from each. */
export const caseLists = new Hono<App>()
  .get("/entries/:entry/case-lists", inEntry("cases.view"), showLists)
  .get("/entries/:entry/case-lists/:list", inEntry("cases.view"), onList, (c) => showList(c))
  .get("/entries/:entry/case-lists/:list/list.json", inEntry("cases.view"), onList, download)
  .post(
    "/entries/:entry/case-lists/:list/numbers",
    inEntry("case_list.write"),
    onList,
    form(Listing, (c: Asked, save) => showList(c, { save })),
    async (c) => {
      const { db, now, seen, list } = c.var;
      const sent = c.req.valid("form");
      const { t } = pageOf(c);
      const retry = (problems: DraftOf<typeof Listing>["problems"]) =>
        again(c, (context: Asked, save) => showList(context, { save }), problems);
      const text = sent.none === undefined ? await listText(sent) : "";
      if (text === undefined) return retry({ file: t("lists.unreadable") });
      if (text.trim() === "" && sent.none === undefined) return retry({ list: t("lists.empty") });
      const found = readCaseList(text);
      const isWhole = found.problems.length === 0 && (found.numbers.length > 0 || sent.none !== undefined);
      if (!isWhole || (sent.step === "check" && sent.none === undefined))
        return showList(c, { save: { typed: { ...c.get("typed"), list: text }, problems: {} } }, found);
      await saveList(db, now, seen, list.id, found.numbers);
      leaveFlash(c, "cases.saved", { n: found.numbers.length });
      return back(c);
    },
  )
  .post(
    "/entries/:entry/case-lists/:list/handovers",
    inEntry("case_list.hand"),
    onList,
    form(Handing, (c: Asked, hand) => showList(c, { hand })),
    async (c) => {
      const { db, now, seen, list } = c.var;
      const { department } = c.req.valid("form");
      await handOver(db, now, seen, list.id, department === "bureau" ? null : department);
      leaveFlash(c, "cases.handDone");
      return back(c);
    },
  )
  .post(
    "/entries/:entry/case-lists/:list/locks",
    inEntry("case_list.lock"),
    onList,
    form(Locking, (c: Asked, lock) => showList(c, { lock })),
    async (c) => {
      const { db, now, seen, list } = c.var;
      const { saved, confirm } = c.req.valid("form");
      if (confirm.trim() !== list.department)
        return again(c, (context: Asked, lock) => showList(context, { lock }), {
          confirm: pageOf(c).t("web.confirm.differs"),
        });
      await lockList(db, now, seen, list.id, saved);
      leaveFlash(c, "cases.lockDone");
      return back(c);
    },
  )
  .post(
    "/entries/:entry/case-lists/:list/replacements",
    inEntry("case_file.replace"),
    onList,
    form(Replacing, (c: Asked, replace) => showList(c, { replace })),
    async (c) => {
      const { db, now, seen, list } = c.var;
      const { file, by, reason, note } = c.req.valid("form");
      await replaceFile(db, now, seen, list.id, { file, by: by === "" ? null : by, reason, note });
      leaveFlash(c, "cases.replaceDone");
      return back(c);
    },
  );

function back(c: Asked): Response {
  return c.redirect(`/entries/${c.var.seen.entry.id}/case-lists/${c.var.list.id}`, 303);
}

async function showLists(c: Context<App & InEntry>) {
  const { db, seen } = c.var;
  const { entry, membership } = seen;
  const frame = await frameOf(c, seen);
  const draws = new Map((await drawsOf(db, entry.round)).map((draw) => [draw.id, draw]));
  const lists = (await listsOf(db, { entry: entry.id })).filter((list) => isSeenBy(membership, list));
  return c.html(
    <ListsPage
      frame={frame}
      crumbs={under(seen, frame)}
      entry={entry}
      lines={lists.flatMap((list) => {
        const draw = draws.get(list.draw);
        return draw === undefined ? [] : [{ list, draw }];
      })}
    />,
  );
}

/** What was typed in one of the forms of the page. */
type Drafts = {
  readonly save?: DraftOf<typeof Listing>;
  readonly hand?: DraftOf<typeof Handing>;
  readonly lock?: DraftOf<typeof Locking>;
  readonly replace?: Draft<"file" | "by" | "reason" | "note">;
};

async function showList(c: Asked, drafts: Drafts = {}, found?: CaseListRead) {
  const { db, now, seen, list, draw } = c.var;
  const { entry, membership } = seen;
  const frame = await frameOf(c, seen);
  const content = await contentOf(db, list.id);
  const may = (action: Action) => refusalAt(action, membership.role, entry, now) === undefined;
  const open = list.locked === undefined;
  const units = may("case_list.hand") ? await departmentsOf(db, entry.round, entry.subject) : [];
  const standing = units.filter(({ endedAt }) => endedAt === null);
  const forms: ListForms = {
    save: open && may("case_list.write") ? (drafts.save ?? blank) : undefined,
    found,
    hand:
      open && found === undefined && standing.length > 0
        ? { draft: drafts.hand ?? blank, units: standing }
        : undefined,
    lock:
      open && found === undefined && list.savedAt !== null && may("case_list.lock")
        ? (drafts.lock ?? blank)
        : undefined,
    replace: list.called !== undefined && may("case_file.replace") ? (drafts.replace ?? blank) : undefined,
  };
  return c.html(
    <ListPage
      frame={frame}
      crumbs={[
        ...under(seen, frame),
        { href: `/entries/${entry.id}/case-lists`, label: frame.page.t("cases.lists") },
      ]}
      entry={entry}
      draw={draw}
      list={list}
      {...content}
      forms={forms}
      named={membership.role !== "bureau" && membership.role !== "department"}
    />,
  );
}

/** List, seed and draw as `fadu draw --list list.json` repeats it. */
async function download(c: Asked): Promise<Response> {
  const { db, seen, list, draw } = c.var;
  const { numbers, order } = await contentOf(db, list.id);
  const missing = list.replacements.map(({ file }) => file);
  const record = {
    place: seen.entry.name,
    department: list.department,
    kind: draw.kind,
    lockedAt: list.locked && new Date(list.locked.at).toISOString(),
    digest: list.locked?.digest,
    seededAt: draw.seed && new Date(draw.seed.at).toISOString(),
    seedSource: draw.seed?.source,
    numbers,
    ...(draw.seed !== undefined && {
      draw: {
        list: { size: numbers.length, sha256: await listDigest(inOrder(numbers)) },
        seed: draw.seed.text,
        count: draw.count,
        order,
        ...replacedIn(order, draw.count, missing),
      },
    }),
  };
  return c.body(JSON.stringify(record, null, 1), 200, {
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="list.json"',
  });
}
