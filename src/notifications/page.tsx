import { Badge } from "../web/components/badge";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { Checkbox, RadioGroup } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Card } from "../web/components/section";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import { languages } from "../web/language";
import type { Wishing } from "./forms";
import { hrefOf, type Line, linesOf } from "./notifications";
import type { Told } from "./store";

interface NotificationsProps {
  readonly page: Page;
  /** Newest first. */
  readonly notifications: readonly Told[];
  /** Undefined for a person without an account, who gets no digest. */
  readonly wish: DraftOf<typeof Wishing> | undefined;
  /** Whether digests go anywhere from here. */
  readonly sends: boolean;
  readonly now: number;
}

/** One's own notifications, and how one wants to be told outside. */
export function NotificationsPage({ page, notifications, wish, sends, now }: NotificationsProps) {
  const { t } = page;
  const lines = linesOf(notifications);
  const unread = lines.filter((line) => line.unread).length;
  return (
    <Layout
      page={page}
      title={t("notifications.title")}
      width="column"
      about={unread > 0 && t("notifications.unread", { n: unread })}
      action={
        unread > 0 && (
          <form method="post" action="/account/notifications/readings">
            <Button name="until" value={String(now)}>
              {t("notifications.readAll")}
            </Button>
          </form>
        )
      }
    >
      {lines.length === 0 ? (
        <Empty title={t("notifications.none")}>{t("notifications.noneWhy")}</Empty>
      ) : (
        <ol class="told">
          {lines.map((line) => (
            <LineItem page={page} line={line} />
          ))}
        </ol>
      )}
      {wish && <WishForm page={page} form={wish} sends={sends} />}
    </Layout>
  );
}

function LineItem({ page, line }: { readonly page: Page; readonly line: Line<Told> }) {
  const { t, format } = page;
  const { first, all, unread } = line;
  const isDate = first.kind.endsWith("due");
  return (
    <li class={unread ? "told-line told-unread" : "told-line"}>
      <div class="told-what">
        <a href={hrefOf(line)}>{t(`notifications.${first.kind}`, { n: all.length })}</a>{" "}
        {unread && <Badge tone="waits">{t("notifications.new")}</Badge>}
        <div class="told-about">
          {[all.length === 1 && first.place, first.leaf, first.roundTitle].filter(Boolean).join(" · ")}
        </div>
      </div>
      <div class="told-when">
        {isDate ? (
          <span>
            {t(first.kind.endsWith("overdue") ? "web.overdue" : "web.due", {
              moment: format.stamp(first.occasion),
            })}
          </span>
        ) : (
          <span>{format.stamp(first.at)}</span>
        )}
        {unread && (
          <form method="post" action="/account/notifications/readings">
            {all.map(({ id }) => (
              <input type="hidden" name="id" value={id} />
            ))}
            <Button kind="bare" small>
              {t("notifications.read")}
            </Button>
          </form>
        )}
      </div>
    </li>
  );
}

interface WishProps {
  readonly page: Page;
  readonly form: DraftOf<typeof Wishing>;
  readonly sends: boolean;
}

function WishForm({ page, form, sends }: WishProps) {
  const { t } = page;
  return (
    <Card title={t("notifications.wish")}>
      {!sends && <p class="quiet">{t("notifications.wish.nowhere")}</p>}
      <Form page={page} action="/account/notifications/digest" form={form}>
        <Checkbox
          page={page}
          form={form}
          name="wanted"
          label={t("notifications.wish.wanted")}
          hint={t("notifications.wish.wantedHint")}
        />
        <RadioGroup
          page={page}
          form={form}
          name="language"
          label={t("notifications.wish.language")}
          choices={languages.map((value) => ({ value, label: t(`notifications.wish.${value}`) }))}
        />
        <FormEnd>
          <Button>{t("notifications.wish.save")}</Button>
        </FormEnd>
      </Form>
    </Card>
  );
}
