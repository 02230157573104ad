import { Hono } from "hono";
import { coverageOf } from "../evidence/coverage";
import { isOpen } from "../entries/steps";
import { frameOf, under } from "../evidence/frame";
import { inEntry } from "../evidence/seen";
import type { Action } from "../people/permissions";
import { refusalAt } from "../people/refusals";
import type { Page } from "../web/page";
import type { App } from "../web/context";
import { seesSelfScores } from "./applications";
import { earlierOf } from "./reuse-store";
import { reusableLeaves } from "./reuse-part";
import { submissionsOf } from "./submitted-store";
import { type InApplication, inApplication } from "./seen";
import { selfTotal } from "./self-scoring";
import { applicationOf } from "./store";
import { asksOf } from "./submitting";
import { type TodoFilter, todoShows, todosOf } from "./todo";
import { type Found, TodoPage, type TodoPageProps } from "./todo-page";

/** What there is to do for an application, leaf by leaf; its filters are its address. */
export const applicationTodos = new Hono<App & InApplication>().get(
  "/entries/:entry/leaves",
  inEntry("statements.view"),
  inApplication,
  async (c) => {
    const { db, now, seen, edition } = c.var;
    const { entry, membership } = seen;
    const frame = await frameOf(c, seen);
    const [leaves, asked] = await Promise.all([applicationOf(db, seen, edition), asksOf(db, entry)]);
    const may = (action: Action) => refusalAt(action, membership.role, entry, now) === undefined;
    const earlier = may("application.reuse") ? await earlierOf(db, entry) : undefined;
    const found = membership.role === "department" ? new Map<string, Found>() : await foundIn(c.var);
    return c.html(
      <TodoPage
        frame={frame}
        crumbs={under(seen, frame)}
        seen={seen}
        edition={edition}
        todos={todosOf(asked, leaves, membership)}
        filter={filterIn(c.req.query())}
        found={found}
        total={
          seesSelfScores(membership.role, entry.phase)
            ? selfTotal(
                edition,
                entry.kind,
                leaves.map(({ selfScore }) => selfScore),
              )
            : undefined
        }
        now={now}
        ways={await waysFrom(c.var, frame.page)}
        reusable={earlier === undefined ? 0 : reusableLeaves(leaves, earlier)}
      />,
    );
  },
);

function filterIn({ show, node, unit, by }: Readonly<Record<string, string>>): TodoFilter {
  return {
    show: todoShows.find((one) => one === show),
    node: node || undefined,
    unit: unit || undefined,
    by: by === "unit" ? "unit" : "node",
  };
}

/** The other pages of an application that the reader may open. */
async function waysFrom({ db, now, seen }: Asking, { t }: Page): Promise<TodoPageProps["ways"]> {
  const { entry, membership } = seen;
  const may = (action: Action) => refusalAt(action, membership.role, entry, now) === undefined;
  const href = `/entries/${entry.id}`;
  const submissions = may("declaration.view") ? (await submissionsOf(db, entry.id)).length : 0;
  return [
    ...(may("leaf.hand_over") ? [{ href: `${href}/handovers`, label: t("applications.handovers") }] : []),
    ...(may("declaration.view")
      ? [{ href: `${href}/declaration`, label: t("applications.declaration") }]
      : []),
    ...(may("self_scores.compare")
      ? [{ href: `${href}/comparison`, label: t("applications.comparison") }]
      : []),
    ...(submissions > (isOpen(entry.step) ? 0 : 1)
      ? [{ href: `${href}/changes`, label: t("applications.changes") }]
      : []),
  ];
}

type Asking = Pick<App["Variables"] & InApplication["Variables"], "db" | "now" | "seen" | "edition">;

/** Facts and quotes of each leaf, over all documents (evidence §4). */
async function foundIn({ db, seen, edition }: Asking): Promise<ReadonlyMap<string, Found>> {
  const coverage = await coverageOf(db, seen, edition);
  return new Map(
    coverage.map(({ leaf, covers }) => [
      leaf.code,
      {
        facts: covers.reduce((sum, { facts }) => sum + facts, 0),
        quotes: covers.reduce((sum, { quotes }) => sum + quotes, 0),
      },
    ]),
  );
}
