import { type ListForm, ListImport } from "../lists/form";
import type { Checked } from "../lists/checked";
import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { ButtonLink } from "../web/components/button";
import { Notice } from "../web/components/notice";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";
import type { Made } from "./invitations";
import { crumbsOf } from "./people-pages";

export type Slip = Made & { readonly subjectName: string };

type SlipsProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly origin: string;
  readonly slips: readonly Slip[];
  /** What was left of a list, to be mended. */
  readonly rest?: { readonly form: ListForm; readonly checked: Checked } | undefined;
};

/** The links of invitations just made, once: to copy, or to print as a slip each. */
export function SlipsPage({ frame: { page, rail }, round, origin, slips, rest }: SlipsProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={crumbsOf(page, round)}
      title={t("people.made", { n: slips.length })}
      scripts={["copy", "print"]}
      width="column"
      action={
        <>
          <button class="btn btn-primary" type="button" data-print="">
            {t("people.print")}
          </button>
          <ButtonLink href={`/rounds/${round.id}/people`}>{t("people.back")}</ButtonLink>
        </>
      }
    >
      <Notice tone="waits">{t("people.madeOnce")}</Notice>
      {slips.map((slip) => (
        <SlipCard page={page} round={round} slip={slip} link={`${origin}/invitations/${slip.token}`} />
      ))}
      {rest && (
        <div class="print:hidden">
          <ListImport
            page={page}
            action={`/rounds/${round.id}/people/invitations/list`}
            form={rest.form}
            example={t("people.inviteExample")}
            checked={rest.checked}
          />
        </div>
      )}
    </Layout>
  );
}

type SlipProps = { readonly page: Page; readonly round: Round; readonly slip: Slip; readonly link: string };

function SlipCard({ page, round, slip, link }: SlipProps) {
  const { t, format } = page;
  const what = [round.title, slip.subjectName].filter((part) => part !== "").join(" · ");
  const id = `link-${slip.token}`;
  return (
    <section class="card">
      <h2>{t("people.slipFor", { name: slip.name })}</h2>
      <p>{t("people.slipBody", { role: t(`people.role.${slip.role}`), what })}</p>
      <div class="my-2 flex flex-wrap gap-2">
        <input
          id={id}
          class="entry entry-mono min-w-0 flex-1"
          readonly
          value={link}
          aria-label={t("people.slipFor", { name: slip.name })}
        />
        <button class="btn btn-quiet" type="button" data-copy={id} data-copied={t("people.copied")}>
          {t("people.copy")}
        </button>
      </div>
      <p class="text-fine text-quiet">{t("people.slipUntil", { moment: format.moment(slip.expiresAt) })}</p>
    </section>
  );
}
