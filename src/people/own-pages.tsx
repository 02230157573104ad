import { Button, ButtonLink } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { PasswordField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import { Section } from "../web/components/section";
import type { Draft, DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Account } from "./accounts-store";
import type { EmailChange, Enrolling, PasswordChange } from "./forms";
import type { Enrolment } from "./second-factor";
import { SessionTable } from "./session-table";
import type { Session } from "./sessions";

type OwnAccountProps = {
  readonly page: Page;
  readonly account: Account;
  readonly sessions: readonly Session[];
  readonly forms: {
    readonly password: DraftOf<typeof PasswordChange>;
    readonly email: DraftOf<typeof EmailChange>;
  };
};

/** What one can change of one's own account, and where it is open. */
export function OwnAccountPage({ page, account, sessions, forms }: OwnAccountProps) {
  const { t, format } = page;
  return (
    <Layout page={page} title={t("people.account")} width="column">
      <div class="mb-6">
        <Definitions
          items={[
            { term: t("people.name"), value: account.name },
            { term: t("people.email"), value: account.email },
            {
              term: t("people.factor"),
              value: (
                <a class="inline-block min-h-6" href="/account/second-factor">
                  {t(account.secondFactor ? "people.factor.on" : "people.factor.setUp")}
                </a>
              ),
            },
          ]}
        />
      </div>
      <Section title={t("people.sessions")} about={format.number(sessions.length)}>
        <SessionTable page={page} sessions={sessions} at="/account/sessions" />
      </Section>
      <Section title={t("people.passwordChange")}>
        <Form page={page} action="/account/password" form={forms.password}>
          <PasswordField
            page={page}
            form={forms.password}
            name="current"
            label={t("people.passwordCurrent")}
            autocomplete="current-password"
          />
          <PasswordField
            page={page}
            form={forms.password}
            name="password"
            label={t("people.passwordNew")}
            hint={t("people.passwordHint")}
            autocomplete="new-password"
          />
          <p class="quiet">{t("people.passwordEnds")}</p>
          <FormEnd>
            <Button kind="primary">{t("people.passwordChange")}</Button>
          </FormEnd>
        </Form>
      </Section>
      <Section title={t("people.emailChange")}>
        <EmailForm page={page} form={forms.email} />
      </Section>
    </Layout>
  );
}

function EmailForm({ page, form }: { readonly page: Page; readonly form: DraftOf<typeof EmailChange> }) {
  const { t } = page;
  return (
    <Form page={page} action="/account/email" form={form}>
      <TextField
        page={page}
        form={form}
        name="email"
        type="email"
        label={t("people.emailNew")}
        autocomplete="email"
      />
      <PasswordField
        page={page}
        form={form}
        name="proof"
        label={t("people.passwordCurrent")}
        autocomplete="current-password"
      />
      <FormEnd>
        <Button>{t("people.emailChange")}</Button>
      </FormEnd>
    </Form>
  );
}

type LinkAccountProps = { readonly page: Page; readonly name: string; readonly until: number };

/** Whoever acts by a link has no account to change. */
export function LinkAccountPage({ page, name, until }: LinkAccountProps) {
  const { t, format } = page;
  return (
    <Layout page={page} title={name} width="column">
      <Notice>{t("people.linkAccount", { moment: format.moment(until) })}</Notice>
    </Layout>
  );
}

type SecondFactorProps = {
  readonly page: Page;
  readonly account: Account;
  readonly form: DraftOf<typeof Enrolling>;
  /** A page asked for it and led here. */
  readonly needed: boolean;
};

/** What a second factor is, and the way to have one. */
export function SecondFactorPage({ page, account, form, needed }: SecondFactorProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      crumbs={[{ href: "/account", label: t("people.account") }]}
      title={t("people.factor")}
      about={t(account.secondFactor ? "people.factor.on" : "people.factor.off")}
      width="narrow"
    >
      {needed && <Notice tone="waits">{t("people.factor.needed")}</Notice>}
      {account.secondFactor ? (
        <p>{t("people.factor.onAbout")}</p>
      ) : (
        <>
          <p>{t("people.factor.how")}</p>
          <Form page={page} action="/account/second-factor" form={form}>
            <PasswordField
              page={page}
              form={form}
              name="current"
              label={t("people.passwordCurrent")}
              hint={t("people.factor.passwordHint")}
              autocomplete="current-password"
              optional
            />
            <FormEnd>
              <Button kind="primary">{t("people.factor.begin")}</Button>
            </FormEnd>
          </Form>
        </>
      )}
    </Layout>
  );
}

type EnrolmentProps = {
  readonly page: Page;
  /** Shown once; undefined when a code was wrong and is asked for again. */
  readonly enrolment: Enrolment | undefined;
  readonly form: Draft<"code" | "next">;
};

/** The secret for the app, the codes for the day the phone is lost, and the first code that proves both arrived. */
export function EnrolmentPage({ page, enrolment, form }: EnrolmentProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      crumbs={[{ href: "/account/second-factor", label: t("people.factor") }]}
      title={t("people.factor.begin")}
      width="column"
      scripts={["copy", "print"]}
    >
      {enrolment && <Secrets page={page} enrolment={enrolment} />}
      <Section title={t(enrolment === undefined ? "people.factor.again" : "people.factor.third")}>
        <Form page={page} action="/account/second-factor/codes" form={form}>
          <TextField
            page={page}
            form={form}
            name="code"
            label={t("people.factor.code")}
            size="short"
            inputmode="numeric"
            autocomplete="one-time-code"
          />
          <FormEnd>
            <Button kind="primary">{t("people.factor.confirm")}</Button>
            <ButtonLink href="/account/second-factor">{t("web.cancel")}</ButtonLink>
          </FormEnd>
        </Form>
      </Section>
    </Layout>
  );
}

function Secrets({ page: { t }, enrolment }: { readonly page: Page; readonly enrolment: Enrolment }) {
  const { uri, secret, backupCodes } = enrolment;
  return (
    <>
      <Notice tone="waits">{t("people.factor.once")}</Notice>
      <Section title={t("people.factor.first")}>
        <p>{t("people.factor.secretAbout")}</p>
        <p class="my-2 font-mono [overflow-wrap:anywhere]" id="secret">
          {secret.replaceAll(/.{4}(?=.)/g, "$& ")}
        </p>
        <p>
          <a class="inline-block min-h-6" href={uri}>
            {t("people.factor.openApp")}
          </a>
        </p>
      </Section>
      <Section title={t("people.factor.second")}>
        <p>{t("people.factor.backupAbout")}</p>
        <ul class="my-2 grid grid-cols-2 gap-x-6 font-mono">
          {backupCodes.map((code) => (
            <li>{code}</li>
          ))}
        </ul>
        <button class="btn btn-quiet print:hidden" type="button" data-print="">
          {t("people.factor.print")}
        </button>
      </Section>
    </>
  );
}
