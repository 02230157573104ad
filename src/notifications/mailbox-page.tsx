import type { Tables } from "../db/tables";
import { Empty } from "../web/components/empty";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";

type MailboxProps = { readonly page: Page; readonly mails: readonly Tables["mailbox"][] };

/** What would have gone into the post, on a laptop. */
export function MailboxPage({ page, mails }: MailboxProps) {
  const { t, format } = page;
  return (
    <Layout
      page={page}
      title={t("notifications.mailbox")}
      about={t("notifications.mailbox.about")}
      width="column"
    >
      {mails.length === 0 && <Empty title={t("notifications.mailbox.none")} />}
      {mails.map(({ recipient, subject, words, at }) => (
        <article class="card mail">
          <h2>{subject}</h2>
          <p class="quiet">{`${recipient} · ${format.stamp(at)}`}</p>
          <p class="mail-words">{words}</p>
        </article>
      ))}
    </Layout>
  );
}
