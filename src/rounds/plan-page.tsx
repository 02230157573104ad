import type { Phase } from "../db/terms";
import { refusalOf } from "../people/refusals";
import { Button, ButtonLink } from "../web/components/button";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Frame } from "./frame";
import { PlanFields } from "./plan-fields";
import type { PlanSent } from "./plan-form";
import type { Round, RoundTrack } from "./rounds";

type PlanProps = {
  readonly frame: Frame;
  readonly form: DraftOf<typeof PlanSent>;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly expected: ReadonlyMap<Phase, number>;
  /** Years the plan reaches into whose holidays nobody has imported. */
  readonly unknown: readonly number[];
};

/** The phases of one track with their deadlines. */
export function PlanPage({ frame: { page, rail }, form, round, track, expected, unknown }: PlanProps) {
  const { t } = page;
  const asksOpen = refusalOf("asks.set", "office", track.phase) === undefined;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}`, label: round.title }]}
      title={t("rounds.plan.of", { track: t(`rounds.track.${track.track}`) })}
      about={t("rounds.plan.now", { phase: t(`rounds.phase.${track.phase}`) })}
      action={
        <>
          {asksOpen && (
            <ButtonLink href={`/rounds/${round.id}/asks/${track.track}`}>{t("applications.asks")}</ButtonLink>
          )}
          <ButtonLink href={`/rounds/${round.id}/phases/${track.track}`}>
            {t("rounds.work.moveStep")}
          </ButtonLink>
        </>
      }
      scripts={["dirty"]}
    >
      {unknown.length > 0 && (
        <Notice tone="waits">
          {t("rounds.plan.unknownYears", { years: unknown.join(t("web.and")) })}{" "}
          <a href="/calendar/import">{t("calendar.import")}</a>
        </Notice>
      )}
      <Form page={page} action={`/rounds/${round.id}/plan/${track.track}`} form={form} guarded>
        <PlanFields page={page} form={form} expected={expected} />
        <FormEnd>
          <Button kind="primary">{t("rounds.plan.save")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
