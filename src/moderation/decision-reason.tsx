import { SelectField, TextArea } from "../web/components/fields";
import type { Draft } from "../web/form";
import type { Page } from "../web/page";
import type { Ruling } from "./rulings-store";

/** Why the lead decides so, and the ruling the decision follows, where there is one on the leaf. */
export function DecisionReason<Name extends string>({
  page,
  form,
  rulings,
}: {
  readonly page: Page;
  readonly form: Draft<Name | "reason" | "ruling">;
  readonly rulings: readonly Ruling[];
}) {
  const { t, format } = page;
  return (
    <>
      <TextArea
        page={page}
        form={form}
        name="reason"
        label={t("moderation.decidedReason")}
        hint={t("moderation.decidedReasonHint")}
        rows={3}
      />
      {rulings.length > 0 && (
        <SelectField
          page={page}
          form={form}
          name="ruling"
          label={t("moderation.citedRuling")}
          size="long"
          optional
          choices={rulings.map(({ id, text, at }) => ({
            value: id,
            label: `${format.stamp(at)} ${text.slice(0, 60)}`,
          }))}
        />
      )}
    </>
  );
}
