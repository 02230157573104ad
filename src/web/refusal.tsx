import type { Child } from "hono/jsx";
import { ButtonLink } from "./components/button";
import type { RailItem } from "./components/rail";
import { Layout } from "./layout";
import type { Page } from "./page";

export const refusals = [400, 401, 403, 404, 409, 413, 422, 429, 500] as const;
export type RefusalStatus = (typeof refusals)[number];

interface RefusalProps {
  readonly page: Page;
  readonly status: RefusalStatus;
  /** What is known about this very case; without it the words for the status. */
  readonly why?: string | undefined;
  /** With a 500: the number under which it was recorded. */
  readonly incident?: string | undefined;
  readonly rail?: readonly RailItem[] | undefined;
  /** Next to the way home: both versions of a conflict, a form that keeps what was typed. */
  readonly children?: Child;
}

/** The page of a refusal: what happened, what was kept, what to do (look, Words). */
export function Refusal({ page, status, why, incident, rail, children }: RefusalProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t(`web.refused.${status}`)} rail={rail} width="column" about={status}>
      <p class="max-w-[38em]">{why ?? t(`web.refused.${status}.why`)}</p>
      {incident !== undefined && (
        <p class="mt-2 font-mono text-fine text-quiet">{t("web.refused.incident", { id: incident })}</p>
      )}
      {children}
      <p class="mt-6">
        {status === 401 ? (
          <ButtonLink href="/sign-in" kind="primary">
            {t("web.signIn")}
          </ButtonLink>
        ) : (
          <ButtonLink href="/">{t("web.home")}</ButtonLink>
        )}
      </p>
    </Layout>
  );
}
