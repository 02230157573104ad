import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import { Button, ButtonLink, PostButton } from "../web/components/button";
import { Definitions } from "../web/components/definitions";
import { Empty } from "../web/components/empty";
import { InviteeFields } from "./invitee-fields";
import { FilterChoice, Filters, FilterText } from "../web/components/filters";
import { Form, FormEnd } from "../web/components/form";
import { Pages } from "../web/components/pages";
import { Section } from "../web/components/section";
import { Table } from "../web/components/table";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Account, Part } from "./accounts-store";
import type { InvitedAbove } from "./forms";
import type { OpenInvitation } from "./invitation-store";
import { WaitingTable } from "./member-table";
import { rolesAboveRounds } from "./people";
import { SessionTable } from "./session-table";
import type { Session } from "./sessions";

export const pageSize = 100;

const roles = [
  "office",
  "administrator",
  "city",
  "bureau",
  "department",
  "assessor",
  "lead",
  "observer",
] as const;

type AccountsProps = {
  readonly frame: Frame;
  readonly accounts: readonly Account[];
  readonly total: number;
  readonly at: number;
  readonly waiting: readonly OpenInvitation[];
  /** Digests that were not delivered lately. */
  readonly undelivered: number;
};

/** An administrator's first page: who has an account, and who is invited to run the installation. */
export function AccountsPage(props: AccountsProps) {
  const { accounts, total, at, waiting, undelivered } = props;
  const { page, rail } = props.frame;
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      title={t("people.accounts")}
      about={
        <>
          <span>{t("people.count", { n: total })}</span>
          <a href="/accounts/digests">{t("notifications.digests")}</a>
          {undelivered > 0 && (
            <Badge tone="binds">{t("notifications.digests.failed", { n: undelivered })}</Badge>
          )}
        </>
      }
      action={
        <ButtonLink href="/accounts/invite" kind="primary">
          {t("people.invite")}
        </ButtonLink>
      }
    >
      <Filters page={page} names={["find", "role"]}>
        <FilterText page={page} name="find" label={t("people.find")} />
        <FilterChoice
          page={page}
          name="role"
          label={t("people.inviteRole")}
          choices={roles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
        />
      </Filters>
      {accounts.length === 0 ? (
        <Empty title={t("people.noMatch")} />
      ) : (
        <Table
          page={page}
          caption={t("people.accounts")}
          rows={accounts}
          columns={[
            {
              key: "name",
              head: t("people.name"),
              cell: ({ id, name }) => <a href={`/accounts/${id}`}>{name}</a>,
            },
            { key: "email", head: t("people.email"), cell: ({ email }) => email },
            { key: "roles", head: t("people.inviteRole"), cell: (account) => rolesIn(page, account) },
            {
              key: "factor",
              head: t("people.factor"),
              cell: ({ secondFactor }) => t(secondFactor ? "people.factor.on" : "people.factor.off"),
            },
            {
              key: "since",
              head: t("people.since"),
              cell: ({ createdAt }) => page.format.stamp(createdAt),
              figure: true,
            },
          ]}
        />
      )}
      <Pages page={page} at={at} size={pageSize} total={total} />
      {waiting.length > 0 && (
        <Section title={t("people.waiting")} about={t("people.count", { n: waiting.length })}>
          <WaitingTable page={page} waiting={waiting} at="/accounts/invitations" />
        </Section>
      )}
    </Layout>
  );
}

function rolesIn({ t }: Page, { roles }: Account): string {
  return roles.map((role) => t(`people.role.${role}`)).join(t("web.and")) || t("people.noPart");
}

type InviteAboveProps = { readonly frame: Frame; readonly form: DraftOf<typeof InvitedAbove> };

