import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import type { Draft } from "../web/form";
import { Layout } from "../web/layout";
import type { CityQuota } from "./recommendation-store";

type QuotaProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly form: Draft;
  readonly cities: readonly CityQuota[];
};

/** How many entries each city may recommend in a track. */
export function QuotaPage({ frame: { page, rail }, round, track, form, cities }: QuotaProps) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}/entries`, label: t("entries.title") }]}
      title={t("entries.quota.of", { track: t(`rounds.track.${track.track}`) })}
      about={t("entries.quota.about")}
      width="column"
    >
      {cities.length === 0 ? (
        <Empty title={t("entries.quota.none")}>{t("entries.quota.noneWhy")}</Empty>
      ) : (
        <Form page={page} action={`/rounds/${round.id}/quotas/${track.track}`} form={form}>
          {cities.map(({ city, name, entries, used }) => (
            <TextField
              page={page}
              form={form}
              name={city}
              label={name}
              hint={t("entries.quota.hint", { entries, used })}
              type="number"
              size="short"
              inputmode="numeric"
              optional
            />
          ))}
          <FormEnd>
            <Button kind="primary">{t("entries.quota.save")}</Button>
          </FormEnd>
        </Form>
      )}
    </Layout>
  );
}
