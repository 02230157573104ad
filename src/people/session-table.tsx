import { Badge } from "../web/components/badge";
import { PostButton } from "../web/components/button";
import { type Column, Table } from "../web/components/table";
import type { Page } from "../web/page";
import type { Session } from "./sessions";

type SessionTableProps = {
  readonly page: Page;
  readonly sessions: readonly Session[];
  /** Where one of them is ended; left out where they are only read. */
  readonly at?: string;
};

/** Where somebody is signed in: since when, from what address, with what browser. */
export function SessionTable({ page, sessions, at }: SessionTableProps) {
  const { t, format } = page;
  const act: Column<Session> = {
    key: "act",
    head: t("people.act"),
    cell: ({ id, own }) =>
      own ? (
        <Badge tone="active">{t("people.sessionOwn")}</Badge>
      ) : (
        <PostButton action={`${at ?? ""}/${id}/endings`} small>
          {t("people.sessionEnd")}
        </PostButton>
      ),
  };
  return (
    <Table
      page={page}
      caption={t("people.sessions")}
      rows={sessions}
      columns={[
        { key: "since", head: t("people.sessionSince"), cell: ({ since }) => format.stamp(since) },
        { key: "address", head: t("people.sessionAddress"), cell: ({ address }) => address || "—" },
        {
          key: "browser",
          head: t("people.sessionBrowser"),
          cell: ({ browser }) => browser || "—",
          wide: true,
        },
        ...(at === undefined ? [] : [act]),
      ]}
    />
  );
}
