import { Badge } from "../../../src/web/components/badge";
import { Button } from "../../../src/web/components/button";
import { TextArea } from "../../../src/web/components/fields";
import { Form, FormEnd } from "../../../src/web/components/form";
import { Levels } from "../../../src/web/components/levels";
import { Panes } from "../../../src/web/components/panes";
import { Points } from "../../../src/web/components/points";
import { Progress } from "../../../src/web/components/progress";
import { Quote } from "../../../src/web/components/quote";
import { Card } from "../../../src/web/components/section";
import { SideBySide } from "../../../src/web/components/side-by-side";
import { Tree } from "../../../src/web/components/tree";
import type { Draft } from "../../../src/web/form";
import { Layout } from "../../../src/web/layout";
import type { Page } from "../../../src/web/page";
import { say, specimenRail } from "./frame";

const form: Draft = { typed: {}, problems: {} };

/** Three panes. */
export function SheetSpecimen({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  return (
    <Layout
      page={page}
      title={s("清河市 · 林一舟", "Qinghe · Lin Yizhou")}
      rail={specimenRail(page)}
      crumbs={[{ href: "/sheets", label: s("评分表", "Sheets") }]}
      about={<Progress page={page} done={41} total={104} label={s("已评", "Rated")} />}
      scripts={["panes"]}
      action={<Button kind="primary">{s("交表", "Hand over")}</Button>}
    >
      <Panes
        page={page}
        documents={<Report page={page} />}
        indicator={<Indicator page={page} />}
        tree={<Criteria page={page} />}
      />
    </Layout>
  );
}

function Report({ page }: { readonly page: Page }) {
  return (
    <article class="reading" lang="zh-CN">
      <h2>二、依法化解社会矛盾纠纷</h2>
      <p>
        全年收到行政复议申请 129 件，受理 118 件，审结 112 件。
        <mark>行政应诉案件一审审结 86 宗，其中判决驳回原告诉讼请求 57 宗，胜诉率66.67%。</mark>
        行政机关负责人出庭应诉率达到百分之百。
      </p>
      <p>推进行政争议实质性化解，设立府院联动办公室，通过协调撤诉 21 件，制发司法建议办理回函 9 份。</p>
      <p>{say(page, "第 7 页，共 43 页", "Page 7 of 43")}</p>
    </article>
  );
}

function Indicator({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  return (
    <>
      <header>
        <p>D3.2</p>
        <h2>{s("行政应诉案件胜诉情况", "Outcome of administrative litigation")}</h2>
        <p>
          {s(
            "胜诉率每低于基准值一个百分点扣 0.10 分，扣完为止。",
            "0.10 off for each point below the base rate, down to none.",
          )}
        </p>
      </header>
      <Quote
        source={s("2026 年法治政府建设年度报告，第 7 页", "Annual report 2026, page 7")}
        href="#documents"
        action={<Button small>{s("引证", "Quote")}</Button>}
      >
        判决驳回原告诉讼请求 57 宗，<mark>胜诉率66.67%</mark>。
      </Quote>
      <Form page={page} action="/sheets/7/ratings/D3.2" form={form}>
        <Levels
          name="level"
          legend={s("等级", "Level")}
          full="14"
          chosen="b"
          levels={[
            {
              value: "a",
              label: s("完全达到", "Fully met"),
              text: s("胜诉率不低于 90%，并有改进纠错机制", "At least 90%, with a way to correct"),
              points: "14.00",
            },
            {
              value: "b",
              label: s("基本达到", "Mostly met"),
              text: s("胜诉率不低于 60%", "At least 60%"),
              points: "12.10",
            },
            { value: "c", label: s("未达到", "Not met"), text: s("低于 60%", "Below 60%"), points: "6.00" },
          ]}
        />
        <p class="arithmetic">14.00 − (85.67 − 66.67) × 0.10 = 12.10</p>
        <TextArea page={page} form={form} name="reason" label={s("理由", "Reason")} optional rows={2} />
        <FormEnd>
          <Button kind="primary">{s("保存并到下一个", "Save and go on")}</Button>
          <span>{s("已于 14:03 保存", "Saved at 14:03")}</span>
        </FormEnd>
      </Form>
      <SideBySide>
        <Card
          title={s("林一舟", "Lin Yizhou")}
          about={<Badge tone="settled">{s("已交", "Handed over")}</Badge>}
        >
          <Points got="12.10" of="14" />
        </Card>
        <Card title={s("顾安", "Gu An")} about={<Badge tone="waits">{s("相差 3.00", "3.00 apart")}</Badge>}>
          <Points got="9.10" of="14" />
        </Card>
      </SideBySide>
    </>
  );
}

function Criteria({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  const open = { sign: "open", word: s("未评", "open") } as const;
  const rated = { sign: "settled", word: s("已评", "rated") } as const;
  return (
    <Tree
      branches={[
        {
          label: s("C 行政执法", "C Enforcement"),
          figure: "18 / 18",
          branches: [{ label: "C1.1", href: "#C1.1", state: rated, figure: "3.00" }],
        },
        {
          label: s("D 化解纠纷", "D Disputes"),
          figure: "2 / 4",
          branches: [
            { label: s("D3.1 行政复议", "D3.1 Review"), href: "#D3.1", state: rated, figure: "4.50" },
            {
              label: s("D3.2 行政应诉", "D3.2 Litigation"),
              href: "#D3.2",
              state: rated,
              figure: "12.10",
              current: true,
            },
            { label: s("D3.3 人民调解", "D3.3 Mediation"), href: "#D3.3", state: open },
            { label: s("D3.4 信访", "D3.4 Petitions"), href: "#D3.4", state: open },
          ],
        },
      ]}
    />
  );
}
