import { Button, ButtonLink, PostButton } from "../web/components/button";
import type { Crumb } from "../web/components/crumbs";
import { ConfirmField, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { RailItem } from "../web/components/rail";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Purge } from "./purge-store";
import type { SeenRevision } from "./store";

export type PurgeDraft = Draft<"reason" | "confirm">;

interface PurgeProps {
  readonly page: Page;
  readonly rail: readonly RailItem[];
  readonly crumbs: readonly Crumb[];
  readonly seen: SeenRevision;
  /** The purge that waits for its second person. */
  readonly purge: Purge | undefined;
  readonly form: PurgeDraft;
}

/** Where one person asks that a document be erased for good, and another confirms it (evidence §1). */
export function PurgePage({ page, rail, crumbs, seen, purge, form }: PurgeProps) {
  const { t, format } = page;
  const { document, revision, membership } = seen;
  const href = `/documents/${revision.id}/purges`;
  const isFirst = purge?.askedBy.person === membership.person;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbs}
      title={`${t("evidence.purge")} · ${document.title}`}
      width="column"
      scripts={["confirm"]}
      action={<ButtonLink href={`/documents/${revision.id}`}>{t("evidence.purge.back")}</ButtonLink>}
    >
      <Notice tone="binds">{t("evidence.purge.what")}</Notice>
      {purge !== undefined && (
        <Notice tone="waits">
          {t("evidence.purge.asked", {
            name: purge.askedBy.name,
            at: format.stamp(purge.askedAt),
            reason: purge.reason,
          })}
          {isFirst && ` ${t("evidence.purge.second")}`}
        </Notice>
      )}
      {!isFirst && (
        <Form page={page} action={purge === undefined ? href : `${href}/confirmations`} form={form}>
          {purge === undefined && (
            <TextArea
              page={page}
              form={form}
              name="reason"
              label={t("evidence.purge.reason")}
              hint={t("evidence.purge.reasonHint")}
              rows={2}
              maxlength={300}
            />
          )}
          <ConfirmField page={page} form={form} name="confirm" word={document.title} />
          <FormEnd>
            <Button kind="binding" held>
              {t(purge === undefined ? "evidence.purge.ask" : "evidence.purge.confirm")}
            </Button>
          </FormEnd>
        </Form>
      )}
      {purge !== undefined && (
        <PostButton action={`${href}/removals`}>{t("evidence.purge.withdraw")}</PostButton>
      )}
    </Layout>
  );
}
