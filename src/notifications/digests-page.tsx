import type { Frame } from "../rounds/frame";
import { Badge } from "../web/components/badge";
import { Empty } from "../web/components/empty";
import { Notice } from "../web/components/notice";
import { Table } from "../web/components/table";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Configured } from "./channels";
import type { SentDigest } from "./digests-store";

interface DigestsProps {
  readonly frame: Frame;
  readonly digests: readonly SentDigest[];
  readonly channels: readonly Configured[];
  /** A claim without an outcome that is older still runs nowhere. */
  readonly since: number;
}

/** How digests fared, for whoever keeps the installation running: what failed stands out. */
export function DigestsPage({ frame: { page, rail }, digests, channels, since }: DigestsProps) {
  const { t, format } = page;
  const failed = digests.filter((digest) => outcomeOf(digest, since) === "failed").length;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: "/accounts", label: t("people.accounts") }]}
      title={t("notifications.digests")}
      about={channels.map(({ channel }) => t(`notifications.channel.${channel}`)).join(" · ")}
    >
      {channels.length === 0 && <Notice tone="waits">{t("notifications.wish.nowhere")}</Notice>}
      {failed > 0 && (
        <Notice tone="binds">
          <strong>{t("notifications.digests.failed", { n: failed })}</strong>{" "}
          {t("notifications.digests.failedWhy")}
        </Notice>
      )}
      {digests.length === 0 ? (
        <Empty title={t("notifications.digests.none")}>{t("notifications.digests.noneWhy")}</Empty>
      ) : (
        <Table
          page={page}
          caption={t("notifications.digests")}
          rows={digests}
          tone={(digest) => (outcomeOf(digest, since) === "failed" ? "binds" : undefined)}
          columns={[
            { key: "day", head: t("notifications.digests.day"), cell: ({ day }) => day },
            { key: "person", head: t("notifications.digests.person"), cell: ({ name }) => name },
            {
              key: "channel",
              head: t("notifications.digests.channel"),
              cell: ({ channel }) => t(`notifications.channel.${channel}`),
            },
            {
              key: "attempts",
              head: t("notifications.digests.attempts"),
              cell: ({ attempts }) => format.number(attempts),
              figure: true,
            },
            {
              key: "outcome",
              head: t("notifications.digests.outcome"),
              cell: (digest) => <Outcome page={page} digest={digest} since={since} />,
              wide: true,
            },
          ]}
        />
      )}
    </Layout>
  );
}

function Outcome({
  page,
  digest,
  since,
}: {
  readonly page: Page;
  readonly digest: SentDigest;
  readonly since: number;
}) {
  const { t, format } = page;
  const outcome = outcomeOf(digest, since);
  if (outcome === "sent")
    return (
      <>
        <Badge tone="settled">{t("notifications.digests.sent")}</Badge> {format.stamp(digest.sent_at ?? 0)}
      </>
    );
  if (outcome === "under") return <Badge tone="active">{t("notifications.digests.under")}</Badge>;
  return <Badge tone="binds">{digest.failure ?? t("notifications.digests.unknown")}</Badge>;
}

/** A claim that is older than any run has no outcome any more. */
function outcomeOf(
  { sent_at, failed_at, claimed_at }: SentDigest,
  since: number,
): "sent" | "failed" | "under" {
  if (sent_at !== null) return "sent";
  return failed_at === null && claimed_at >= since ? "under" : "failed";
}
