import type { Role } from "../db/terms";
import { type ListForm, ListImport } from "../lists/form";
import type { Checked } from "../lists/checked";
import type { Frame } from "../rounds/frame";
import { ButtonLink } from "../web/components/button";
import { Notice } from "../web/components/notice";
import { Layout } from "../web/layout";
import type { Page } from "../web/page";

/** What is handed to somebody: whom it is for, what it opens, and the way there. */
export type Slip = {
  readonly name: string;
  readonly role: Role;
  readonly subjectName?: string;
  readonly expiresAt: number;
  /** The path with its token. */
  readonly path: string;
};

type SlipsProps = {
  readonly frame: Frame;
  /** What they are invited to: a round, the installation. */
  readonly what: string;
  /** The page they were made from. */
  readonly back: string;
  readonly crumb: "people.title" | "people.departments" | "people.accounts";
  readonly origin: string;
  readonly slips: readonly Slip[];
  /** What was left of a list, to be mended. */
  readonly rest?: { readonly form: ListForm; readonly checked: Checked; readonly action: string } | undefined;
};

/** The links of invitations just made, once: to copy, or to print as a slip each. */
export function SlipsPage({ frame: { page, rail }, what, back, crumb, origin, slips, rest }: SlipsProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: back, label: t(crumb) }]}
      title={t("people.made", { n: slips.length })}
      scripts={["copy", "print"]}
      width="column"
      action={
        <>
          <button class="btn btn-primary" type="button" data-print="">
            {t("people.print")}
          </button>
          <ButtonLink href={back}>{t("people.back")}</ButtonLink>
        </>
      }
    >
      <Notice tone="waits">{t("people.madeOnce")}</Notice>
      {slips.map((slip) => (
        <SlipCard page={page} what={what} slip={slip} link={origin + slip.path} />
      ))}
      {rest && (
        <div class="print:hidden">
          <ListImport
            page={page}
            action={rest.action}
            form={rest.form}
            example={t("people.inviteExample")}
            checked={rest.checked}
          />
        </div>
      )}
    </Layout>
  );
}

type SlipProps = {
  readonly page: Page;
  readonly what: string;
  readonly slip: Slip;
  readonly link: string;
};

function SlipCard({ page, what, slip, link }: SlipProps) {
  const { t, format } = page;
  const { name, role, subjectName = "", expiresAt, path } = slip;
  const to = [what, subjectName].filter((part) => part !== "").join(" · ");
  const hasAccount = path.startsWith("/invitations/");
  return (
    <section class="card slip">
      <h2>{t("people.slipFor", { name })}</h2>
      <p>
        {t(hasAccount ? "people.slipBody" : "people.slipLink", {
          role: t(`people.role.${role}`),
          what: to,
        })}
      </p>
      <LinkToCopy
        page={page}
        id={`link-${path.slice(-8)}`}
        label={t("people.slipFor", { name })}
        link={link}
      />
      <p class="text-fine text-quiet">
        {t(hasAccount ? "people.slipUntil" : "people.slipLinkUntil", { moment: format.moment(expiresAt) })}
      </p>
    </section>
  );
}

type LinkProps = { readonly page: Page; readonly id: string; readonly label: string; readonly link: string };

/** A link to be copied with one press; on paper it stands in full. Needs the script "copy". */
export function LinkToCopy({ page: { t }, id, label, link }: LinkProps) {
  return (
    <>
      <div class="my-2 flex flex-wrap gap-2 print:hidden">
        <input id={id} class="entry entry-mono min-w-0 flex-1" readonly value={link} aria-label={label} />
        <button class="btn btn-quiet" type="button" data-copy={id} data-copied={t("people.copied")}>
          {t("people.copy")}
        </button>
      </div>
      <p class="my-2 hidden font-mono [overflow-wrap:anywhere] print:block">{link}</p>
    </>
  );
}
