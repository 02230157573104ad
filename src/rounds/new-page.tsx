import { AsksFields } from "../applications/asks-fields";
import { textIn } from "../criteria/text.ts";
import type { ListedEdition } from "../editions/store";
import { Button, ButtonLink } from "../web/components/button";
import { Empty } from "../web/components/empty";
import { CheckboxGroup, SelectField, TextField } from "../web/components/fields";
import { Form, FormEnd } from "../web/components/form";
import type { DraftOf } from "../web/form";
import { Layout } from "../web/layout";
import { keepable } from "./cloning";
import type { NewRound } from "./forms";
import type { Frame } from "./frame";
import { PlanFields } from "./plan-fields";
import { type Round, tracks } from "./rounds";

type NewRoundProps = {
  readonly frame: Frame;
  readonly form: DraftOf<typeof NewRound>;
  readonly editions: readonly ListedEdition[];
  /** What it could go on from, newest first. */
  readonly rounds: readonly Round[];
};

export function NewRoundPage({ frame: { page, rail }, form, editions, rounds }: NewRoundProps) {
  const { t } = page;
  const last = rounds.find(({ id }) => id === form.typed.last);
  const around = {
    page,
    rail,
    title: t("rounds.new"),
    crumbs: [{ href: "/", label: t("rounds.title") }],
  };
  if (editions.length === 0)
    return (
      <Layout {...around}>
        <Empty
          title={t("rounds.editionMissing")}
          next={
            <>
              <ButtonLink href="/criteria/import" kind="primary">
                {t("editions.import")}
              </ButtonLink>
              <ButtonLink href="/criteria">{t("editions.shipped")}</ButtonLink>
            </>
          }
        />
      </Layout>
    );
  return (
    <Layout {...around}>
      {last === undefined && rounds.length > 0 && (
        <p class="quiet links">
          {t("rounds.likeLast")}
          {rounds.slice(0, 5).map(({ id, title }) => (
            <a href={`/rounds/new?last=${id}`}>{title}</a>
          ))}
        </p>
      )}
      <Form page={page} action="/rounds" form={form}>
        <TextField
          page={page}
          form={form}
          name="title"
          label={t("rounds.name")}
          hint={t("rounds.nameHint")}
          maxlength={120}
        />
        {tracks.map((track) => (
          <SelectField
            page={page}
            form={form}
            name={track}
            label={t(`rounds.edition.${track}`)}
            hint={t("rounds.editionHint")}
            size="long"
            choices={editions
              .filter((edition) => edition.track === track)
              .map(({ sha256, title, criteria, edition }) => ({
                value: sha256,
                label: `${textIn(title, page.language)}（${criteria}@${edition}）`,
              }))}
            optional
          />
        ))}
        <AsksFields page={page} form={form} />
        {last !== undefined && (
          <>
            <input type="hidden" name="last" value={last.id} />
            <CheckboxGroup
              page={page}
              form={form}
              name="keeps"
              label={t("rounds.keeps", { round: last.title })}
              hint={t("rounds.keepsHint")}
              choices={keepable.map((keep) => ({ value: keep, label: t(`rounds.keeps.${keep}`) }))}
            />
          </>
        )}
        <details class="disclosure" open={Object.keys(form.problems).length > 0}>
          <summary>{t("rounds.plan.title")}</summary>
          <PlanFields page={page} form={form} />
        </details>
        <FormEnd>
          <Button kind="primary">{t("rounds.open")}</Button>
        </FormEnd>
      </Form>
    </Layout>
  );
}
