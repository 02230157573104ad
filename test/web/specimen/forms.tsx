import { Button, ButtonLink, PostButton } from "../../../src/web/components/button";
import {
  Checkbox,
  CheckboxGroup,
  ConfirmField,
  DateField,
  FileField,
  MomentField,
  PasswordField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from "../../../src/web/components/fields";
import { Form, FormEnd } from "../../../src/web/components/form";
import { blank, type Draft } from "../../../src/web/form";
import { Layout } from "../../../src/web/layout";
import type { Page } from "../../../src/web/page";
import { say, specimenRail } from "./frame";

/** Every field, some refused. */
export function FormSpecimen({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  const form: Draft = {
    typed: { title: "2026", email: "zhiwei@", kind: "single", parts: ["review"], agree: "on" },
    problems: {
      email: page.t("web.issue.email"),
      due: page.t("web.issue.missing"),
      rank: page.t("web.issue.unchosen"),
    },
  };
  const choices = [
    {
      value: "whole",
      label: s("综合示范", "Comprehensive"),
      hint: s("按市、县分别排名", "Cities and counties are ranked apart"),
    },
    { value: "single", label: s("单项示范项目", "Single projects") },
  ];
  const parts = [
    { value: "review", label: s("书面评审", "Written review") },
    { value: "survey", label: s("满意度调查", "Satisfaction survey") },
  ];
  return (
    <Layout
      page={page}
      title={s("新建评估批次", "New round")}
      rail={specimenRail(page)}
      crumbs={[{ href: "/rounds", label: s("评估批次", "Rounds") }]}
      about={s(
        "开放申报时冻结，在此之前都可以修改",
        "Frozen when it opens; until then everything can be changed",
      )}
      action={<ButtonLink href="/import">{s("从 Excel 导入", "Import from Excel")}</ButtonLink>}
      scripts={["confirm", "dirty"]}
    >
      <Form page={page} action="/rounds" form={form} guarded>
        <TextField
          page={page}
          form={form}
          name="title"
          label={s("名称", "Name")}
          hint={s("印在公示和导出文件的页眉", "Printed above the notice and every export")}
        />
        <TextField
          page={page}
          form={form}
          name="email"
          type="email"
          label={s("联系邮箱", "Contact e-mail")}
        />
        <PasswordField
          page={page}
          form={form}
          name="secret"
          label={s("密码", "Password")}
          autocomplete="new-password"
        />
        <DateField page={page} form={form} name="due" label={s("申报截止", "Applications due")} />
        <MomentField page={page} form={form} name="freeze" label={s("冻结时间", "Freeze at")} optional />
        <SelectField page={page} form={form} name="kind" label={s("类型", "Kind")} choices={choices} />
        <RadioGroup page={page} form={form} name="rank" label={s("排名方式", "Ranking")} choices={choices} />
        <CheckboxGroup
          page={page}
          form={form}
          name="parts"
          label={s("组成部分", "Components")}
          choices={parts}
          optional
        />
        <TextArea page={page} form={form} name="about" label={s("说明", "Remarks")} optional />
        <TextArea
          page={page}
          form={form}
          name="list"
          label={s("申报单位", "Entries")}
          hint={s("每行一个，可从 Excel 粘贴", "One a line; paste from Excel")}
          mono
        />
        <FileField
          page={page}
          form={form}
          name="file"
          label={s("指标体系", "Criteria")}
          hint={s("xlsx 或 YAML，最大 50 MB", "xlsx or YAML, at most 50 MB")}
          optional
        />
        <Checkbox
          page={page}
          form={form}
          name="agree"
          label={s("公布各指标得分", "Publish the points of every indicator")}
        />
        <ConfirmField page={page} form={form} name="confirm" word={s("云岭省2026", "Yunling 2026")} />
        <FormEnd>
          <Button kind="primary">{s("保存", "Save")}</Button>
          <Button>{s("存为草稿", "Keep as a draft")}</Button>
          <Button kind="bare">{s("取消", "Cancel")}</Button>
          <Button disabled>{s("不可用", "Not now")}</Button>
          <Button kind="binding" held>
            {s("冻结", "Freeze")}
          </Button>
        </FormEnd>
      </Form>
      <PostButton action="/entries/3/return" small>
        {s("退回修改", "Return for changes")}
      </PostButton>
    </Layout>
  );
}

/** A page without sign-in. */
export function SignInSpecimen({ page }: { readonly page: Page }) {
  const s = (zh: string, en: string) => say(page, zh, en);
  const form: Draft = blank;
  const { person: _person, round: _round, ...open } = page;
  return (
    <Layout page={{ ...open, path: "/sign-in" }} title={s("登录", "Sign in")} width="narrow">
      <Form page={page} action="/sign-in" form={form}>
        <TextField
          page={page}
          form={form}
          name="email"
          type="email"
          autocomplete="username"
          label={s("邮箱", "E-mail")}
        />
        <PasswordField
          page={page}
          form={form}
          name="password"
          autocomplete="current-password"
          label={s("密码", "Password")}
        />
        <FormEnd>
          <Button kind="primary">{s("登录", "Sign in")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
