import { type Context, Hono } from "hono";
import { frameOf, under } from "../evidence/frame";
import { inEntry } from "../evidence/seen";
import { departmentsOf } from "../people/store";
import type { App } from "../web/context";
import { leaveFlash } from "../web/flash";
import { again, blank, type DraftOf, draftOf, form } from "../web/form";
import { pageOf } from "../web/page";
import type { AppliedLeaf } from "./applications";
import { HandoverForm, TakingBack } from "./forms";
import { HandoverPage } from "./handover-page";
import { handOver, takeLeavesBack } from "./handing-over";
import { type InApplication, inApplication } from "./seen";
import { applicationOf } from "./store";
import { expanded, isUnit } from "./unit-names";
import { unitGroupsOf } from "./units-store";

type Asked = Context<App & InApplication>;

/** Leaves go to departments, one, many, or all that name one; and come back. */
export const handovers = new Hono<App & InApplication>()
  .get("/entries/:entry/handovers", inEntry("leaf.hand_over"), inApplication, (c) =>
    show(c, draftOf({ which: "named" })),
  )
  .post(
    "/entries/:entry/handovers",
    inEntry("leaf.hand_over"),
    inApplication,
    form(HandoverForm, show),
    async (c) => {
      const { db, now, seen, leaves } = c.var;
      const { unit, due, which, leaf } = c.req.valid("form");
      const { t } = pageOf(c);
      const found = (await departmentsWith(c)).find((one) => one.unit === unit);
      if (found === undefined) return again(c, show, { unit: t("web.issue.unchosen") });
      if (due !== undefined && due <= now) return again(c, show, { due: t("entries.extension.past") });
      const codes =
        which === "named"
          ? found.named.map(({ code }) => code)
          : leaves.flatMap(({ code }) => (leaf.includes(code) ? [code] : []));
      if (codes.length === 0)
        return which === "named"
          ? again(c, show, { unit: t("applications.handovers.nothingNamed") })
          : again(c, show, { leaf: t("applications.handovers.nothingTicked") });
      const n = await handOver(db, now, seen, { unit, leaves: codes, dueAt: due ?? null });
      leaveFlash(c, "applications.handovers.done", { unit, n });
      return c.redirect(`/entries/${seen.entry.id}/handovers`, 303);
    },
  )
  .post(
    "/entries/:entry/handovers/removal",
    inEntry("leaf.hand_over"),
    inApplication,
    form(TakingBack, (c: Asked) => show(c, blank)),
    async (c) => {
      const { db, now, seen } = c.var;
      const { unit, leaf } = c.req.valid("form");
      const n = await takeLeavesBack(db, now, seen, unit, leaf);
      leaveFlash(c, "applications.handovers.takenBack", { unit, n });
      return c.redirect(`/entries/${seen.entry.id}/handovers`, 303);
    },
  );

async function show(c: Asked, form: DraftOf<typeof HandoverForm>) {
  const { db, now, seen, edition } = c.var;
  const frame = await frameOf(c, seen);
  return c.html(
    <HandoverPage
      frame={frame}
      crumbs={under(seen, frame)}
      seen={seen}
      edition={edition}
      leaves={await applicationOf(db, seen, edition)}
      departments={await departmentsWith(c)}
      now={now}
      form={form}
    />,
  );
}

/** The departments that can act, each with the leaves that name it and are not in its hands yet. */
async function departmentsWith(c: Asked) {
  const { db, seen, edition } = c.var;
  const { round, subject } = seen.entry;
  const [members, groups, leaves] = await Promise.all([
    departmentsOf(db, round, subject),
    unitGroupsOf(db, round, subject),
    applicationOf(db, seen, edition),
  ]);
  const units = new Set(
    members.flatMap(({ organisation, endedAt }) => (endedAt === null ? [organisation] : [])),
  );
  return [...units].map((unit) => ({
    unit,
    named: leaves.flatMap((applied) => (isNamed(applied, unit) ? [applied.leaf] : [])),
  }));

  function isNamed({ statement, handovers }: AppliedLeaf, unit: string): boolean {
    return (
      expanded(statement.units, groups).some((named) => isUnit(named, unit)) &&
      !handovers.some((one) => one.unit === unit)
    );
  }
}
