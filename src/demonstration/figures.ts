import { visibleEntry } from "../entries/store";
import { answer, contest } from "../figures/contests";
import { importData } from "../figures/import";
import { standingFigures } from "../figures/store";
import { visibleRound } from "../rounds/store";
import { daysAgo, momentAt } from "./calendar";
import type { Facts } from "./facts";
import type { Stage } from "./load";
import type { Opened } from "./opening";
import { clerks } from "./people";
import { type PlaceName, places } from "./places";
import { caseOf, placeOf } from "./review";
import type { Uploaded } from "./uploading";

const tables = [
  { source: "省高级人民法院", facts: ["litigation_closed", "head_appearances_due", "head_appearances"] },
  { source: "12345 政务服务便民热线", facts: ["hotline_transferred", "hotline_closed"] },
] as const;

/** What the sources count otherwise than the reports, and what the bureaus say to it. */
const slips = [
  {
    place: "桐溪县",
    fact: "head_appearances",
    value: "20",
    reason: "12月28日一案由副县长出庭，庭审笔录有签名，法院系统漏登。",
  },
  {
    place: "望澜区",
    fact: "hotline_closed",
    value: "26911",
    reason: "热线中心年终通报为26,991件，表中两位数字颠倒。",
    reply: "已与热线中心核对，原表录入有误，下次导入时更正。",
  },
] as const;

/** The office imports what courts and the hotline count; two bureaus contest a figure, one of them has its answer. */
export async function tabulate(stage: Stage, opened: Opened, uploaded: Uploaded): Promise<void> {
  const { now } = stage;
  const at = momentAt(now, daysAgo.written, 9, 20);
  const seen = await visibleRound(stage.open(), opened.office, opened.round);
  const rows = places.map(({ name }) => {
    const { report } = placeOf(uploaded, name);
    return { name, facts: caseOf(opened, name, report).facts };
  });
  for (const { source, facts } of tables)
    await importData(stage.open(), at, seen, {
      source,
      asOf: `${new Date(now).getFullYear() - 1}-12-31`,
      text: [
        ["单位", ...facts].join(","),
        ...rows.map((row) =>
          [row.name, ...facts.map((fact) => valueOf(row.name, row.facts, fact))].join(","),
        ),
      ].join("\n"),
      free: false,
    });
  for (const [number, slip] of slips.entries()) {
    const clerk = opened.people.get(clerks[slip.place].email);
    if (clerk === undefined) throw new Error(`${slip.place} has no clerk`);
    const { entry } = placeOf(uploaded, slip.place);
    const figures = await standingFigures(stage.open(), opened.round, { subject: entry.subject });
    const figure = figures.find(({ fact }) => fact === slip.fact)?.id ?? "";
    const contested = momentAt(now, daysAgo.written - 2, 10 + number, 12);
    await contest(stage.open(), contested, await visibleEntry(stage.open(), clerk, entry.id), {
      figure,
      reason: slip.reason,
    });
    if ("reply" in slip)
      await answer(
        stage.open(),
        momentAt(now, daysAgo.written - 3, 15, 40),
        { round: opened.round, membership: seen.membership },
        { figure, outcome: "upheld", text: slip.reply },
      );
  }
}

/** As the report says it, unless the source slipped; blank where the report is silent. */
function valueOf(place: PlaceName, facts: Facts, key: string): string {
  const slip = slips.find((one) => one.place === place && one.fact === key);
  return slip?.value ?? facts.get(key)?.[0]?.value ?? "";
}
