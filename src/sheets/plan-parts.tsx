import type { Edition } from "../criteria/tree.ts";
import { type Entry, entryName } from "../entries/entries";
import type { Member } from "../people/store";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { Page } from "../web/page";
import { partName } from "./part-name";
import type { Bar, Candidate, Lack, Plan } from "./planning.ts";

export type PlanShown = {
  readonly page: Page;
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  readonly members: readonly Member[];
  readonly plan: Plan;
  readonly candidates: readonly Candidate[];
};

/** What a plan comes to: what it cannot do and why, sheets a person, sheets an entry. */
export function PlanTables(shown: PlanShown) {
  const { page, plan } = shown;
  const { t } = page;
  return (
    <>
      {plan.lacks.length > 0 ? (
        <Notice tone="waits">{t("sheets.plan.lacking", { n: plan.lacks.length })}</Notice>
      ) : (
        <Notice tone="done">
          {t(plan.sheets.length === 0 ? "sheets.plan.nothing" : "sheets.plan.whole")}
        </Notice>
      )}
      {plan.groups > 1 && <Notice tone="waits">{t("sheets.plan.apart", { n: plan.groups })}</Notice>}
      {plan.lacks.length > 0 && <Lacks {...shown} />}
      {plan.sheets.length > 0 && (
        <>
          <Loads {...shown} />
          <ByEntry {...shown} />
        </>
      )}
    </>
  );
}

export function Lacks({ page, edition, entries, members, plan }: Omit<PlanShown, "candidates">) {
  const { t } = page;
  const names = new Map(entries.map((entry) => [entry.id, entryName(entry)]));
  return (
    <Section title={t("sheets.plan.lacks")}>
      <Table
        page={page}
        caption={t("sheets.plan.lacks")}
        rows={plan.lacks}
        columns={[
          { key: "entry", head: t("sheets.entry"), cell: ({ entry }) => names.get(entry) },
          {
            key: "part",
            head: t("sheets.part"),
            cell: ({ node }) => partName(page, edition, { node, leaves: [] }),
          },
          { key: "missing", head: t("sheets.plan.missing"), cell: ({ missing }) => missing, figure: true },
          { key: "why", head: t("sheets.plan.why"), cell: (lack) => whyOf(page, members, lack), wide: true },
        ]}
      />
    </Section>
  );
}

const bars = ["conflict", "there", "left", "organisation", "load"] as const satisfies readonly Bar[];

function whyOf({ t, language }: Page, members: readonly Member[], { barred }: Lack): string {
  const names = (ids: readonly string[]) =>
    ids
      .map((id) => members.find((member) => member.id === id)?.name ?? "")
      .join(language === "zh" ? "、" : ", ");
  const why = bars
    .filter((bar) => barred[bar].length > 0)
    .map((bar) => t(`sheets.plan.bar.${bar}`, { names: names(barred[bar]) }));
  return why.length === 0 ? t("sheets.plan.bar.none") : why.join(language === "zh" ? "；" : "; ");
}

function Loads({ page, members, plan, candidates }: PlanShown) {
  const { t } = page;
  const now = new Map(candidates.map(({ id, load }) => [id, load]));
  const rows = members.flatMap(({ id, name, organisation }) => {
    const load = now.get(id);
    return load === undefined ? [] : [{ name, organisation, load, after: plan.loads[id] ?? load }];
  });
  const loads = rows.map(({ after }) => after);
  return (
    <Section
      title={t("sheets.plan.loads")}
      about={t("sheets.plan.spread", { n: Math.max(...loads) - Math.min(...loads) })}
    >
      <Table
        page={page}
        caption={t("sheets.plan.loads")}
        rows={rows}
        columns={[
          { key: "assessor", head: t("sheets.assessor"), cell: ({ name }) => name },
          {
            key: "organisation",
            head: t("sheets.workload.organisation"),
            cell: ({ organisation }) => organisation || "—",
          },
          { key: "now", head: t("sheets.plan.now"), cell: ({ load }) => load, figure: true },
          {
            key: "added",
            head: t("sheets.plan.added"),
            cell: ({ load, after }) => after - load,
            figure: true,
          },
          { key: "then", head: t("sheets.plan.then"), cell: ({ after }) => after, figure: true },
        ]}
      />
    </Section>
  );
}

function ByEntry({ page, entries, members, plan }: PlanShown) {
  const { t, language } = page;
  const byEntry = Map.groupBy(plan.sheets, ({ entry }) => entry);
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const comma = language === "zh" ? "、" : ", ";
  return (
    <Section title={t("sheets.plan.entries")}>
      <Table
        page={page}
        caption={t("sheets.plan.entries")}
        rows={entries.filter(({ id }) => byEntry.has(id))}
        columns={[
          { key: "entry", head: t("sheets.entry"), cell: (entry) => entryName(entry) },
          {
            key: "added",
            head: t("sheets.plan.added"),
            cell: ({ id }) => byEntry.get(id)?.length,
            figure: true,
          },
          {
            key: "whom",
            head: t("sheets.plan.byWhom"),
            cell: ({ id }) =>
              [...new Set(byEntry.get(id)?.map(({ assessor }) => names.get(assessor) ?? ""))]
                .toSorted((a, b) => a.localeCompare(b, language))
                .join(comma),
            wide: true,
          },
        ]}
      />
    </Section>
  );
}
