import type { Frame } from "../rounds/frame";
import type { Round } from "../rounds/rounds";
import { Button } from "../web/components/button";
import { Checkbox, TextArea } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import { Notice } from "../web/components/notice";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import type { Pledge } from "./forms";
import { type Pledged, sentences } from "./pledge";

type PledgeProps = {
  readonly frame: Frame;
  readonly round: Round;
  readonly pledged: Pledged;
  readonly form: DraftOf<typeof Pledge>;
};

/** The pledge of a round as an evaluator accepts it, and what they state of themselves. */
export function PledgePage({ frame: { page, rail }, round, pledged, form }: PledgeProps) {
  const { t, format } = page;
  return (
    <Layout
      page={page}
      rail={pledged.at === null ? [] : rail}
      title={t("pledges.title")}
      about={pledged.at === null ? t("pledges.about") : undefined}
      width="column"
    >
      {pledged.at !== null && (
        <Notice>{t("pledges.acceptedAt", { moment: format.stamp(pledged.at) })}</Notice>
      )}
      <ol class="pledge">
        {sentences.map((key) => (
          <li>{t(key)}</li>
        ))}
      </ol>
      <Form page={page} action={`/rounds/${round.id}/pledge`} form={form}>
        <TextArea
          page={page}
          form={form}
          name="affiliations"
          label={t("pledges.affiliations")}
          hint={t("pledges.affiliationsHint")}
          rows={5}
          maxlength={2000}
          optional
        />
        {pledged.at === null && (
          <Checkbox page={page} form={form} name="accepts" label={t("pledges.accepts")} />
        )}
        <FormEnd>
          <Button kind="primary">{t(pledged.at === null ? "pledges.accept" : "pledges.state")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