export function InviteAbovePage({ frame: { page, rail }, form }: InviteAboveProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/accounts", label: t("people.accounts") }]}
      title={t("people.invite")}
      about={t("people.inviteAbove")}
    >
      <Form page={page} action="/accounts/invitations" form={form}>
        <InviteeFields page={page} form={form} roles={rolesAboveRounds} />
        <FormEnd>
          <Button kind="primary">{t("people.inviteSend")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}

type AccountProps = {
  readonly frame: Frame;
  readonly account: Account;
  readonly parts: readonly Part[];
  readonly sessions: readonly Session[];
  /** Whether they sign in with one, not through the directory. */
  readonly hasPassword: boolean;
  readonly isOwn: boolean;
};

/** One account: its parts, where it is signed in, its second factor; nothing of what is scored. */
export function AccountPage(props: AccountProps) {
  const { account, parts, sessions, hasPassword, isOwn } = props;
  const { page, rail } = props.frame;
  const { t, format } = page;
  const base = `/accounts/${account.id}`;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/accounts", label: t("people.accounts") }]}
      title={account.name}
    >
      <div class="mb-6">
        <Definitions
          items={[
            { term: t("people.email"), value: account.email },
            { term: t("people.since"), value: format.stamp(account.createdAt) },
          ]}
        />
      </div>
      <Section title={t("people.parts")}>
        {parts.length === 0 ? (
          <Empty title={t("people.noPart")} />
        ) : (
          <Table
            page={page}
            caption={t("people.parts")}
            rows={parts}
            columns={[
              { key: "role", head: t("people.inviteRole"), cell: ({ role }) => t(`people.role.${role}`) },
              {
                key: "round",
                head: t("people.round"),
                cell: ({ round }) => round ?? t("people.acceptInstallation"),
              },
              {
                key: "belongs",
                head: t("people.belongs"),
                cell: ({ subject, organisation }) =>
                  [subject, organisation].filter((part) => part !== null && part !== "").join(" · ") || "—",
              },
              {
                key: "since",
                head: t("people.joined"),
                cell: ({ since }) => format.stamp(since),
                figure: true,
              },
              {
                key: "state",
                head: t("people.state"),
                cell: ({ endedAt }) =>
                  endedAt === null ? (
                    <Badge tone="settled">{t("people.stands")}</Badge>
                  ) : (
                    <Badge>{t("people.endedAt", { moment: format.stamp(endedAt) })}</Badge>
                  ),
              },
              {
                key: "act",
                head: t("people.act"),
                cell: ({ id, endedAt }) =>
                  isOwn ? (
                    "—"
                  ) : (
                    <PostButton
                      action={`${base}/memberships/${id}/${endedAt === null ? "endings" : "restorations"}`}
                      small
                    >
                      {t(endedAt === null ? "people.end" : "people.restore")}
                    </PostButton>
                  ),
              },
            ]}
          />
        )}
        <p class="quiet">{t("people.endKeeps")}</p>
      </Section>
      <Section
        title={t("people.sessions")}
        about={format.number(sessions.length)}
        action={
          sessions.length > 0 && (
            <PostButton action={`${base}/sessions/endings`} small>
              {t("people.sessionsEnd")}
            </PostButton>
          )
        }
      >
        {sessions.length === 0 ? (
          <Empty title={t("people.sessionsNone")} />
        ) : (
          <SessionTable page={page} sessions={sessions} />
        )}
      </Section>
      {hasPassword && !isOwn && (
        <Section
          title={t("people.password")}
          action={
            <PostButton action={`${base}/password-links`} small>
              {t("people.reset.make")}
            </PostButton>
          }
        >
          <p class="quiet">{t("people.reset.about")}</p>
        </Section>
      )}
      <Section
        title={t("people.factor")}
        about={t(account.secondFactor ? "people.factor.on" : "people.factor.off")}
        action={
          account.secondFactor &&
          !isOwn && (
            <PostButton action={`${base}/second-factor/endings`} small>
              {t("people.factor.remove")}
            </PostButton>
          )
        }
      >
        <p class="quiet">{t("people.factor.removeAbout")}</p>
      </Section>
    </Layout>
  );
}
