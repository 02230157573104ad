import { Badge } from "../../../src/web/components/badge";
import { ButtonLink } from "../../../src/web/components/button";
import { Filters, FilterChoice, FilterText } from "../../../src/web/components/filters";
import { Notice } from "../../../src/web/components/notice";
import { Pages } from "../../../src/web/components/pages";
import { Points, Rate } from "../../../src/web/components/points";
import { Section } from "../../../src/web/components/section";
import { Table } from "../../../src/web/components/table";
import { Layout } from "../../../src/web/layout";
import type { Page } from "../../../src/web/page";
import { places, say, specimenRail } from "./frame";

/** The ranking: figures, rates, totals, order and filter in the URL. */
export function RankingSpecimen({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  const rows = places(page).map(({ name }, place) => ({
    name,
    rank: place + 1,
    total: (91.42 - place * 1.37).toFixed(2),
    share: 0.93 - place * 0.04,
    parts: [23.1, 18.25, 12.1, 14.9, 9.4].map((part) => (part - place * 0.31).toFixed(2)),
    veto: place === 7,
    band: place < 4 ? "first" : "second",
  }));
  return (
    <Layout
      page={page}
      title={s("排名", "Standing")}
      rail={specimenRail(page)}
      crumbs={[
        { href: "/rounds", label: s("评估批次", "Rounds") },
        { href: "/rounds/2026", label: s("云岭省 2026", "Yunling 2026") },
      ]}
      about={s("第 10 至 13 名无法区分先后", "Ranks 10 to 13 cannot be told apart")}
      action={
        <ButtonLink href="/freeze" kind="primary">
          {s("冻结排名", "Freeze")}
        </ButtonLink>
      }
      print={s(
        "云岭省 2026 年度示范创建评估 · 指标体系 2026.1 · 摘要 4f1c09ae",
        "Yunling 2026 · criteria 2026.1 · digest 4f1c09ae",
      )}
    >
      <Filters page={page} names={["q", "level"]}>
        <FilterText page={page} name="q" label={s("名称", "Name")} />
        <FilterChoice
          page={page}
          name="level"
          label={s("层级", "Level")}
          choices={[{ value: "city", label: s("市", "City") }]}
        />
      </Filters>
      <Table
        page={page}
        caption={s("综合示范排名", "Standing of comprehensive demonstration")}
        sorting={{ by: "total", falling: true }}
        tone={(row) => (row.veto ? "binds" : undefined)}
        rows={rows}
        columns={[
          {
            key: "name",
            head: s("申报单位", "Entry"),
            sortable: true,
            cell: (row) => <a href="/entries/1">{row.name}</a>,
          },
          { key: "rank", head: s("名次", "Rank"), figure: true, sortable: true, cell: (row) => row.rank },
          {
            key: "total",
            head: s("总分", "Total"),
            figure: true,
            sortable: true,
            cell: (row) => <Points got={row.total} of="100" />,
            total: "1,006.62",
          },
          {
            key: "rate",
            head: s("办结率", "Rate closed"),
            figure: true,
            sortable: true,
            optional: true,
            cell: (row) => <Rate share={row.share}>{page.format.percent(row.share, 2)}</Rate>,
          },
          {
            key: "band",
            head: s("等次", "Band"),
            cell: (row) =>
              row.veto ? (
                <Badge tone="binds">{s("一票否决", "Veto")}</Badge>
              ) : (
                <Badge tone={row.band === "first" ? "settled" : "plain"}>
                  {row.band === "first" ? s("优秀", "Excellent") : s("良好", "Good")}
                </Badge>
              ),
          },
          ...["职能转变", "制度建设", "行政决策", "行政执法", "化解纠纷"].map((zh, place) => ({
            key: `part${place}`,
            head: s(zh, ["Functions", "Rules", "Decisions", "Enforcement", "Disputes"][place] ?? ""),
            figure: true,
            sortable: true,
            optional: true,
            cell: (row: (typeof rows)[number]) => row.parts[place],
            total: "201.30",
          })),
        ]}
      />
      <Pages page={page} at={2} size={12} total={3000} />
    </Layout>
  );
}

/** A dry run of an import, and the log. */
export function ProblemsSpecimen({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  return (
    <Layout page={page} title={s("导入检查", "Import, dry run")} rail={specimenRail(page)} width="column">
      <Notice tone="binds">
        {s(
          "3 行需要修改。其余 97 行可以导入，目前没有写入任何内容。",
          "Three rows need a change. The other 97 can be imported; nothing is written yet.",
        )}
      </Notice>
      <Section title={s("需要修改的行", "Rows to change")} about={s("3 行", "3 rows")}>
        <Table
          page={page}
          caption={s("需要修改的行", "Rows to change")}
          tone={() => "binds"}
          rows={[43, 57, 88]}
          columns={[
            { key: "row", head: s("单元格", "Cell"), cell: (row) => `E${row}` },
            { key: "value", head: s("现在的内容", "Now"), cell: () => "12，5" },
            {
              key: "problem",
              head: s("问题", "Problem"),
              wide: true,
              cell: () =>
                s(
                  "分值应为数字，小数点用半角句点，如 12.5。这一行的分值因此没有计入合计。",
                  "Points are a number with a full stop, such as 12.5. The points of this row are not in the total.",
                ),
            },
          ]}
        />
      </Section>
      <Section title={s("操作日志", "Log")}>
        <Table
          page={page}
          caption={s("操作日志", "Log")}
          rows={[3, 2, 1]}
          columns={[
            {
              key: "at",
              head: s("时间", "When"),
              cell: (n) => page.format.stamp(Date.UTC(2026, 10, 20, 1, n)),
            },
            { key: "who", head: s("人员", "Who"), cell: () => s("沈知微", "Shen Zhiwei") },
            {
              key: "what",
              head: s("事项", "What"),
              wide: true,
              cell: () => s("退回石桥县的申报，附理由", "Returned the application of Shiqiao, with a reason"),
            },
            { key: "hash", head: s("校验", "Hash"), cell: () => <code>9f2c41e0</code> },
          ]}
        />
      </Section>
    </Layout>
  );
}
