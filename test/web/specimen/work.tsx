import { Badge } from "../../../src/web/components/badge";
import { ButtonLink } from "../../../src/web/components/button";
import { Definitions } from "../../../src/web/components/definitions";
import { Empty } from "../../../src/web/components/empty";
import { Notice } from "../../../src/web/components/notice";
import { Progress } from "../../../src/web/components/progress";
import { Card, Section } from "../../../src/web/components/section";
import { Row, SideBySide } from "../../../src/web/components/side-by-side";
import { Tabs } from "../../../src/web/components/tabs";
import { WorkList } from "../../../src/web/components/work-list";
import { Layout } from "../../../src/web/layout";
import type { Page } from "../../../src/web/page";
import { say, specimenRail } from "./frame";

/** The first screen of a role: what waits, how far it is, states of every tone. */
export function WorkSpecimen({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  return (
    <Layout
      page={{
        ...page,
        flash: { tone: "done", text: s("已邀请 12 个申报单位。", "12 entries are invited.") },
      }}
      title={s("待办", "Work")}
      rail={specimenRail(page)}
      action={
        <ButtonLink href="/rounds/new" kind="primary">
          {s("新建评估批次", "New round")}
        </ButtonLink>
      }
    >
      <Section title={s("等您处理", "Waiting on you")} about={s("3 件，按截止时间", "3, soonest first")}>
        <WorkList
          page={page}
          works={[
            {
              title: s("裁定 40 处评分分歧", "Settle 40 differences"),
              href: "/settlements",
              step: s("去裁定", "Settle"),
              about: s(
                "B2.2 重大行政决策合法性审查，最重的一处相差 3.00 分",
                "B2.2 legality review; the heaviest differs by 3.00",
              ),
              due: "2026-11-20T10:00:00Z",
              overdue: true,
            },
            {
              title: s("确认石桥县的撤回申请", "Confirm the withdrawal of Shiqiao"),
              href: "/entries/4",
              step: s("查看", "Look"),
              due: "2026-11-25T10:00:00Z",
            },
            {
              title: s("冻结评分", "Freeze the ratings"),
              href: "/freeze",
              step: s("检查后冻结", "Check and freeze"),
            },
          ]}
        />
      </Section>
      <Tabs
        page={page}
        label={s("评估批次的视图", "Views of the round")}
        tabs={[
          { href: "?", label: s("进度", "Progress"), current: true },
          { href: "?view=people", label: s("人员", "People"), count: 31 },
          { href: "?view=differences", label: s("分歧", "Differences"), count: 690 },
        ]}
      />
      <SideBySide>
        <Card
          title={s("评分进度", "Progress")}
          about={<Badge tone="active">{s("评审中", "In review")}</Badge>}
        >
          <Definitions
            items={[
              {
                term: s("林一舟", "Lin Yizhou"),
                value: <Progress page={page} done={61} total={104} label={s("林一舟", "Lin Yizhou")} />,
              },
              {
                term: s("顾安", "Gu An"),
                value: <Progress page={page} done={104} total={104} label={s("顾安", "Gu An")} />,
              },
              {
                term: s("全部评分表", "All sheets"),
                value: <Progress page={page} done={6210} total={6900} label={s("全部", "All")} />,
              },
            ]}
          />
        </Card>
        <Card
          title={s("状态", "States")}
          action={
            <ButtonLink small href="#">
              {s("说明", "What they mean")}
            </ButtonLink>
          }
        >
          <Row>
            <Badge>{s("未开始", "Not begun")}</Badge>
            <Badge tone="active">{s("评分中", "Rating")}</Badge>
            <Badge tone="waits">{s("等您处理", "Waits on you")}</Badge>
            <Badge tone="settled">{s("已交", "Handed over")}</Badge>
            <Badge tone="binds">{s("一票否决", "Veto")}</Badge>
          </Row>
        </Card>
      </SideBySide>
      <Notice tone="waits">
        {s("还有 9 个指标没有材料，", "Nine indicators have no evidence; ")}
        <a href="/coverage">{s("查看覆盖情况", "see the coverage")}</a>
      </Notice>
      <Notice>{s("评分从 12 月 1 日起不能修改。", "Ratings cannot be changed from 1 December.")}</Notice>
      <Empty
        title={s("还没有申诉", "No appeals yet")}
        next={<ButtonLink href="/notice">{s("查看公示", "Look at the notice")}</ButtonLink>}
      >
        {s(
          "公示期内提交的申诉会列在这里，按截止时间排列。",
          "Appeals made during the notice are listed here, soonest due first.",
        )}
      </Empty>
    </Layout>
  );
}
