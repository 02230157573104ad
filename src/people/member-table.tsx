import { Badge } from "../web/components/badge";
import { PostButton } from "../web/components/button";
import { type Column, Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { OpenInvitation } from "./invitation-store";
import { sideOf } from "./sides";
import type { Member } from "./store";

type MembersProps = {
  readonly page: Page;
  readonly members: readonly Member[];
  /** Where the memberships are ended and restored; undefined for whoever only reads. */
  readonly acts: { readonly at: string; readonly restores: boolean } | undefined;
  /** Leads to a person's account, for whoever manages them. */
  readonly linked?: boolean;
};

/** People and their parts: who they are, where they belong, whether their part stands. */
export function MemberTable({ page, members, acts, linked = false }: MembersProps) {
  const { t, format } = page;
  const act: Column<Member> = {
    key: "act",
    head: t("people.act"),
    cell: (member) =>
      acts === undefined || (member.endedAt !== null && !acts.restores) ? (
        "—"
      ) : (
        <PostButton
          action={`${acts.at}/${member.id}/${member.endedAt === null ? "endings" : "restorations"}`}
          small
        >
          {t(member.endedAt === null ? "people.end" : "people.restore")}
        </PostButton>
      ),
  };
  return (
    <Table
      page={page}
      caption={t("people.members")}
      rows={members}
      columns={[
        {
          key: "name",
          head: t("people.name"),
          cell: ({ person, name, linkUntil }) =>
            linked && linkUntil === null ? <a href={`/accounts/${person}`}>{name}</a> : name,
        },
        { key: "role", head: t("people.inviteRole"), cell: ({ role }) => t(`people.role.${role}`) },
        {
          key: "belongs",
          head: t("people.belongs"),
          cell: ({ subject, organisation }) =>
            [subject, organisation].filter((part) => part !== null && part !== "").join(" · ") || "—",
        },
        {
          key: "email",
          head: t("people.email"),
          cell: ({ email, linkUntil }) =>
            linkUntil === null ? email : t("people.byLink", { moment: format.stamp(linkUntil) }),
        },
        {
          key: "state",
          head: t("people.state"),
          cell: ({ endedAt, role, pledgedAt }) =>
            endedAt === null && sideOf(role) === "evaluators" && pledgedAt === null ? (
              <Badge tone="waits">{t("pledges.missing")}</Badge>
            ) : endedAt === null ? (
              <Badge tone="settled">{t("people.stands")}</Badge>
            ) : (
              <Badge>{t("people.endedAt", { moment: format.stamp(endedAt) })}</Badge>
            ),
        },
        ...(acts === undefined ? [] : [act]),
      ]}
    />
  );
}

type WaitingProps = {
  readonly page: Page;
  readonly waiting: readonly OpenInvitation[];
  /** Where an invitation is withdrawn; undefined for whoever only reads. */
  readonly at: string | undefined;
};

/** Invitations nobody has followed yet. */
export function WaitingTable({ page, waiting, at }: WaitingProps) {
  const { t } = page;
  const act: Column<OpenInvitation> = {
    key: "act",
    head: t("people.act"),
    cell: ({ token_digest }) => (
      <PostButton action={`${at ?? ""}/${token_digest}/withdrawals`} small>
        {t("people.withdraw")}
      </PostButton>
    ),
  };
  return (
    <Table
      page={page}
      caption={t("people.waiting")}
      rows={waiting}
      columns={[
        { key: "name", head: t("people.name"), cell: ({ name }) => name },
        { key: "role", head: t("people.inviteRole"), cell: ({ role }) => t(`people.role.${role}`) },
        {
          key: "belongs",
          head: t("people.belongs"),
          cell: ({ subjectName, organisation }) =>
            [subjectName, organisation].filter((part) => part !== null && part !== "").join(" · ") || "—",
        },
        { key: "email", head: t("people.email"), cell: ({ email }) => email ?? "—" },
        {
          key: "until",
          head: t("people.until"),
          cell: ({ expires_at }) => page.format.stamp(expires_at),
          figure: true,
        },
        ...(at === undefined ? [] : [act]),
      ]}
    />
  );
}
