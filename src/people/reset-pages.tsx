import type { Frame } from "../rounds/frame";
import { Button, ButtonLink } from "../web/components/button";
import { PasswordField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Account } from "./accounts-store";
import type { NewPassword } from "./forms";
import { LinkToCopy } from "./slips";

type MadeProps = {
  readonly frame: Frame;
  readonly account: Account;
  readonly link: string;
  readonly until: number;
};

/** The link just made, once: to copy, or to print. */
export function ResetMadePage({ frame: { page, rail }, account, link, until }: MadeProps) {
  const { t, format } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[
        { href: "/accounts", label: t("people.accounts") },
        { href: `/accounts/${account.id}`, label: account.name },
      ]}
      title={t("people.reset.made")}
      scripts={["copy", "print"]}
      width="column"
      action={
        <button class="btn btn-primary" type="button" data-print="">
          {t("people.print")}
        </button>
      }
    >
      <Notice tone="waits">{t("people.reset.once")}</Notice>
      <section class="card slip">
        <h2>{t("people.slipFor", { name: account.name })}</h2>
        <p>{t("people.reset.slip")}</p>
        <LinkToCopy page={page} id="link" label={t("people.slipFor", { name: account.name })} link={link} />
        <p class="text-fine text-quiet">{t("people.slipUntil", { moment: format.moment(until) })}</p>
      </section>
    </Layout>
  );
}

type ResetProps = {
  readonly page: Page;
  readonly form: DraftOf<typeof NewPassword>;
  readonly token: string;
  readonly name: string;
};

/** Where a new password is set. */
export function ResetPage({ page, form, token, name }: ResetProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t("people.reset.title", { name })} width="narrow">
      <Form page={page} action={`/passwords/${token}`} form={form}>
        <PasswordField
          page={page}
          form={form}
          name="password"
          label={t("people.passwordNew")}
          hint={t("people.passwordHint")}
          autocomplete="new-password"
        />
        <p class="quiet">{t("people.reset.ends")}</p>
        <FormEnd>
          <Button kind="primary">{t("people.reset.do")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}

export function ResetOver({ page }: { readonly page: Page }) {
  const { t } = page;
  return (
    <Layout
      page={page}
      title={t("people.reset.over")}
      width="narrow"
      action={<ButtonLink href="/sign-in">{t("people.signIn")}</ButtonLink>}
    >
      <Notice tone="waits">{t("people.reset.overWhy")}</Notice>
    </Layout>
  );
}
