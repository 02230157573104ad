import type { Subject } from "../jurisdictions/subjects";
import { type ListForm, ListImport } from "../lists/form";
import type { Checked } from "../lists/checked";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button, ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { SelectField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import { Tabs } from "../web/components/tabs";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Invited } from "./forms";
import type { InvitationRow } from "./invitation-list";
import { invitableRoles } from "./people";
import type { OpenInvitation } from "./invitation-store";
import { InviteeFields } from "./invitee-fields";
import { MemberTable, WaitingTable } from "./member-table";
import type { Member } from "./store";

type InRoundProps = { readonly frame: Frame; readonly round: Round };

type PeopleProps = InRoundProps & {
  readonly members: readonly Member[];
  readonly waiting: readonly OpenInvitation[];
  /** Whether office and lead need a second factor here. */
  readonly secondFactor: boolean;
  /** An observer reads who takes part; the office invites, ends and sets. */
  readonly manages: boolean;
};

/** Who takes part in a round, and who is invited to. */
export function PeoplePage(props: PeopleProps) {
  const { frame, round, members, waiting, manages } = props;
  const { page, rail } = frame;
  const { t } = page;
  const base = `/rounds/${round.id}/people`;
  const inviteLink = manages && (
    <ButtonLink href={`${base}/invite`} kind="primary">
      {t("people.invite")}
    </ButtonLink>
  );
  return (
    <Layout page={page} rail={rail} title={t("people.title")} action={inviteLink}>
      <Section title={t("people.members")} about={t("people.count", { n: members.length })}>
        {members.length === 0 ? (
          <Empty title={t("people.nobody")} />
        ) : (
          <MemberTable
            page={page}
            members={members}
            acts={manages ? { at: base, restores: true } : undefined}
            linked={manages}
          />
        )}
      </Section>
      {waiting.length > 0 && (
        <Section title={t("people.waiting")} about={t("people.count", { n: waiting.length })}>
          <WaitingTable page={page} waiting={waiting} at={manages ? `${base}/invitations` : undefined} />
          <p class="quiet">{t("people.waitingHint")}</p>
        </Section>
      )}
      <SecondFactorSetting {...props} />
    </Layout>
  );
}

function SecondFactorSetting({ frame: { page }, round, secondFactor, manages }: PeopleProps) {
  const { t } = page;
  return (
    <Section
      title={t("people.factor")}
      about={t(secondFactor ? "people.factor.required" : "people.factor.free")}
    >
      <p class="quiet">{t("people.factor.about")}</p>
      {manages && (
        <form method="post" action={`/rounds/${round.id}/second-factor`}>
          <FormEnd>
            {!secondFactor && <input type="hidden" name="required" value="on" />}
            <Button>{t(secondFactor ? "people.factor.release" : "people.factor.require")}</Button>
          </FormEnd>
        </form>
      )}
    </Section>
  );
}

type InviteProps = InRoundProps & {
  readonly form: DraftOf<typeof Invited>;
  readonly subjects: readonly Subject[];
};

export function InvitePage({ frame: { page, rail }, round, form, subjects }: InviteProps) {
  const { t } = page;
  return (
    <Layout page={page} rail={rail} crumbs={crumbsOf(page, round)} title={t("people.invite")}>
      <InviteTabs page={page} round={round} current="one" />
      <Form page={page} action={`/rounds/${round.id}/people/invitations`} form={form}>
        <InviteeFields page={page} form={form} roles={invitableRoles} />
        <SelectField
          page={page}
          form={form}
          name="subject"
          label={t("people.inviteSubject")}
          hint={t("people.inviteSubjectHint")}
          choices={subjects.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <TextField
          page={page}
          form={form}
          name="organisation"
          label={t("people.inviteOrganisation")}
          hint={t("people.inviteOrganisationHint")}
          size="medium"
          optional
        />
        <FormEnd>
          <Button kind="primary">{t("people.inviteSend")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}

type InviteListProps = InRoundProps & {
  readonly form: ListForm;
  readonly checked?: Checked | undefined;
  readonly rows: readonly InvitationRow[];
};

export function InviteListPage({ frame: { page, rail }, round, form, checked, rows }: InviteListProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbsOf(page, round)}
      title={t("people.invite")}
      about={t("people.inviteManyAbout")}
    >
      <InviteTabs page={page} round={round} current="many" />
      <ListImport
        page={page}
        action={`/rounds/${round.id}/people/invitations/list`}
        form={form}
        example={t("people.inviteExample")}
        checked={checked}
      >
        {rows.length > 0 && (
          <Section title={t("lists.preview")} about={t("people.count", { n: rows.length })}>
            <Table
              page={page}
              caption={t("lists.preview")}
              rows={rows}
              columns={[
                { key: "line", head: t("lists.line"), cell: ({ line }) => line, figure: true },
                { key: "name", head: t("people.name"), cell: ({ name }) => name },
                { key: "role", head: t("people.inviteRole"), cell: ({ role }) => t(`people.role.${role}`) },
                {
                  key: "belongs",
                  head: t("people.belongs"),
                  cell: ({ subjectName, organisation }) => subjectName || organisation || "—",
                },
                { key: "email", head: t("people.email"), cell: ({ email }) => email ?? "—" },
              ]}
            />
          </Section>
        )}
      </ListImport>
    </Layout>
  );
}

function InviteTabs({
  page,
  round,
  current,
}: {
  readonly page: Page;
  readonly round: Round;
  readonly current: "one" | "many";
}) {
  const { t } = page;
  const base = `/rounds/${round.id}/people/invite`;
  return (
    <Tabs
      page={page}
      label={t("people.invite")}
      tabs={[
        { href: base, label: t("people.inviteOne"), current: current === "one" },
        { href: `${base}/list`, label: t("people.inviteMany"), current: current === "many" },
      ]}
    />
  );
}

export function crumbsOf({ t }: Page, round: Round) {
  return [{ href: `/rounds/${round.id}/people`, label: t("people.title") }];
}
