import { Hono } from "hono";
import { coverageOf } from "../evidence/coverage";
import { frameOf, under } from "../evidence/frame";
import { inEntry } from "../evidence/seen";
import { refusalAt } from "../people/permissions";
import type { App } from "../web/context";
import { seesSelfScores } from "./applications";
import { type InApplication, inApplication } from "./seen";
import { selfTotal } from "./self-scoring";
import { applicationOf } from "./store";
import { asksOf } from "./submitting";
import { type TodoFilter, todoShows, todosOf } from "./todo";
import { type Found, TodoPage } from "./todo-page";

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
    const { t } = frame.page;
    const ways =
      refusalAt("leaf.hand_over", membership.role, entry, now) === undefined
        ? [{ href: `/entries/${entry.id}/handovers`, label: t("applications.handovers") }]
        : [];
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
        ways={ways}
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

/** Facts and quotes of each leaf, over all documents (evidence §4). */
async function foundIn({
  db,
  seen,
  edition,
}: Pick<App["Variables"] & InApplication["Variables"], "db" | "seen" | "edition">): Promise<
  ReadonlyMap<string, Found>
> {
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
