import type { Frame } from "../rounds/frame";
import type { Round, RoundTrack } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Form, FormEnd } from "../web/components/form";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import { AsksFields } from "./asks-fields";
import type { AsksForm } from "./forms";

/** What an application of a track has to have before it is submitted. */
export function AsksPage({
  frame: { page, rail },
  round,
  track,
  form,
}: {
  readonly frame: Frame;
  readonly round: Round;
  readonly track: RoundTrack;
  readonly form: DraftOf<typeof AsksForm>;
}) {
  const { t } = page;
  return (
    <Layout
      page={page}
      rail={rail}
      crumbs={[{ href: `/rounds/${round.id}`, label: round.title }]}
      title={`${t("applications.asks")} · ${t(`rounds.track.${track.track}`)}`}
      width="column"
    >
      <Form page={page} action={`/rounds/${round.id}/asks/${track.track}`} form={form}>
        <AsksFields page={page} form={form} />
        <FormEnd>
          <Button kind="primary">{t("applications.save")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
