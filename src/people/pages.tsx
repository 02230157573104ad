import { Button, ButtonLink } from "../web/components/button";
import { PasswordField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { DraftOf } from "../web/form";
import { translateLoosely } from "../web/language";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { DemonstrationPerson } from "./demonstration";
import type { Acceptance, Code, SignIn } from "./forms";
import type { OpenInvitation } from "./invitation-store";

type SignInProps = {
  readonly page: Page;
  readonly form: DraftOf<typeof SignIn>;
  readonly next: string;
  readonly demonstration: readonly DemonstrationPerson[];
  /** Whether the province's own sign-in is there. */
  readonly directory: boolean;
  /** What came of it. */
  readonly came: "refused" | "silent" | undefined;
};

export function SignInPage({ page, form, next, demonstration, directory, came }: SignInProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t("people.signIn")} width="narrow" scripts={["signed-out"]}>
      <p class="notice notice-waits" data-waiting={waitingHere(page)} hidden></p>
      {came !== undefined && <Notice tone="waits">{t(`people.directory.${came}`)}</Notice>}
      {directory && <DirectoryLink page={page} next={next} />}
      {demonstration.length > 0 && <Demonstration page={page} people={demonstration} />}
      <Form page={page} action="/sign-in" form={form}>
        <input type="hidden" name="next" value={next} />
        <TextField
          page={page}
          form={form}
          name="email"
          type="email"
          label={t("people.email")}
          autocomplete="username"
        />
        <PasswordField
          page={page}
          form={form}
          name="password"
          label={t("people.password")}
          autocomplete="current-password"
        />
        <FormEnd>
          <Button kind="primary">{t("people.signIn")}</Button>
        </FormEnd>
      </Form>
      <p class="quiet">{t("people.noAccount")}</p>
    </Layout>
  );
}

/** What may wait on this device from before, counted by the script: nobody's words are shown here. */
function waitingHere({ language }: Page): string {
  return translateLoosely(language, "visits.phone.waitingHere", {});
}

/** The way through the province's own sign-in. */
function DirectoryLink({ page, next }: { readonly page: Page; readonly next: string }) {
  return (
    <p class="my-4">
      <ButtonLink href={`/sign-in/directory?next=${encodeURIComponent(next)}`}>
        {page.t("people.directory")}
      </ButtonLink>
    </p>
  );
}

function Demonstration({
  page,
  people,
}: {
  readonly page: Page;
  readonly people: SignInProps["demonstration"];
}) {
  return (
    <section class="card" aria-labelledby="demonstration">
      <h2 id="demonstration">{page.t("people.demonstration")}</h2>
      <p class="quiet">{page.t("people.demonstrationHint")}</p>
      <form method="post" action="/sign-in/demonstration" class="choices">
        {people.map(({ email, name, role, subject }) => (
          <Button name="email" value={email}>
            {[name, subject, page.t(`people.role.${role}`)].filter((part) => part !== null).join(" · ")}
          </Button>
        ))}
      </form>
    </section>
  );
}

type CodeProps = { readonly page: Page; readonly form: DraftOf<typeof Code>; readonly next: string };

/** The second step of a sign-in. */
export function CodePage({ page, form, next }: CodeProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t("people.code")} about={t("people.codeAbout")} width="narrow">
      <Form page={page} action="/sign-in/code" form={form}>
        <input type="hidden" name="next" value={next} />
        <TextField
          page={page}
          form={form}
          name="code"
          label={t("people.codeField")}
          hint={t("people.codeHint")}
          size="medium"
          autocomplete="one-time-code"
        />
        <FormEnd>
          <Button kind="primary">{t("people.signIn")}</Button>
        </FormEnd>
      </Form>
      <p class="quiet">{t("people.codeLost")}</p>
    </Layout>
  );
}

type LinkProps = {
  readonly page: Page;
  readonly token: string;
  readonly about: {
    readonly name: string;
    readonly roundTitle: string;
    readonly subjectName: string;
    readonly until: number;
  };
};

/** What a department's link opens, before it is entered. */
export function LinkPage({ page, token, about }: LinkProps) {
  const { t, format } = page;
  const { name, roundTitle, subjectName, until } = about;
  return (
    <Layout page={page} title={t("people.link")} width="narrow">
      <p>{t("people.linkAbout", { name, subject: subjectName, round: roundTitle })}</p>
      <p class="quiet">{t("people.linkUntil", { moment: format.moment(until) })}</p>
      {page.person === undefined ? (
        <form method="post" action={`/links/${token}`}>
          <FormEnd>
            <Button kind="primary">{t("people.linkEnter", { name })}</Button>
          </FormEnd>
        </form>
      ) : (
        <Notice tone="waits">{t("people.linkSignedIn", { name: page.person.name })}</Notice>
      )}
    </Layout>
  );
}

type InvitationProps = {
  readonly page: Page;
  readonly form: DraftOf<typeof Acceptance>;
  readonly token: string;
  readonly invitation: OpenInvitation;
  /** Somebody with an account is here already. */
  readonly mayAccept: boolean;
  readonly directory: boolean;
};

export function InvitationPage(props: InvitationProps) {
  const { page, form: sent, token, invitation, mayAccept, directory } = props;
  const { t } = page;
  const what = [invitation.roundTitle, invitation.subjectName].filter((part) => part !== null).join(" · ");
  const about = t("people.acceptAs", {
    role: t(`people.role.${invitation.role}`),
    what: what || t("people.acceptInstallation"),
  });
  const action = `/invitations/${token}`;
  const { name, email } = invitation;
  const form = { ...sent, typed: { name, ...(email !== null && { email }), ...sent.typed } };
  return (
    <Layout page={page} title={t("people.accept")} about={about} width="narrow">
      {directory && !mayAccept && <DirectoryLink page={page} next={action} />}
      {!mayAccept || page.person === undefined ? (
        <Form page={page} action={action} form={form}>
          <TextField
            page={page}
            form={form}
            name="name"
            label={t("people.name")}
            hint={t("people.nameHint")}
            autocomplete="name"
          />
          <TextField
            page={page}
            form={form}
            name="email"
            type="email"
            label={t("people.email")}
            hint={email === null ? undefined : t("people.acceptOnly")}
            autocomplete="username"
          />
          <PasswordField
            page={page}
            form={form}
            name="password"
            label={t("people.password")}
            hint={t("people.passwordHint")}
            autocomplete="new-password"
          />
          <FormEnd>
            <Button kind="primary">{t("people.acceptNew")}</Button>
          </FormEnd>
        </Form>
      ) : (
        <form method="post" action={action}>
          <Button kind="primary">{t("people.acceptNow", { name: page.person.name })}</Button>
        </form>
      )}
    </Layout>
  );
}

export function InvitationOver({ page }: { readonly page: Page }) {
  return (
    <Layout page={page} title={page.t("people.acceptOver")} width="narrow">
      <Notice tone="waits">{page.t("people.acceptOverWhy")}</Notice>
    </Layout>
  );
}
